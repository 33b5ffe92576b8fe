import type { Case } from '../../shared/domain/case.ts';
import type { PlainDay } from '../../shared/domain/plain-day.ts';
import type { AlertKind } from '../../shared/i18n/cases.sv.ts';
import { addressHash } from '../../shared/platform/address-hash.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import type { Write } from '../../shared/platform/table.ts';
import { actingBroker } from '../../shared/stores/acting-broker.ts';
import type { Occasion } from '../../shared/stores/change-case.ts';
import { outboxWrite } from '../../shared/stores/outbox-store.ts';
import { alertMail } from './alert-mail.ts';

export type AlertDeps = Parameters<typeof actingBroker>[0] & { origin: string; keys: () => Promise<LinkKeys> };

type Alert = {
  kind: AlertKind;
  /** The case as it was before the change that the alert tells of. */
  case: Case;
  occasion: Occasion;
  answerBy?: PlainDay | undefined;
  /** The page on which an answer given by phone is recorded. */
  recordUrl?: string | undefined;
};

/** The mail to whoever does the broker's work today, for the transaction of the change that it tells of: one per version. */
export const alertBroker = (deps: AlertDeps) => {
  const brokerOf = actingBroker(deps);
  return async ({ kind, case: c, occasion, answerBy, recordUrl }: Alert): Promise<Write[]> => {
    const to = await brokerOf(c, occasion.today);
    if (!to) return [];
    return [
      outboxWrite({
        dedupKey: `alert#${c.id}#${c.version + 1}`,
        cause: c.id,
        draft: alertMail({ kind, to, absent: to.absent, case: c, origin: deps.origin, answerBy, recordUrl }),
        addressHash: addressHash(await deps.keys(), to.email),
        at: occasion.now,
      }),
    ];
  };
};

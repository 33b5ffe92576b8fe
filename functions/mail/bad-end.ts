import type { MailTrouble } from '../../shared/domain/mail-health.ts';
import type { OutboxEntry } from '../../shared/domain/outbox-entry.ts';
import { caseOfMail } from '../../shared/domain/undelivered-mail.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { MailHealthStore } from '../../shared/stores/mail-health-store.ts';
import type { UndeliveredStore } from '../../shared/stores/undelivered-store.ts';

export type BadEndDeps = {
  health: Pick<MailHealthStore, 'trouble'>;
  undelivered: Pick<UndeliveredStore, 'add'>;
  clock: Clock;
};

/**
 * Takes down a bad end before the mail itself is marked, so that a crash in between tells it again: once in the figures,
 * and with its case where a broker should phone instead.
 */
export const badEnd =
  ({ health, undelivered, clock }: BadEndDeps) =>
  async (mail: Pick<OutboxEntry, 'dedupKey' | 'cause'>, kind: MailTrouble['kind']): Promise<void> => {
    const at = clock().toISOString();
    await health.trouble(mail.dedupKey, { kind, cause: mail.cause, at });
    const about = kind === 'complained' ? undefined : caseOfMail(mail);
    if (about && kind !== 'complained')
      await undelivered.add(about.case, mail.dedupKey, { at, why: kind, to: about.to });
  };

import type { Case, Waiting } from '../../shared/domain/case.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { addressHash } from '../../shared/platform/address-hash.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import type { Write } from '../../shared/platform/table.ts';
import { actingBroker } from '../../shared/stores/acting-broker.ts';
import type { Occasion } from '../../shared/stores/change-case.ts';
import { outboxWrite } from '../../shared/stores/outbox-store.ts';
import type { SignalStore } from '../../shared/stores/signal-store.ts';
import { answerUrl, waitExpires } from './answer-link.ts';
import { externalMail } from './external-mail.ts';

type Deps = Parameters<typeof actingBroker>[0] & {
  region: RegionSettings;
  origin: string;
  signals: Pick<SignalStore, 'byId'>;
  keys: () => Promise<LinkKeys>;
};

/** The one reminder to an external actor, with the same question and the same link as the first mail. */
export const remindExternal = (deps: Deps) => {
  const brokerOf = actingBroker(deps);
  return async (c: Case & { waiting: Waiting }, { now, today }: Occasion): Promise<Write[]> => {
    const { actor, id, question, until } = c.waiting;
    const [signal, broker, keys] = await Promise.all([deps.signals.byId(c.signal), brokerOf(c, today), deps.keys()]);
    if (!actor || !signal || !broker) return [];
    const expires = waitExpires(until, deps.region.timeZone);
    const language = deps.region.languages[0] ?? 'sv';
    const url = answerUrl({ origin: deps.origin, keys, language, purpose: 'external', subject: id, expires });
    return [
      outboxWrite({
        dedupKey: `external-reminder#${id}`,
        cause: c.id,
        draft: externalMail({
          actor,
          broker,
          region: deps.region,
          signal,
          question,
          until,
          url,
          language,
          reminder: true,
        }),
        addressHash: addressHash(keys, actor.email),
        at: now,
        expiresAt: expires,
      }),
    ];
  };
};

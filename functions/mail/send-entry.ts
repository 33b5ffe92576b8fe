import type { Hold } from '../../shared/domain/mail-health.ts';
import {
  afterSandbox,
  afterThrottling,
  nextAttempt,
  type OutboxEntry,
  reportGrace,
} from '../../shared/domain/outbox-entry.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import type { Log } from '../../shared/platform/log.ts';
import type { AddressStore } from '../../shared/stores/address-store.ts';
import type { EventStore } from '../../shared/stores/event-store.ts';
import type { MailHealthStore } from '../../shared/stores/mail-health-store.ts';
import type { OutboxStore } from '../../shared/stores/outbox-store.ts';
import type { PersonStore } from '../../shared/stores/person-store.ts';
import { type BadEndDeps, badEnd } from './bad-end.ts';
import { composeMime } from './compose-mime.ts';
import { mailMessages } from './log-messages.ts';
import type { PostOffice } from './post-office.ts';
import type { SendOutcome } from './send-outcome.ts';
import { reasonToWithhold } from './withholding.ts';

export type SendDeps = BadEndDeps & {
  outbox: Pick<OutboxStore, 'find' | 'claim' | 'release' | 'refuse' | 'loseTrack' | 'learn' | 'withhold'>;
  addresses: Pick<AddressStore, 'facts'>;
  people: Pick<PersonStore, 'byId'>;
  events: Pick<EventStore, 'byId'>;
  health: Pick<MailHealthStore, 'sent' | 'trouble'>;
  /** Why a mail of this kind is not tried now; the sweeper asks before it hands one over. */
  hold: (service: boolean) => Promise<Hold | undefined>;
  post: PostOffice;
  region: Pick<RegionSettings, 'sender' | 'organiser' | 'timeZone'>;
  clock: Clock;
  newId: NewId;
  /** 0 up to 1, spreads retries. */
  random: () => number;
  log: Log;
};

export type Sent = SendOutcome['kind'] | 'withheld' | 'not-now' | 'not-ours';

/**
 * Brings one pending mail out: may it go, claim, one attempt, keep what is known. Whoever asks, however often and at
 * once, one claim wins; whatever dies in between is found by the sweeper.
 */
export const sendEntry = (deps: SendDeps) => {
  const lost = badEnd(deps);
  const keep = async (entry: OutboxEntry & { lease: string }, outcome: SendOutcome): Promise<void> => {
    const now = deps.clock();
    const { attempts: attempt } = entry;
    switch (outcome.kind) {
      case 'accepted':
        await deps.outbox.learn(entry.dedupKey, 'sent', { messageId: outcome.messageId });
        await deps.health.sent(now);
        return deps.log.info(mailMessages.sent, { cause: entry.cause, attempt });
      case 'refused':
        await lost(entry, 'refused');
        await deps.outbox.refuse(entry, outcome.reason);
        return deps.log.error(mailMessages.refused, { cause: entry.cause, attempt, reason: outcome.reason });
      case 'held':
        await deps.outbox.release(entry, nextAttempt(attempt, now, deps.random()), outcome.reason);
        return deps.log.warn(mailMessages.held, { cause: entry.cause, attempt, reason: outcome.reason });
      case 'unverified':
        await deps.outbox.release(entry, afterSandbox(now, deps.random()), outcome.reason);
        return deps.log.warn(mailMessages.held, { cause: entry.cause, attempt, reason: 'unverified' });
      case 'throttled':
        await deps.outbox.release(entry, afterThrottling(now, deps.random()), outcome.reason);
        return deps.log.warn(mailMessages.held, { cause: entry.cause, attempt, reason: outcome.reason });
      case 'unknown':
        await deps.outbox.loseTrack(entry, new Date(now.getTime() + reportGrace), outcome.reason);
        return deps.log.warn(mailMessages.unanswered, { cause: entry.cause, attempt, reason: outcome.reason });
      default:
        return outcome satisfies never;
    }
  };

  return async (dedupKey: string): Promise<Sent> => {
    const mail = await deps.outbox.find(dedupKey);
    if (mail?.status !== 'pending') return 'not-ours';

    const { draft, cause } = mail;
    const now = deps.clock();
    const reason = reasonToWithhold({
      ...{ entry: mail, draft, address: await deps.addresses.facts(mail.addressHash), now },
      staff:
        draft.class !== 'service' && cause.startsWith('per_') ? { person: await deps.people.byId(cause) } : undefined,
      event: mail.event && (await deps.events.byId(mail.event.id, { consistent: true })),
      today: dayIn(now, deps.region.timeZone),
    });
    if (reason) {
      await deps.outbox.withhold(mail, reason);
      deps.log.info(mailMessages.withheld, { cause: mail.cause, reason });
      return 'withheld';
    }

    if (await deps.hold(draft.class === 'service')) return 'not-now';

    // Composed before the claim: between claim and call nothing of ours is left that could fail.
    const entry = { dedupKey, attempts: mail.attempts + 1 };
    const raw = await composeMime({ draft, entry, region: deps.region, at: deps.clock() });
    const claimed = await deps.outbox.claim(mail, deps.newId('lea'), deps.clock());
    if (!claimed) return 'not-ours';
    const outcome = await deps.post({
      source: deps.region.sender.address,
      destination: draft.to.address,
      raw,
      dedupKey,
      attempt: claimed.attempts,
    });
    await keep(claimed, outcome);
    return outcome.kind;
  };
};

import { bouncePauseEnds, pausedBySoftBounces } from '../../shared/domain/soft-bounces.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import { addressHash } from '../../shared/platform/address-hash.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import type { Log } from '../../shared/platform/log.ts';
import { type Table, TransactionRefused, type Write } from '../../shared/platform/table.ts';
import type { actingBroker } from '../../shared/stores/acting-broker.ts';
import { type AddressStore, bouncePauseWrite } from '../../shared/stores/address-store.ts';
import type { KeptMail } from '../../shared/stores/outbox-item.ts';
import { outboxWrite } from '../../shared/stores/outbox-store.ts';
import type { contactBehind } from './contact-behind.ts';
import { mailMessages } from './log-messages.ts';
import { unreachableMail } from './unreachable-mail.ts';

type Deps = {
  timeZone: string;
  origin: string;
  casework: Pick<Table, 'transact'>;
  addresses: Pick<AddressStore, 'facts' | 'bouncedSoftly'>;
  behind: ReturnType<typeof contactBehind>;
  brokerOf: ReturnType<typeof actingBroker>;
  keys: () => Promise<LinkKeys>;
  clock: Clock;
  log: Log;
};

/** SES reports out-of-office answers as bounces too, of no particular kind. */
const isAutomaticAnswer = (reason: string): boolean => !/^Transient\.(?!General$)\w/.test(reason);

/**
 * Counts a mail that an address could not take just now. The third one within thirty days leaves the address alone but for
 * service mail, and in the same transaction tells the broker responsible to phone, once. A bounce of no particular kind of
 * what was delivered is an automatic answer, and none; a full mailbox behind the server that took the mail is one.
 */
export const softBounced = (deps: Deps) => {
  const alert = async (mail: KeptMail, pausedAt: string): Promise<Write[]> => {
    const contact = await deps.behind(mail);
    if (!contact) return [];
    const now = deps.clock();
    const to = await deps.brokerOf(contact, dayIn(now, deps.timeZone));
    if (!to) return [];
    return [
      outboxWrite({
        dedupKey: `unreachable#${mail.addressHash}#${pausedAt}`,
        cause: contact.cause,
        draft: unreachableMail({ to, contact, address: mail.draft.to, origin: deps.origin }),
        addressHash: addressHash(await deps.keys(), to.email),
        at: now,
      }),
    ];
  };

  return async (mail: KeptMail, at: string, reason = ''): Promise<void> => {
    if (mail.status === 'delivered' && isAutomaticAnswer(reason)) return;
    const hash = mail.addressHash;
    await deps.addresses.bouncedSoftly(hash, { mail: mail.dedupKey, at });
    const { softBounces = [], softPausedAt } = await deps.addresses.facts(hash);
    if (softPausedAt !== undefined && deps.clock() < bouncePauseEnds(softPausedAt)) return;
    const pausedAt = pausedBySoftBounces(softBounces, softPausedAt && bouncePauseEnds(softPausedAt).toISOString());
    if (pausedAt === undefined) return;
    try {
      await deps.casework.transact([bouncePauseWrite(hash, pausedAt, softPausedAt), ...(await alert(mail, pausedAt))]);
      deps.log.warn(mailMessages.addressPaused, { cause: mail.cause });
    } catch (error) {
      // Another report of the same moment was quicker, and has told.
      if (!(error instanceof TransactionRefused)) throw error;
    }
  };
};

import type { Clock } from '../../shared/platform/clock.ts';
import type { Log } from '../../shared/platform/log.ts';
import type { AddressStore, MailReports } from '../../shared/stores/address-store.ts';
import type { MailHealthStore } from '../../shared/stores/mail-health-store.ts';
import type { OutboxStore } from '../../shared/stores/outbox-store.ts';
import { type BadEndDeps, badEnd } from './bad-end.ts';
import { mailMessages } from './log-messages.ts';
import { dedupKeyOfTag } from './post-office.ts';
import { evidenceOf, SesEvent } from './ses-event.ts';
import type { softBounced } from './soft-bounced.ts';

type Deps = BadEndDeps & {
  outbox: Pick<OutboxStore, 'find' | 'learn'>;
  addresses: Pick<AddressStore, 'bounced' | 'complained' | 'arrived'>;
  health: Pick<MailHealthStore, 'trouble'>;
  softBounced: ReturnType<typeof softBounced>;
  reports: Pick<MailReports, 'received'>;
  clock: Clock;
  log: Log;
};

const parsed = (message: string): unknown => {
  try {
    return JSON.parse(message);
  } catch {
    return undefined;
  }
};

/**
 * Takes in one report of SES (the text of an SNS message): first what concerns the address, then the mail's state, last
 * the sign that reports arrive at all. Repeated and reordered reports come to the same. A report that cannot be read is
 * logged and dropped: it would be as unreadable the next time.
 */
export const receiveNotice = (deps: Deps) => {
  const lost = badEnd(deps);
  return async (message: string): Promise<void> => {
    const event = SesEvent.safeParse(parsed(message), { reportInput: false });
    if (!event.success) return deps.log.warn(mailMessages.unreadableReport);
    const { mail, eventType } = event.data;
    const tag = mail.tags?.outbox?.[0];
    const dedupKey = tag === undefined ? '' : dedupKeyOfTag(tag);
    const entry = dedupKey === '' ? undefined : await deps.outbox.find(dedupKey);
    if (!entry) return deps.log.warn(mailMessages.foreignReport, { eventType });

    const { evidence, reason, at } = evidenceOf(event.data);
    if (evidence === 'hard-bounce') await deps.addresses.bounced(entry.addressHash, deps.clock());
    if (evidence === 'hard-bounce') await lost(entry, 'bounced');
    if (evidence === 'complaint') await deps.addresses.complained(entry.addressHash, deps.clock());
    if (evidence === 'complaint') await lost(entry, 'complained');
    if (evidence === 'soft-bounce') await deps.softBounced(entry, at ?? deps.clock().toISOString(), reason);
    if (evidence === 'delivered' && entry.status === 'delayed')
      await deps.addresses.arrived(entry.addressHash, dedupKey);
    if (evidence === 'hard-bounce' || evidence === 'complaint')
      deps.log.warn(mailMessages.suppressed, { cause: entry.cause, evidence });
    const { changed } = await deps.outbox.learn(dedupKey, evidence, { messageId: mail.messageId, reason });
    await deps.reports.received(deps.clock());
    deps.log.info(mailMessages.reported, { cause: entry.cause, evidence, changed });
  };
};

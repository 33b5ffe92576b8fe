import type { SESClient } from '@aws-sdk/client-ses';
import { outboxMetrics } from '../../functions/mail/outbox-metrics.ts';
import { postOffice } from '../../functions/mail/post-office.ts';
import { receiveNotice } from '../../functions/mail/receive-notice.ts';
import { type SendDeps, sendEntry } from '../../functions/mail/send-entry.ts';
import { sendNew } from '../../functions/mail/send-new.ts';
import { sweepOutbox } from '../../functions/mail/sweep-outbox.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import { jsonLog } from '../../shared/platform/log.ts';
import type { Table } from '../../shared/platform/table.ts';
import { addressStore, mailReports } from '../../shared/stores/address-store.ts';
import { eventStore } from '../../shared/stores/event-store.ts';
import { type OutboxStore, outboxStore } from '../../shared/stores/outbox-store.ts';
import { sender } from '../support/mail-samples.ts';

/** A way in which the program could have been written wrongly; the program itself has none of it. */
export type Variant = {
  sesAttempts?: number;
  outbox?: (outbox: OutboxStore) => OutboxStore;
  /** The table as the intake writes to it. */
  intake?: (table: Table, later: (work: Promise<void>) => void) => Table;
  forgetsKeys?: boolean;
  neverSweeps?: boolean;
};

type Parts = { table: Table; ses: Pick<SESClient, 'send'>; clock: Clock; newId: NewId; variant: Variant };

/** The mail functions, joined as their entries join them. */
export const mailParts = ({ table, ses, clock, newId, variant }: Parts) => {
  const outbox = variant.outbox?.(outboxStore(table)) ?? outboxStore(table);
  const addresses = addressStore(table);
  const log = jsonLog(() => {});
  const send: SendDeps = {
    outbox,
    addresses,
    events: eventStore(table),
    post: postOffice(ses, 'set'),
    region: sender,
    clock,
    newId,
    random: () => 0.5,
    log,
  };
  const sweep = sweepOutbox({
    outbox,
    reports: mailReports(table),
    send: sendEntry(send),
    clock,
    log,
    metrics: outboxMetrics('test', clock, () => {}),
    budget: 180_000,
  });
  return {
    sendNew: sendNew(sendEntry(send)),
    receiveNotice: receiveNotice({ outbox, addresses, reports: mailReports(table), clock, log }),
    sweep: async () => (variant.neverSweeps ? {} : sweep()),
    outbox,
  };
};
export type MailParts = ReturnType<typeof mailParts>;

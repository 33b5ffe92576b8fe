import type { SESClient } from '@aws-sdk/client-ses';
import { contactBehind } from '../../functions/mail/contact-behind.ts';
import type { outboxMetrics } from '../../functions/mail/outbox-metrics.ts';
import { postOffice } from '../../functions/mail/post-office.ts';
import { receiveNotice } from '../../functions/mail/receive-notice.ts';
import { sendEntry } from '../../functions/mail/send-entry.ts';
import { sendNew } from '../../functions/mail/send-new.ts';
import { softBounced } from '../../functions/mail/soft-bounced.ts';
import { storedHold } from '../../functions/mail/stored-hold.ts';
import { sweepOutbox } from '../../functions/mail/sweep-outbox.ts';
import type { MailAccount } from '../../shared/domain/mail-health.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import { jsonLog } from '../../shared/platform/log.ts';
import type { Table } from '../../shared/platform/table.ts';
import { absenceStore } from '../../shared/stores/absence-store.ts';
import { actingBroker } from '../../shared/stores/acting-broker.ts';
import { addressStore, mailReports } from '../../shared/stores/address-store.ts';
import { caseStore } from '../../shared/stores/case-store.ts';
import { contactStore } from '../../shared/stores/contact-store.ts';
import { eventStore } from '../../shared/stores/event-store.ts';
import { invitationStore } from '../../shared/stores/invitation-store.ts';
import { mailHealthStore } from '../../shared/stores/mail-health-store.ts';
import { type OutboxStore, outboxStore } from '../../shared/stores/outbox-store.ts';
import { personStore } from '../../shared/stores/person-store.ts';
import { signalStore } from '../../shared/stores/signal-store.ts';
import { undeliveredStore } from '../../shared/stores/undelivered-store.ts';
import { aRegion } from './a-region.ts';
import { someKeys } from './builders.ts';
import { anAccount, sender } from './mail-samples.ts';

type House = {
  table: Table;
  ses: Pick<SESClient, 'send'>;
  clock: Clock;
  newId: NewId;
  random?: () => number;
  account?: () => Promise<MailAccount | undefined>;
  /** Lets time pass on the test's clock. */
  wait?: (milliseconds: number) => Promise<void>;
  outbox?: (outbox: OutboxStore) => OutboxStore;
  log?: ReturnType<typeof jsonLog>;
  metrics?: ReturnType<typeof outboxMetrics>;
};

/** The mail functions of a region, joined as their entries join them. */
export const mailHouse = ({ table, ses, clock, newId, ...given }: House) => {
  const { random = () => 0.5, wait = async () => {}, log = jsonLog(() => {}), metrics = () => {} } = given;
  const { account = async () => anAccount(), outbox: changed = (same: OutboxStore) => same } = given;
  const outbox = changed(outboxStore(table));
  const addresses = addressStore(table);
  const health = mailHealthStore(table);
  const undelivered = undeliveredStore(table);
  const reports = mailReports(table);
  const people = personStore(table);
  const region = { ...aRegion(), ...sender };
  const bad = { health, undelivered, clock };
  const sending = {
    ...bad,
    outbox,
    addresses,
    people,
    events: eventStore(table),
    region,
    newId,
    random,
    log,
    post: postOffice(ses, 'set'),
  };
  const send = sendEntry({ ...sending, hold: storedHold(health) });
  const sweep = sweepOutbox({
    ...{ ...bad, outbox, reports, account, wait, log, metrics },
    send: sendEntry({ ...sending, hold: async () => undefined }),
    budget: 180_000,
  });
  const keys = someKeys();
  const report = receiveNotice({
    ...{ ...bad, outbox, addresses, reports, log },
    softBounced: softBounced({
      ...{ timeZone: region.timeZone, origin: 'https://kompetens.example.org', casework: table, addresses, clock, log },
      behind: contactBehind({
        region,
        cases: caseStore(table),
        signals: signalStore(table, region.timeZone),
        invitations: invitationStore(table),
        events: eventStore(table),
        contacts: contactStore(table),
      }),
      brokerOf: actingBroker({ region, people, absences: absenceStore(table) }),
      keys: async () => keys,
    }),
  });
  return { outbox, addresses, health, undelivered, reports, people, send, sendNew: sendNew(send), sweep, report };
};

import type { SESClient } from '@aws-sdk/client-ses';
import type { Clock } from '../../shared/platform/clock.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import type { Table } from '../../shared/platform/table.ts';
import type { OutboxStore } from '../../shared/stores/outbox-store.ts';
import { mailHouse } from '../support/mail-house.ts';

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

/** The mail functions under the harness. The account is in order: what is wrong with it is tested where it is read. */
export const mailParts = ({ variant, ...parts }: Parts) => {
  const { sendNew, report, sweep, outbox } = mailHouse({ ...parts, ...(variant.outbox && { outbox: variant.outbox }) });
  return {
    sendNew,
    receiveNotice: report,
    sweep: async () => (variant.neverSweeps ? {} : sweep()),
    outbox,
  };
};
export type MailParts = ReturnType<typeof mailParts>;

import * as z from 'zod/mini';
import { MailList } from '../mail/mail.ts';
import type { Table } from '../platform/table.ts';
import { addressPartition, mailReportsKey, offKey, suppressedKey } from './keys.ts';

/** What is known of an address that bears on sending to it; instants are UTC texts. */
export type AddressFacts = {
  /** The last hard bounce: nothing reaches the address. */
  bouncedAt?: string;
  /** The last complaint: nothing but answers to what the person does. */
  complainedAt?: string;
  /** When each list was left. */
  off: Partial<Record<MailList, string>>;
};

const Suppressed = z.object({ bouncedAt: z.optional(z.string()), complainedAt: z.optional(z.string()) });
const Off = z.object({ at: z.string() });
const Reports = z.object({ lastAt: z.string() });

/** Addresses by their keyed hash: what SES reported of them and which lists they have left. */
export const addressStore = (table: Table) => {
  const suppress = (hash: string, attribute: 'bouncedAt' | 'complainedAt', at: Date) =>
    table.write({
      Update: {
        Key: suppressedKey(hash),
        UpdateExpression: `SET ${attribute} = :at`,
        ExpressionAttributeValues: { ':at': at.toISOString() },
      },
    });

  return {
    facts: async (hash: string): Promise<AddressFacts> => {
      const { items } = await table.query({
        where: 'pk = :address',
        values: { ':address': addressPartition(hash) },
        consistent: true,
      });
      const suppressed = items.find((i) => i.sk === suppressedKey(hash).sk);
      const off: AddressFacts['off'] = {};
      for (const list of MailList.options) {
        const left = items.find((i) => i.sk === offKey(hash, list).sk);
        if (left) off[list] = Off.parse(left).at;
      }
      const { bouncedAt, complainedAt } = Suppressed.parse(suppressed ?? {});
      return { ...(bouncedAt && { bouncedAt }), ...(complainedAt && { complainedAt }), off };
    },

    bounced: (hash: string, at: Date) => suppress(hash, 'bouncedAt', at),
    complained: (hash: string, at: Date) => suppress(hash, 'complainedAt', at),

    /** When the list was left; undefined where it was not. */
    leftAt: async (hash: string, list: MailList): Promise<string | undefined> => {
      const left = await table.get(offKey(hash, list), { consistent: true });
      return left && Off.parse(left).at;
    },

    leave: (hash: string, list: MailList, at: Date) =>
      table.write({ Put: { Item: { ...offKey(hash, list), at: at.toISOString() } } }),

    rejoin: (hash: string, list: MailList) => table.write({ Delete: { Key: offKey(hash, list) } }),
  };
};
export type AddressStore = ReturnType<typeof addressStore>;

/** When SES last reported anything of any mail: the sign that reports reach us. */
export const mailReports = (table: Table) => ({
  lastAt: async (): Promise<string | undefined> => {
    const reports = await table.get(mailReportsKey, { consistent: true });
    return reports && Reports.parse(reports).lastAt;
  },
  received: (at: Date) => table.write({ Put: { Item: { ...mailReportsKey, lastAt: at.toISOString() } } }),
});
export type MailReports = ReturnType<typeof mailReports>;

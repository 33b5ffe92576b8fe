import * as z from 'zod/mini';
import { MailPreference } from '../domain/mail-preference.ts';
import { type SoftBounce, softBounceSpan } from '../domain/soft-bounces.ts';
import { MailList } from '../mail/mail.ts';
import { ConditionFailed, everyItem, type Item, type Table, type Write } from '../platform/table.ts';
import {
  addressPartition,
  mailReportsKey,
  offKey,
  preferenceKey,
  softBounceKey,
  softBouncePrefix,
  suppressedKey,
} from './keys.ts';

/** What is known of an address that bears on sending to it; instants are UTC texts. */
export type AddressFacts = {
  /** The last hard bounce: nothing reaches the address. */
  bouncedAt?: string;
  /** The last complaint: nothing but answers to what the person does. */
  complainedAt?: string;
  /** Since when soft bounces keep everything but service mail from it; it ends by itself, see `bouncePauseEnds`. */
  softPausedAt?: string;
  /** The mails that bounced softly of late. */
  softBounces?: SoftBounce[];
  /** When each list was left. */
  off: Partial<Record<MailList, string>>;
  /** What was chosen of a list, where something was. */
  preferences?: Partial<Record<MailList, MailPreference>>;
};

const Suppressed = z.object({
  bouncedAt: z.optional(z.string()),
  complainedAt: z.optional(z.string()),
  softPausedAt: z.optional(z.string()),
});
const Soft = z.object({ sk: z.string(), at: z.string() });
const Off = z.object({ at: z.string() });
const Reports = z.object({ lastAt: z.string() });

/**
 * Leaves an address alone because of soft bounces, in the place of the pause that was read: refused where another report
 * was quicker, so that a broker is told once.
 */
export const bouncePauseWrite = (hash: string, at: string, before: string | undefined): Write => ({
  Update: {
    Key: suppressedKey(hash),
    UpdateExpression: 'SET softPausedAt = :at',
    ConditionExpression: before === undefined ? 'attribute_not_exists(softPausedAt)' : 'softPausedAt = :before',
    ExpressionAttributeValues: { ':at': at, ...(before !== undefined && { ':before': before }) },
  },
});

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
      const question = { where: 'pk = :address', values: { ':address': addressPartition(hash) }, consistent: true };
      const items: Item[] = [];
      for await (const item of everyItem(table, question)) items.push(item);
      const suppressed = items.find((i) => i.sk === suppressedKey(hash).sk);
      const off: AddressFacts['off'] = {};
      const preferences: AddressFacts['preferences'] = {};
      for (const list of MailList.options) {
        const left = items.find((i) => i.sk === offKey(hash, list).sk);
        if (left) off[list] = Off.parse(left).at;
        const chosen = items.find((i) => i.sk === preferenceKey(hash, list).sk);
        if (chosen) preferences[list] = MailPreference.parse(chosen);
      }
      const softBounces = items.flatMap((item) => {
        if (!String(item.sk).startsWith(softBouncePrefix)) return [];
        const { sk, at } = Soft.parse(item);
        return [{ mail: sk.slice(softBouncePrefix.length), at }];
      });
      const { bouncedAt, complainedAt, softPausedAt } = Suppressed.parse(suppressed ?? {});
      return {
        ...(bouncedAt && { bouncedAt }),
        ...(complainedAt && { complainedAt }),
        ...(softPausedAt && { softPausedAt }),
        ...(softBounces.length > 0 && { softBounces }),
        off,
        ...(Object.keys(preferences).length > 0 && { preferences }),
      };
    },

    bounced: (hash: string, at: Date) => suppress(hash, 'bouncedAt', at),
    complained: (hash: string, at: Date) => suppress(hash, 'complainedAt', at),

    /** Marks a mail that bounced softly, once however often it is reported; the mark is gone when it counts no longer. */
    bouncedSoftly: async (hash: string, { mail, at }: SoftBounce): Promise<void> => {
      const ttl = Math.floor((Date.parse(at) + 2 * softBounceSpan) / 1000);
      try {
        await table.write({
          Put: { Item: { ...softBounceKey(hash, mail), at, ttl }, ConditionExpression: 'attribute_not_exists(pk)' },
        });
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error;
      }
    },

    /** The mail got through after all: what looked like a bounce was an automatic answer. */
    arrived: (hash: string, mail: string) => table.write({ Delete: { Key: softBounceKey(hash, mail) } }),

    /** When the list was left; undefined where it was not. */
    leftAt: async (hash: string, list: MailList): Promise<string | undefined> => {
      const left = await table.get(offKey(hash, list), { consistent: true });
      return left && Off.parse(left).at;
    },

    leave: (hash: string, list: MailList, at: Date) =>
      table.write({ Put: { Item: { ...offKey(hash, list), at: at.toISOString() } } }),

    /** What was chosen of a list; nothing chosen is every letter. */
    preference: async (hash: string, list: MailList): Promise<MailPreference> =>
      MailPreference.parse((await table.get(preferenceKey(hash, list), { consistent: true })) ?? {}),

    /** Keeps a choice and joins the list again where it was left. */
    prefer: (hash: string, list: MailList, preference: MailPreference) =>
      table.transact([
        { Put: { Item: { ...preferenceKey(hash, list), ...preference } } },
        { Delete: { Key: offKey(hash, list) } },
      ]),

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

import * as z from 'zod/mini';
import type { DigestWindow } from '../domain/digest-window.ts';
import type { EditionId } from '../domain/edition.ts';
import type { Table, Write } from '../platform/table.ts';
import { digestWindowKey } from './keys.ts';

/** What the last sent letter of a person covered: until when, in which week it went, and which edition it knew. */
export const LastDigest = z.object({
  week: z.string(),
  until: z.iso.datetime(),
  edition: z.nullable(z.string()),
});
export type LastDigest = z.infer<typeof LastDigest>;

/** Closes the window with the letter that covers it. Refused where another run of the week was first. */
export const digestWindowWrite = (personId: string, window: DigestWindow, edition: EditionId | null): Write => ({
  Put: {
    Item: { ...digestWindowKey(personId), week: window.week, until: window.until.toISOString(), edition },
    ConditionExpression: 'attribute_not_exists(pk) OR #until = :from',
    ExpressionAttributeNames: { '#until': 'until' },
    ExpressionAttributeValues: { ':from': window.from.toISOString() },
  },
});

export type DigestStore = { last: (personId: string) => Promise<LastDigest | undefined> };

export const digestStore = (table: Table): DigestStore => ({
  last: async (personId) => {
    const item = await table.get(digestWindowKey(personId), { consistent: true });
    return item && LastDigest.parse(item);
  },
});

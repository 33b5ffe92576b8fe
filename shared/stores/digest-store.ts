import * as z from 'zod/mini';
import type { DigestWindow } from '../domain/digest-window.ts';
import { EditionId } from '../domain/edition.ts';
import type { Table, Write } from '../platform/table.ts';
import { digestEditionKey, digestWindowKey } from './keys.ts';

/** What the last sent letter of a person covered: until when, and in which week it went. */
export const LastDigest = z.object({ week: z.string(), until: z.iso.datetime() });
export type LastDigest = z.infer<typeof LastDigest>;

/** Closes the window with the letter that covers it. Refused where another run of the week was first. */
export const digestWindowWrite = (personId: string, window: DigestWindow): Write => ({
  Put: {
    Item: { ...digestWindowKey(personId), week: window.week, until: window.until.toISOString() },
    ConditionExpression: 'attribute_not_exists(pk) OR #until = :from',
    ExpressionAttributeNames: { '#until': 'until' },
    ExpressionAttributeValues: { ':from': window.from.toISOString() },
  },
});

/**
 * The edition whose classes a person has been told of, or has nothing to be told of: the next letter tells what changed
 * since. It moves on in weeks without a letter too, when there was no change to tell.
 */
export const digestEditionWrite = (personId: string, edition: EditionId): Write => ({
  Put: { Item: { ...digestEditionKey(personId), edition } },
});

export type DigestStore = {
  last: (personId: string) => Promise<LastDigest | undefined>;
  edition: (personId: string) => Promise<EditionId | null>;
};

const KnownEdition = z.object({ edition: EditionId });

export const digestStore = (table: Table): DigestStore => ({
  last: async (personId) => {
    const item = await table.get(digestWindowKey(personId), { consistent: true });
    return item && LastDigest.parse(item);
  },
  edition: async (personId) => {
    const item = await table.get(digestEditionKey(personId), { consistent: true });
    return item ? KnownEdition.parse(item).edition : null;
  },
});

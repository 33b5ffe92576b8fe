import * as z from 'zod/mini';
import { EditionId } from '../domain/edition.ts';
import { FollowAsk, Follower, mostFollowed } from '../domain/follower.ts';
import type { Ssyk4 } from '../domain/ssyk.ts';
import { everyItem, type Table, type Write } from '../platform/table.ts';
import {
  followAskedKey,
  followAskKey,
  followAsksKey,
  followerKey,
  followerPartition,
  followKey,
  followPartition,
  followRunKey,
  shards,
} from './keys.ts';

const hour = 3_600_000;
const seconds = (at: Date): number => Math.floor(at.getTime() / 1000);

/**
 * A wish to follow, forgotten when its link has expired. Refused where the address was asked about the occupation within
 * the hour, or about as many occupations on the day as it may follow: nobody's mailbox is filled through us.
 */
export const followAskWrites = (ask: FollowAsk): Write[] => {
  const at = new Date(ask.askedAt);
  const day = ask.askedAt.slice(0, 10);
  return [
    {
      Put: {
        Item: { ...followAskKey(ask.id), ...ask, ttl: seconds(new Date(ask.expiresAt)) },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    {
      Put: {
        Item: {
          ...followAskedKey(ask.hash, ask.ssyk),
          askedAt: ask.askedAt,
          ttl: seconds(new Date(at.getTime() + hour)),
        },
        ConditionExpression: 'attribute_not_exists(pk) OR askedAt <= :hourAgo',
        ExpressionAttributeValues: { ':hourAgo': new Date(at.getTime() - hour).toISOString() },
      },
    },
    {
      Update: {
        Key: followAsksKey(ask.hash, day),
        UpdateExpression: 'SET #ttl = :ttl ADD mails :one',
        ConditionExpression: 'attribute_not_exists(mails) OR mails < :most',
        ExpressionAttributeNames: { '#ttl': 'ttl' },
        ExpressionAttributeValues: {
          ':one': 1,
          ':most': mostFollowed,
          ':ttl': seconds(new Date(new Date(`${day}T00:00:00Z`).getTime() + 24 * hour)),
        },
      },
    },
  ];
};

/** Confirmed, once: from then on the follower alone has the address. */
export const followAskConfirmed = (id: string, at: string): Write => ({
  Update: {
    Key: followAskKey(id),
    UpdateExpression: 'SET confirmedAt = :at REMOVE email',
    ConditionExpression: 'attribute_exists(email) AND attribute_not_exists(confirmedAt)',
    ExpressionAttributeValues: { ':at': at },
  },
});

/** A follower as it now is; `was` is the version that was read, undefined for a new one. Refused where another was first. */
export const followerWrite = (follower: Follower, was: number | undefined): Write => ({
  Put: {
    Item: { ...followerKey(follower.hash), ...follower },
    ...(was === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :was',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':was': was },
        }),
  },
});

/** Nothing is followed any longer: the address goes too. */
export const followerRemoval = ({ hash, version }: Pick<Follower, 'hash' | 'version'>): Write => ({
  Delete: {
    Key: followerKey(hash),
    ConditionExpression: '#version = :was',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':was': version },
  },
});

/** By its occupation a follower is found when the occupation has changed. */
export const followWrite = (ssyk: Ssyk4, hash: string): Write => ({ Put: { Item: followKey(ssyk, hash) } });
export const followRemoval = (ssyk: Ssyk4, hash: string): Write => ({ Delete: { Key: followKey(ssyk, hash) } });

/**
 * Holds while no run tells of a later edition than the one that a new follower begins with: such a run may have looked for
 * followers already, and what changed in between would never be told.
 */
export const notToldLaterThan = (edition: EditionId | null): Write => ({
  ConditionCheck: {
    Key: followRunKey,
    ConditionExpression:
      edition === null ? 'attribute_not_exists(pk)' : 'attribute_not_exists(pk) OR begun <= :edition',
    ...(edition !== null && { ExpressionAttributeValues: { ':edition': edition } }),
  },
});

/** `begun`: of which edition followers are being told; `done`: of which all of them were. */
const FollowRun = z.object({ begun: EditionId, done: z.optional(EditionId) });
type FollowRun = z.infer<typeof FollowRun>;

/** Followers of occupations. Read consistently: what was just confirmed or ended is seen. */
export const followerStore = (table: Table) => ({
  /** A wish, while its link lives: the table may keep it a little longer. */
  ask: async (id: string, now: Date): Promise<FollowAsk | undefined> => {
    const item = await table.get(followAskKey(id), { consistent: true });
    if (!item) return undefined;
    const { pk, sk, ttl, ...ask } = item;
    const parsed = FollowAsk.parse(ask);
    return parsed.expiresAt > now.toISOString() ? parsed : undefined;
  },

  byHash: async (hash: string): Promise<Follower | undefined> => {
    const item = await table.get(followerKey(hash), { consistent: true });
    if (!item) return undefined;
    const { pk, sk, ...follower } = item;
    return Follower.parse(follower);
  },

  /** The hashes of those who follow an occupation, anywhere. */
  of: async function* (ssyk: Ssyk4): AsyncGenerator<string> {
    const prefix = followerPartition('');
    for (let shard = 0; shard < shards; shard += 1) {
      const question = { where: 'pk = :pk', values: { ':pk': followPartition(ssyk, shard) }, consistent: true };
      for await (const { sk } of everyItem(table, question)) yield String(sk).slice(prefix.length);
    }
  },

  run: async (): Promise<FollowRun | undefined> => {
    const item = await table.get(followRunKey, { consistent: true });
    return item && FollowRun.parse(item);
  },

  /** From now on nobody begins to follow with an earlier edition. Only ever forward. */
  begin: (edition: EditionId) =>
    table.write({
      Update: {
        Key: followRunKey,
        UpdateExpression: 'SET begun = :edition',
        ConditionExpression: 'attribute_not_exists(begun) OR begun <= :edition',
        ExpressionAttributeValues: { ':edition': edition },
      },
    }),

  end: (edition: EditionId) =>
    table.write({
      Update: {
        Key: followRunKey,
        UpdateExpression: 'SET done = :edition',
        ConditionExpression: 'begun = :edition',
        ExpressionAttributeValues: { ':edition': edition },
      },
    }),
});
export type FollowerStore = ReturnType<typeof followerStore>;

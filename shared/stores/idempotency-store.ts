import * as z from 'zod/mini';
import type { Table, Write } from '../platform/table.ts';
import { idempotencyKey } from './keys.ts';

/** What was answered to a key: the hash of the request it belongs to, and the answer's own bytes. */
export const IdempotencyRecord = z.object({
  request: z.string(),
  answer: z.instanceof(Uint8Array),
  ttl: z.int(),
});
export type IdempotencyRecord = z.infer<typeof IdempotencyRecord>;

export type NewRecord = { hash: string; request: string; answer: Uint8Array; at: Date; keptForHours: number };

const seconds = (at: Date) => Math.floor(at.getTime() / 1000);

/** First use of a key, or the first after the old record ran out: the table's own expiry may lag by days. */
export const idempotencyWrite = ({ hash, request, answer, at, keptForHours }: NewRecord): Write => ({
  Put: {
    Item: { ...idempotencyKey(hash), request, answer, ttl: seconds(at) + keptForHours * 3600 },
    ConditionExpression: 'attribute_not_exists(pk) OR #ttl <= :now',
    ExpressionAttributeNames: { '#ttl': 'ttl' },
    ExpressionAttributeValues: { ':now': seconds(at) },
  },
});

export type IdempotencyStore = {
  /** The record while it counts; `consistent` after a refused write, when it is known to be there. */
  read: (hash: string, now: Date, options?: { consistent?: boolean }) => Promise<IdempotencyRecord | undefined>;
};

export const idempotencyStore = (table: Table): IdempotencyStore => ({
  read: async (hash, now, options) => {
    const item = await table.get(idempotencyKey(hash), options);
    if (!item) return undefined;
    const record = IdempotencyRecord.parse(item);
    return record.ttl > seconds(now) ? record : undefined;
  },
});

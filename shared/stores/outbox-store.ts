import {
  type Evidence,
  leaseLength,
  type OutboxEntry,
  type OutboxStatus,
  type OwnStep,
  overruledBy,
  ownSteps,
  statusOfEvidence,
  type WithheldReason,
} from '../domain/outbox-entry.ts';
import type { MailDraft } from '../mail/mail.ts';
import { deflateJson } from '../platform/deflate.ts';
import { ConditionFailed, everyItem, type Item, type Table, type Write } from '../platform/table.ts';
import { listsIndex, outboxDueList, outboxKey, shardOf, shards } from './keys.ts';
import { currentDictionary, outboxDictionaries } from './outbox-dictionary.ts';
import { type KeptMail, keptMail, outboxPrefix as prefix } from './outbox-item.ts';

export type OutboxMail = {
  /** What makes the mail the only one of its kind: `receipt#sig_…`, `digest#per_…#2026-W48`. Ids and periods alone. */
  dedupKey: string;
  /** The id of what the mail is about. */
  cause: string;
  draft: MailDraft;
  /** `addressHash` of the recipient. */
  addressHash: string;
  at: Date;
  /** After this the mail is worth nothing and is withheld. */
  expiresAt?: Date | undefined;
  /** When the table forgets the mail and its address; without it they are kept. */
  forgetAt?: Date | undefined;
  /** When the recipient last agreed to the list; an unsubscription after it withholds the mail. */
  consentedAt?: Date | undefined;
  /** The event that the mail tells of, in which version; a later announcement withholds the mail. */
  event?: { id: string; version: number } | undefined;
};

// The index holds keys alone: with the entry's age behind its due time, the oldest is found without reading any.
const due = (dedupKey: string, dueAt: string, createdAt: string) => ({
  listPk: outboxDueList(shardOf(dedupKey)),
  listSk: `${dueAt}#${createdAt}`,
});

/** A mail to be sent, for the transaction that is its cause. Its condition refuses a second one of the same key. */
export const outboxWrite = (mail: OutboxMail): Write => {
  const createdAt = mail.at.toISOString();
  return {
    Put: {
      Item: {
        ...outboxKey(mail.dedupKey),
        ...due(mail.dedupKey, createdAt, createdAt),
        status: 'pending',
        cause: mail.cause,
        addressHash: mail.addressHash,
        attempts: 0,
        createdAt,
        ...(mail.expiresAt && { expiresAt: mail.expiresAt.toISOString() }),
        ...(mail.forgetAt && { ttl: Math.floor(mail.forgetAt.getTime() / 1000) }),
        ...(mail.consentedAt && { consentedAt: mail.consentedAt.toISOString() }),
        ...(mail.event && { event: mail.event }),
        draft: deflateJson(mail.draft, outboxDictionaries[currentDictionary]),
        dictionary: currentDictionary,
      },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  };
};

/** The dedup key of an outbox entry that a stream record shows, where it is one. */
export const dedupKeyOf = (item: Item | undefined): string | undefined =>
  typeof item?.pk === 'string' && item.pk.startsWith(prefix) ? item.pk.slice(prefix.length) : undefined;

const isAmong = (states: readonly OutboxStatus[]) => ({
  condition: `#status IN (${states.map((_, i) => `:from${i}`).join(', ')})`,
  values: Object.fromEntries(states.map((s, i) => [`:from${i}`, s])),
});

type Step = { set?: Item; dueAt?: Date; lease?: string; attempts?: number };

/** The outbox's entries and their states. Each change names the states it may come from and answers whether it took place. */
export const outboxStore = (table: Table) => {
  const change = async (
    entry: Pick<OutboxEntry, 'dedupKey' | 'createdAt'>,
    step: OwnStep,
    { set = {}, dueAt, lease, attempts }: Step,
  ): Promise<{ done: true } | { done: false; item: Item | undefined }> => {
    const { from, to } = ownSteps[step];
    const { condition, values } = isAmong(from);
    const list = dueAt && { listSk: due(entry.dedupKey, dueAt.toISOString(), entry.createdAt).listSk };
    const sets = { ...set, ...list };
    const removed = [...(dueAt ? [] : ['listPk', 'listSk']), 'lease'].filter((name) => !(name in sets));
    try {
      await table.write({
        Update: {
          Key: outboxKey(entry.dedupKey),
          UpdateExpression: [
            `SET ${['#status = :to', ...Object.keys(sets).map((k) => `${k} = :${k}`)].join(', ')}`,
            ...(removed.length > 0 ? [`REMOVE ${removed.join(', ')}`] : []),
          ].join(' '),
          ConditionExpression: [
            condition,
            ...(lease === undefined ? [] : ['lease = :held']),
            ...(attempts === undefined ? [] : ['attempts = :known']),
          ].join(' AND '),
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: {
            ':to': to,
            ...values,
            ...Object.fromEntries(Object.entries(sets).map(([k, v]) => [`:${k}`, v])),
            ...(lease === undefined ? {} : { ':held': lease }),
            ...(attempts === undefined ? {} : { ':known': attempts }),
          },
        },
      });
      return { done: true };
    } catch (error) {
      if (error instanceof ConditionFailed) return { done: false, item: error.item };
      throw error;
    }
  };

  return {
    find: async (dedupKey: string): Promise<KeptMail | undefined> => {
      const item = await table.get(outboxKey(dedupKey), { consistent: true });
      return item && keptMail(item);
    },

    /** Takes the entry for one attempt; undefined where somebody else has it or it is done. */
    claim: async (
      entry: OutboxEntry,
      lease: string,
      now: Date,
    ): Promise<(OutboxEntry & { lease: string }) | undefined> => {
      const attempts = entry.attempts + 1;
      const claimedAt = now.toISOString();
      const taken = await change(entry, 'claim', {
        set: { attempts, lease, claimedAt },
        dueAt: new Date(now.getTime() + leaseLength),
        attempts: entry.attempts,
      });
      // A claim whose answer was lost is refused when it is repeated: the stored lease tells that it is ours.
      if (!taken.done && !(taken.item?.lease === lease && taken.item.status === 'sending')) return undefined;
      return { ...entry, status: 'sending', attempts, lease, claimedAt };
    },

    /** Not sent for certain: waits until `dueAt`. */
    release: (entry: OutboxEntry & { lease: string }, dueAt: Date, reason: string) =>
      change(entry, 'release', { set: { reason }, dueAt, lease: entry.lease }),

    /** SES will never take it. */
    refuse: (entry: OutboxEntry & { lease: string }, reason: string) =>
      change(entry, 'refuse', { set: { reason }, lease: entry.lease }),

    /** Nobody knows whether SES took it. */
    loseTrack: (entry: OutboxEntry & { lease: string }, dueAt: Date, reason: string) =>
      change(entry, 'lose-track', { set: { reason }, dueAt, lease: entry.lease }),

    /** `blind` where SES's reports are silent: remembered, for it may be done once. */
    retry: (entry: OutboxEntry, now: Date, { blind = false } = {}) =>
      change(entry, 'retry', { ...(blind && { set: { sentBlind: true } }), dueAt: now, attempts: entry.attempts }),
    waitOn: (entry: OutboxEntry, dueAt: Date) => change(entry, 'wait-on', { dueAt, attempts: entry.attempts }),
    withhold: (entry: OutboxEntry, reason: WithheldReason) =>
      change(entry, 'withhold', { set: { reason }, attempts: entry.attempts }),
    giveUp: (entry: OutboxEntry) => change(entry, 'give-up', { attempts: entry.attempts }),

    /** What SES tells of a mail, in whatever order and however often. Answers the entry's owner where there is one. */
    learn: async (
      dedupKey: string,
      evidence: Evidence,
      { messageId, reason }: { messageId?: string | undefined; reason?: string | undefined } = {},
    ): Promise<{ known: boolean; changed: boolean }> => {
      const status = statusOfEvidence[evidence];
      const { condition, values } = isAmong(overruledBy(status));
      const sets = { ...(messageId !== undefined && { messageId }), ...(reason !== undefined && { reason }) };
      try {
        await table.write({
          Update: {
            Key: outboxKey(dedupKey),
            UpdateExpression: [
              `SET ${['#status = :to', ...Object.keys(sets).map((k) => `${k} = :${k}`)].join(', ')}`,
              `REMOVE ${['listPk', 'listSk', 'lease', ...(reason === undefined ? ['reason'] : [])].join(', ')}`,
            ].join(' '),
            ConditionExpression: condition,
            ExpressionAttributeNames: { '#status': 'status' },
            ExpressionAttributeValues: {
              ':to': status,
              ...values,
              ...Object.fromEntries(Object.entries(sets).map(([k, v]) => [`:${k}`, v])),
            },
          },
        });
        return { known: true, changed: true };
      } catch (error) {
        if (error instanceof ConditionFailed) return { known: error.item !== undefined, changed: false };
        throw error;
      }
    },

    /** The open entries of all shards that are due, earliest first within a shard. */
    dueBy: async function* (now: Date): AsyncGenerator<string> {
      for (let shard = 0; shard < shards; shard += 1) {
        const question = {
          index: listsIndex,
          where: 'listPk = :list AND listSk < :until',
          values: { ':list': outboxDueList(shard), ':until': `${now.toISOString()}$` },
        };
        for await (const item of everyItem(table, question)) yield String(item.pk).slice(prefix.length);
      }
    },

    /** How many entries are open, whether due or waiting, and when the oldest was created; none where nothing is open. */
    open: async (): Promise<{ count: number; oldest: string | undefined }> => {
      let oldest: string | undefined;
      let count = 0;
      for (let shard = 0; shard < shards; shard += 1) {
        const question = { index: listsIndex, where: 'listPk = :list', values: { ':list': outboxDueList(shard) } };
        for await (const item of everyItem(table, question)) {
          const createdAt = String(item.listSk).split('#')[1] ?? '';
          count += 1;
          if (oldest === undefined || createdAt < oldest) oldest = createdAt;
        }
      }
      return { count, oldest };
    },
  };
};
export type OutboxStore = ReturnType<typeof outboxStore>;

import * as z from 'zod/mini';
import { isoWeekOf, weeksBetween } from '../domain/iso-week.ts';
import { type KeptContact, PublicStep, Signal } from '../domain/signal.ts';
import { dayIn } from '../domain/zoned-time.ts';
import { everyItem, type Table, type Write } from '../platform/table.ts';
import { listsIndex, newsList, shardOf, shards, signalKey, stepKey } from './keys.ts';

const withoutKeys = ({ pk, sk, listPk, listSk, ...rest }: Record<string, unknown>) => rest;

/** First write of a signal; after it, only the employer's own corrections change it. The item is itself the fact that others read from the stream. */
export const signalWrite = (signal: Signal, timeZone: string): Write => ({
  Put: {
    Item: {
      ...signalKey(signal.id),
      listPk: newsList(signal.area, isoWeekOf(dayIn(new Date(signal.receivedAt), timeZone)), shardOf(signal.id)),
      listSk: signal.receivedAt,
      ...signal,
    },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** A public step of a signal's way; written by whoever takes it, once per kind and instant. */
export const stepWrite = (signalId: string, step: PublicStep): Write => ({
  Put: { Item: { ...stepKey(signalId, step.at, step.kind), ...step }, ConditionExpression: 'attribute_not_exists(pk)' },
});

/**
 * What the employer corrects. It belongs into the transaction of the case's change, whose version is the condition: the
 * history keeps what stood before.
 */
export const correctionWrite = (
  signalId: string,
  { need, recruitment }: { need: Signal['need']; recruitment?: Signal['recruitment'] },
): Write => ({
  Update: {
    Key: signalKey(signalId),
    UpdateExpression: `SET need = :need${recruitment ? ', recruitment = :recruitment' : ' REMOVE recruitment'}`,
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':need': need, ...(recruitment && { ':recruitment': recruitment }) },
  },
});

/** Another contact of the employer, by the keyed hash of the new address; refused where the address is no longer `from`. */
export const signalContactWrite = (
  signalId: string,
  { contact, from, to }: { contact: KeptContact; from: string; to: string },
): Write => ({
  Update: {
    Key: signalKey(signalId),
    UpdateExpression: 'SET contact = :contact, addressHash = :to',
    ConditionExpression: 'addressHash = :from',
    ExpressionAttributeValues: { ':contact': contact, ':from': from, ':to': to },
  },
});

// What a later program has added is left alone: after a rollback it is still read.
const KeptSignal = z.object(Signal.shape);

/** A stored item as a signal; undefined where it is something else. Throws where last year's program wrote what we cannot read. */
export const signalOf = (item: Record<string, unknown> | undefined): Signal | undefined =>
  item?.sk === 'signal' ? KeptSignal.parse(item) : undefined;

export type SignalStore = {
  byId: (id: string) => Promise<Signal | undefined>;
  /** The signal and its public steps, oldest first, read consistently: what was just written is seen. */
  withSteps: (id: string) => Promise<{ signal: Signal; steps: PublicStep[] } | undefined>;
  /** Which signals an area received in [from, until), oldest first, none of them read. */
  idsReceivedIn: (area: string, from: Date, until: Date) => Promise<string[]>;
  /** Signals of an area received in [from, until), oldest first. Cost grows with the weeks asked for, not with the archive. */
  receivedIn: (area: string, from: Date, until: Date) => Promise<Signal[]>;
};

const NewsKey = z.object({ pk: z.string(), listSk: z.string() });

export const signalStore = (table: Table, timeZone: string): SignalStore => {
  const byId = async (id: string) => signalOf(await table.get(signalKey(id)));
  const idsReceivedIn: SignalStore['idsReceivedIn'] = async (area, from, until) => {
    // Windows end at midnight: the day that begins then is not among theirs.
    const weeks = weeksBetween(dayIn(from, timeZone), dayIn(new Date(until.getTime() - 1), timeZone));
    const lists = weeks.flatMap((week) => Array.from({ length: shards }, (_, shard) => newsList(area, week, shard)));
    const found = await Promise.all(
      lists.map(async (list) => {
        const keys: z.infer<typeof NewsKey>[] = [];
        const question = {
          index: listsIndex,
          where: 'listPk = :list AND listSk BETWEEN :from AND :until',
          values: { ':list': list, ':from': from.toISOString(), ':until': until.toISOString() },
        };
        for await (const item of everyItem(table, question)) keys.push(NewsKey.parse(item));
        return keys.filter((key) => key.listSk < until.toISOString());
      }),
    );
    const keys = found.flat().toSorted((a, b) => (a.listSk < b.listSk ? -1 : 1));
    return keys.map(({ pk }) => pk);
  };
  return {
    byId,
    withSteps: async (id) => {
      const { items } = await table.query({
        where: 'pk = :pk AND sk BETWEEN :first AND :last',
        values: { ':pk': id, ':first': 'signal', ':last': 'step$' },
        consistent: true,
      });
      const signal = signalOf(items.find((item) => item.sk === 'signal'));
      return (
        signal && { signal, steps: items.filter((i) => i.sk !== 'signal').map((i) => PublicStep.parse(withoutKeys(i))) }
      );
    },
    idsReceivedIn,
    receivedIn: async (area, from, until) => {
      const signals = await Promise.all((await idsReceivedIn(area, from, until)).map(byId));
      return signals.filter((signal) => signal !== undefined);
    },
  };
};

import type { Signal } from '../domain/signal.ts';
import { everyItem, type Table, type Write } from '../platform/table.ts';
import { addressPartition, addressSignalKey, addressSignalPrefix } from './keys.ts';

/** That a signal belongs to an address, by the address's keyed hash: how its owner finds it again. */
export const addressSignalWrite = (
  hash: string,
  { id, receivedAt, reference }: Pick<Signal, 'id' | 'receivedAt' | 'reference'>,
): Write => ({
  Put: { Item: { ...addressSignalKey(hash, receivedAt, id), signal: id, reference } },
});

/** The signal belongs to the address no longer. */
export const addressSignalRemoval = (hash: string, { id, receivedAt }: Pick<Signal, 'id' | 'receivedAt'>): Write => ({
  Delete: { Key: addressSignalKey(hash, receivedAt, id) },
});

export type AddressSignals = {
  /** The ids of an address's signals received since an instant, newest first, and no more than `most`. */
  newest: (hash: string, since: Date, most: number) => Promise<string[]>;
  /** The id of the one of them that has a reference. */
  withReference: (hash: string, since: Date, reference: string) => Promise<string | undefined>;
};

const receivedSince = (hash: string, since: Date) => ({
  where: 'pk = :pk AND sk BETWEEN :first AND :last',
  values: {
    ':pk': addressPartition(hash),
    ':first': `${addressSignalPrefix}${since.toISOString()}`,
    ':last': `${addressSignalPrefix}~`,
  },
  newestFirst: true,
});

export const addressSignals = (table: Table): AddressSignals => ({
  newest: async (hash, since, most) => {
    const { items } = await table.query({ ...receivedSince(hash, since), limit: most });
    return items.map(({ signal }) => String(signal));
  },
  withReference: async (hash, since, reference) => {
    for await (const item of everyItem(table, receivedSince(hash, since)))
      if (item.reference === reference) return String(item.signal);
    return undefined;
  },
});

import type { Signal } from '../domain/signal.ts';
import { everyItem, type Table, type Write } from '../platform/table.ts';
import { addressPartition, addressSignalKey, addressSignalPrefix } from './keys.ts';

/** That a signal belongs to an address, by the address's keyed hash: how its owner finds it again. */
export const addressSignalWrite = (hash: string, { id, receivedAt }: Pick<Signal, 'id' | 'receivedAt'>): Write => ({
  Put: { Item: { ...addressSignalKey(hash, receivedAt, id), signal: id } },
});

/** The signal belongs to the address no longer. */
export const addressSignalRemoval = (hash: string, { id, receivedAt }: Pick<Signal, 'id' | 'receivedAt'>): Write => ({
  Delete: { Key: addressSignalKey(hash, receivedAt, id) },
});

export type AddressSignals = {
  /** The ids of an address's signals received since an instant, newest first. */
  since: (hash: string, since: Date) => Promise<string[]>;
};

export const addressSignals = (table: Table): AddressSignals => ({
  since: async (hash, since) => {
    const ids: string[] = [];
    const question = {
      where: 'pk = :pk AND sk BETWEEN :first AND :last',
      values: {
        ':pk': addressPartition(hash),
        ':first': `${addressSignalPrefix}${since.toISOString()}`,
        ':last': `${addressSignalPrefix}~`,
      },
      newestFirst: true,
    };
    for await (const item of everyItem(table, question)) ids.push(String(item.signal));
    return ids;
  },
});

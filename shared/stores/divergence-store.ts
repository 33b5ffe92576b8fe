import { Divergence, type DivergenceName } from '../domain/divergence.ts';
import { everyItem, type Table, type Write } from '../platform/table.ts';
import { divergenceKey, divergencesPartition } from './keys.ts';

/**
 * Keeps a divergence as it is seen: open, or with new evidence where it is open already. One that somebody has closed stays
 * closed as long as it is seen.
 */
export const divergenceWrite = (divergence: Divergence): Write => ({
  Put: {
    Item: { ...divergenceKey(divergence), ...divergence },
    ConditionExpression: 'attribute_not_exists(pk) OR #state = :open',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':open': 'open' },
  },
});

/** Takes away what is no longer so, closed or not: seen again it is a new one. */
export const divergenceRemoval = (name: DivergenceName): Write => ({ Delete: { Key: divergenceKey(name) } });

/** Somebody has looked into an open one and says why; refused where it is closed or gone. */
export const divergenceClosing = (name: DivergenceName, closed: NonNullable<Divergence['closed']>): Write => ({
  Update: {
    Key: divergenceKey(name),
    UpdateExpression: 'SET #state = :closed, closed = :what',
    ConditionExpression: '#state = :open',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':closed': 'closed', ':open': 'open', ':what': closed },
  },
});

export const divergenceStore = (table: Table) => ({
  /** Every divergence of the region, open or closed, the oldest first. */
  all: async (): Promise<Divergence[]> => {
    const found: Divergence[] = [];
    const question = { where: 'pk = :pk', values: { ':pk': divergencesPartition }, consistent: true };
    for await (const { pk, sk, ...rest } of everyItem(table, question)) found.push(Divergence.parse(rest));
    return found.toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.ssyk < b.ssyk ? -1 : 1));
  },
});
export type DivergenceStore = ReturnType<typeof divergenceStore>;

import * as z from 'zod/mini';
import type { Table, Write } from '../platform/table.ts';
import { coHostKey, greetedCoHostKey } from './keys.ts';

const CoHostLink = z.object({ event: z.string() });

/** What a co-host's link stands for, and the mark that this address has got one for the event: it gets no second. */
export const coHostWrites = (id: string, event: string, addressHash: string): Write[] => [
  {
    Put: {
      Item: { ...greetedCoHostKey(event, addressHash), link: id },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  { Put: { Item: { ...coHostKey(id), event }, ConditionExpression: 'attribute_not_exists(pk)' } },
];

export const coHostStore = (table: Table) => ({
  /** The event of a co-host's link. */
  eventOf: async (id: string): Promise<string | undefined> => {
    const item = await table.get(coHostKey(id));
    return item && CoHostLink.parse(item).event;
  },
});
export type CoHostStore = ReturnType<typeof coHostStore>;

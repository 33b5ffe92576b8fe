import * as z from 'zod/mini';
import { ContactChange } from '../domain/contact-change.ts';
import type { Table, Write } from '../platform/table.ts';
import { askKey, contactChangeKey } from './keys.ts';

/** A link's id alone leads to the change: which signal it belongs to stands under the id. */
const Pointer = z.object({ purpose: z.literal('confirm-contact'), signal: z.string() });

/** A change that was asked for, and the way to it from its id; the table forgets both when `until` has passed. */
export const contactChangeWrites = (change: ContactChange, until: Date): Write[] => {
  const ttl = Math.floor(until.getTime() / 1000);
  const { id, signal } = change;
  const isNew = { ConditionExpression: 'attribute_not_exists(pk)' };
  return [
    { Put: { Item: { ...contactChangeKey(signal, id), ...change, ttl }, ...isNew } },
    { Put: { Item: { ...askKey(id), id, signal, purpose: 'confirm-contact', ttl }, ...isNew } },
  ];
};

/** Applied, once; from then on the signal alone knows who the contact is. */
export const contactChangeApplied = ({ id, signal }: Pick<ContactChange, 'id' | 'signal'>, at: string): Write => ({
  Update: {
    Key: contactChangeKey(signal, id),
    UpdateExpression: 'SET appliedAt = :at REMOVE contact',
    ConditionExpression: 'attribute_exists(contact) AND attribute_not_exists(appliedAt)',
    ExpressionAttributeValues: { ':at': at },
  },
});

export type ContactChangeStore = { byId: (id: string) => Promise<ContactChange | undefined> };

export const contactChangeStore = (table: Pick<Table, 'get'>): ContactChangeStore => ({
  /** Read consistently: what was just applied is seen. */
  byId: async (id) => {
    const pointer = Pointer.safeParse(await table.get(askKey(id), { consistent: true }));
    if (!pointer.success) return undefined;
    const item = await table.get(contactChangeKey(pointer.data.signal, id), { consistent: true });
    if (!item) return undefined;
    const { pk, sk, ttl, ...change } = item;
    return ContactChange.parse(change);
  },
});

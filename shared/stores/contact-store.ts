import * as z from 'zod/mini';
import { Language } from '../domain/language.ts';
import { everyItem, type Table, type Write } from '../platform/table.ts';
import { contactKey, contactsPartition, shards } from './keys.ts';

/** A person at an employer who consented to invitations. `hash` is the keyed hash of the mail address. */
export const InvitableContact = z.strictObject({
  hash: z.string(),
  area: z.string(),
  name: z.string(),
  email: z.email(),
  employer: z.string(),
  municipality: z.string(),
  language: Language,
  consentedAt: z.iso.datetime(),
  /** The signal in which consent was given: the evidence of it. */
  consentedIn: z.string(),
});
export type InvitableContact = z.infer<typeof InvitableContact>;

/** Keeps a consent; a later one of the same address in the same area replaces it. */
export const contactWrite = (contact: InvitableContact): Write => ({
  Put: { Item: { ...contactKey(contact.area, contact.hash), ...contact } },
});

export type ContactStore = {
  inAreas: (areas: readonly string[]) => Promise<InvitableContact[]>;
  /** The contact of an address in the first of these areas that knows it. */
  ofAddress: (areas: readonly string[], hash: string) => Promise<InvitableContact | undefined>;
};

export const contactStore = (table: Table): ContactStore => ({
  inAreas: async (areas) => {
    const contacts: InvitableContact[] = [];
    for (const area of areas)
      for (let shard = 0; shard < shards; shard += 1) {
        const question = { where: 'pk = :pk', values: { ':pk': contactsPartition(area, shard) } };
        for await (const { pk, sk, ...contact } of everyItem(table, question))
          contacts.push(InvitableContact.parse(contact));
      }
    return contacts;
  },
  ofAddress: async (areas, hash) => {
    for (const area of areas) {
      const item = await table.get(contactKey(area, hash));
      if (!item) continue;
      const { pk, sk, ...contact } = item;
      return InvitableContact.parse(contact);
    }
    return undefined;
  },
});

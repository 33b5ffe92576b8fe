import * as z from 'zod/mini';
import { OutboxEntry } from '../domain/outbox-entry.ts';
import { MailDraft } from '../mail/mail.ts';
import { inflateJson } from '../platform/deflate.ts';
import type { Item } from '../platform/table.ts';
import { outboxDictionaries } from './outbox-dictionary.ts';

/** The entry's own fields, but for the two that lie in the keys, and the mail itself. */
const OutboxItem = z.object({
  ...z.omit(OutboxEntry, { dedupKey: true, dueAt: true }).shape,
  pk: z.string(),
  listSk: z.optional(z.string()),
  draft: z.instanceof(Uint8Array),
  dictionary: z.literal([1]),
});

export type KeptMail = OutboxEntry & { draft: MailDraft };

/** What stands before the dedup key in the partition key. */
export const outboxPrefix = 'outbox#';

/** An item as the program knows it. Throws where it is not one: last year's program wrote it. */
export const keptMail = (item: Item): KeptMail => {
  const { pk, listSk, draft, dictionary, ...entry } = OutboxItem.parse(item);
  return {
    ...entry,
    dedupKey: pk.slice(outboxPrefix.length),
    ...(listSk !== undefined && { dueAt: listSk.split('#')[0] ?? '' }),
    draft: MailDraft.parse(inflateJson(draft, outboxDictionaries[dictionary])),
  };
};

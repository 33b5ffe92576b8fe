import { UndeliveredMail } from '../domain/undelivered-mail.ts';
import { everyItem, type Table } from '../platform/table.ts';
import { undeliveredKey, undeliveredPartition } from './keys.ts';

/** Mails about a case that did not get through, kept beside it: who sends mail may not write into cases. */
export const undeliveredStore = (table: Table) => ({
  add: (caseId: string, dedupKey: string, mail: UndeliveredMail) =>
    table.write({ Put: { Item: { ...undeliveredKey(caseId, dedupKey), ...mail } } }),

  /** Newest first. */
  of: async (caseId: string): Promise<UndeliveredMail[]> => {
    const found: UndeliveredMail[] = [];
    const question = { where: 'pk = :pk', values: { ':pk': undeliveredPartition(caseId) } };
    for await (const { pk, sk, ...mail } of everyItem(table, question)) found.push(UndeliveredMail.parse(mail));
    return found.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  },
});
export type UndeliveredStore = ReturnType<typeof undeliveredStore>;

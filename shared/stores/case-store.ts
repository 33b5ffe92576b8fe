import * as z from 'zod/mini';
import { Case } from '../domain/case.ts';
import type { PlainDay } from '../domain/plain-day.ts';
import { everyItem, type Table, type Write } from '../platform/table.ts';
import { caseKey, listsIndex, openCasesList } from './keys.ts';

/** First write of a case, listed among the open ones of its area by the day it is due. */
export const caseWrite = (opened: Case): Write => ({
  Put: {
    Item: { ...caseKey(opened.id), listPk: openCasesList(opened.area), listSk: opened.answerBy, ...opened },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

const ListedKey = z.object({ pk: z.string() });

export type CaseStore = {
  byId: (id: string) => Promise<Case | undefined>;
  /** Open cases of an area due on or before a day, most urgent first. Cost grows with what is due, not with the archive. */
  openDueBy: (area: string, day: PlainDay) => Promise<Case[]>;
};

export const caseStore = (table: Table): CaseStore => {
  const byId = async (id: string) => {
    const item = await table.get(caseKey(id));
    if (!item) return undefined;
    const { pk, sk, listPk, listSk, ...rest } = item;
    return Case.parse(rest);
  };
  return {
    byId,
    openDueBy: async (area, day) => {
      const question = {
        index: listsIndex,
        where: 'listPk = :list AND listSk <= :day',
        values: { ':list': openCasesList(area), ':day': day },
      };
      const ids: string[] = [];
      for await (const item of everyItem(table, question)) ids.push(ListedKey.parse(item).pk);
      const cases = await Promise.all(ids.map(byId));
      return cases.filter((c) => c !== undefined);
    },
  };
};

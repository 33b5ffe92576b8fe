import * as z from 'zod/mini';
import type { Case, Outcome } from '../domain/case.ts';
import type { HistoryEntry } from '../domain/case-change.ts';
import type { CaseCalendar, WakeJob } from '../domain/case-clock.ts';
import { factOf } from '../domain/case-fact.ts';
import type { PlainDay } from '../domain/plain-day.ts';
import type { WorklistRow } from '../domain/worklist-row.ts';
import { everyItem, type Table, type Write } from '../platform/table.ts';
import { caseItem, entryOfItem, rowItem, rowKeyOf, rowOfItem, type StoredCase, storedCase } from './case-item.ts';
import {
  caseKey,
  caseWakesList,
  doneCasesPartition,
  employerCaseKey,
  employerPartition,
  factKey,
  historyKey,
  historyPrefix,
  listsIndex,
  olderOpenCasesList,
  outcomeKey,
  shards,
  worklistPartition,
} from './keys.ts';

type Day = { today: PlainDay; calendar: CaseCalendar };

const factWrite = (c: Case): Write => ({ Put: { Item: { ...factKey(c.area, c.id), ...factOf(c) } } });

/** First writes of a case: itself (which refuses a second), its row, its numbers, and where its employer is found. */
export const openWrites = (opened: Case, { today, calendar }: Day): Write[] => [
  { Put: { Item: caseItem(opened, today, calendar), ConditionExpression: 'attribute_not_exists(pk)' } },
  { Put: { Item: rowItem(opened, rowKeyOf(opened, today, calendar)) } },
  factWrite(opened),
  ...(opened.employerHash === undefined
    ? []
    : [
        {
          Put: {
            Item: {
              ...employerCaseKey(opened.employerHash, opened.id),
              area: opened.area,
              receivedAt: opened.receivedAt,
            },
          },
        },
      ]),
];

/** The case's list row moved to where it now belongs. */
const rowWrites = (before: StoredCase, after: Case, { today, calendar }: Day): Write[] => {
  const key = rowKeyOf(after, today, calendar);
  const moved = before.row !== undefined && (before.row.pk !== key.pk || before.row.sk !== key.sk);
  return [...(moved && before.row ? [{ Delete: { Key: before.row } }] : []), { Put: { Item: rowItem(after, key) } }];
};

/** A withdrawn case leaves the outcomes that the index counts, too. */
const outcomeRemoval = ({ id, area, state, followUp }: Case): Write[] =>
  state === 'withdrawn' && followUp?.counted
    ? [{ Delete: { Key: outcomeKey(area, followUp.counted.ssyk, followUp.counted.day, id) } }]
    : [];

/**
 * The writes of one change: the case as it now is, on the condition that it is still the version that was read, and its
 * history entry, row and numbers. The first of them is the one whose refusal means that somebody else was faster.
 */
export const changeWrites = (before: StoredCase, after: Case, entry: HistoryEntry, day: Day): Write[] => [
  {
    Put: {
      Item: caseItem(after, day.today, day.calendar),
      ConditionExpression: '#version = :known',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':known': before.case.version },
    },
  },
  {
    Put: {
      Item: { ...historyKey(after.id, entry.version), ...entry },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  ...rowWrites(before, after, day),
  ...(JSON.stringify(factOf(before.case)) === JSON.stringify(factOf(after)) ? [] : [factWrite(after)]),
  ...outcomeRemoval(after),
];

/** A new day's rank and wake, the case itself unchanged: no entry, no new version. */
export const rerankWrites = (before: StoredCase, day: Day): Write[] => [
  {
    Put: {
      Item: caseItem(before.case, day.today, day.calendar),
      ConditionExpression: '#version = :known',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':known': before.case.version },
    },
  },
  ...rowWrites(before, before.case, day),
];

/** The lists and numbers of a case that was kept before there were any. */
export const adoptionWrites = (whole: Case, day: Day): Write[] => [
  ...rerankWrites({ case: whole, row: undefined }, day),
  factWrite(whole),
];

/** The case is still what it was when somebody decided about another one by it. */
export const unchangedCheck = ({ id, version }: Pick<Case, 'id' | 'version'>): Write => ({
  ConditionCheck: {
    Key: caseKey(id),
    ConditionExpression: '#version = :known',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':known': version },
  },
});

export type RowPage = { rows: WorklistRow[]; next: string | undefined };
type PageOf = { area: string; limit: number; after?: string | undefined };

const EmployerCase = z.object({ sk: z.string(), area: z.string(), receivedAt: z.string() });
export type EmployerCase = { id: string; area: string; receivedAt: string };

export type EndedCase = { row: WorklistRow; at: string };
export type Closing = { who: string; outcome: Outcome };
/** A closing is among the last things that happened to a case that was just closed. */
const perLook = 8;

const ListedKey = z.object({ pk: z.string() });
const RowPlace = z.object({ sk: z.string() });

export type CaseStore = {
  /** Read consistently: what was just written is seen. */
  byId: (id: string) => Promise<StoredCase | undefined>;
  /** Newest first; `before` is the version to go on below. */
  history: (id: string, page: { limit: number; before?: number | undefined }) => Promise<HistoryEntry[]>;
  /** Open cases of an area in the order of the worklist; one query, whatever the archive holds. `next` is the last row's key. */
  open: (page: PageOf) => Promise<RowPage>;
  /** Closed, withdrawn and merged cases, newest first. */
  done: (page: PageOf) => Promise<RowPage>;
  /** Every open case of an area, in the order of the worklist: as many reads as there is open work, whatever the archive holds. */
  everyOpen: (area: string) => Promise<WorklistRow[]>;
  /** Cases of an area that came to their end in [from, until), oldest first, with when. */
  endedBetween: (area: string, from: Date, until: Date) => Promise<EndedCase[]>;
  /** Who closed a case the last time, and how; undefined where nobody has. */
  lastClosing: (id: string) => Promise<Closing | undefined>;
  /** Cases that a daily job must look at on a day, or should have before it. */
  wakingBy: (job: WakeJob, day: PlainDay) => Promise<string[]>;
  /** Open cases of an area as an earlier program listed them, and that nobody has adopted yet. */
  olderOpen: (area: string) => Promise<string[]>;
  /** Which cases an employer has, where, and since when. */
  ofEmployer: (hash: string) => Promise<EmployerCase[]>;
};

export const caseStore = (table: Table): CaseStore => {
  const page = async (pk: string, { limit, after }: PageOf, newestFirst: boolean): Promise<RowPage> => {
    const { items, next } = await table.query({
      where: 'pk = :pk',
      values: { ':pk': pk },
      limit,
      newestFirst,
      ...(after !== undefined && { after: { pk, sk: after } }),
    });
    return { rows: items.map(rowOfItem), next: typeof next?.sk === 'string' ? next.sk : undefined };
  };
  const listedIn = async (where: string, values: Record<string, string>): Promise<string[]> => {
    const ids: string[] = [];
    for await (const item of everyItem(table, { index: listsIndex, where, values })) ids.push(ListedKey.parse(item).pk);
    return ids;
  };
  const history: CaseStore['history'] = async (id, { limit, before }) => {
    const { items } = await table.query({
      where: 'pk = :pk AND sk BETWEEN :first AND :last',
      values: {
        ':pk': id,
        ':first': historyPrefix,
        ':last': before === undefined ? `${historyPrefix}~` : historyKey(id, before - 1).sk,
      },
      newestFirst: true,
      consistent: true,
      limit,
    });
    return items.map(entryOfItem);
  };
  return {
    byId: async (id) => {
      const item = await table.get(caseKey(id), { consistent: true });
      return item && storedCase(item);
    },
    history,
    open: (asked) => page(worklistPartition(asked.area), asked, false),
    done: (asked) => page(doneCasesPartition(asked.area), asked, true),
    everyOpen: async (area) => {
      const rows: WorklistRow[] = [];
      const question = { where: 'pk = :pk', values: { ':pk': worklistPartition(area) } };
      for await (const item of everyItem(table, question)) rows.push(rowOfItem(item));
      return rows;
    },
    endedBetween: async (area, from, until) => {
      const ended: EndedCase[] = [];
      const question = {
        where: 'pk = :pk AND sk BETWEEN :from AND :until',
        values: { ':pk': doneCasesPartition(area), ':from': from.toISOString(), ':until': until.toISOString() },
      };
      for await (const item of everyItem(table, question)) {
        const [at = ''] = RowPlace.parse(item).sk.split('#');
        ended.push({ row: rowOfItem(item), at });
      }
      return ended;
    },
    lastClosing: async (id) => {
      let before: number | undefined;
      for (;;) {
        const entries = await history(id, { limit: perLook, before });
        for (const { who, change } of entries) if (change.kind === 'closed') return { who, outcome: change.outcome };
        before = entries.at(-1)?.version;
        if (entries.length < perLook || before === undefined) return undefined;
      }
    },
    wakingBy: async (job, day) => {
      const lists = Array.from({ length: shards }, (_, shard) => caseWakesList(job, shard));
      const listed = lists.map((list) => listedIn('listPk = :list AND listSk <= :day', { ':list': list, ':day': day }));
      return (await Promise.all(listed)).flat();
    },
    olderOpen: (area) => listedIn('listPk = :list', { ':list': olderOpenCasesList(area) }),
    ofEmployer: async (hash) => {
      const found: EmployerCase[] = [];
      for await (const item of everyItem(table, { where: 'pk = :pk', values: { ':pk': employerPartition(hash) } })) {
        const { sk: id, area, receivedAt } = EmployerCase.parse(item);
        found.push({ id, area, receivedAt });
      }
      return found;
    },
  };
};

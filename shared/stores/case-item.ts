import * as z from 'zod/mini';
import { Case } from '../domain/case.ts';
import { HistoryEntry } from '../domain/case-change.ts';
import { type CaseCalendar, daysOf, rankOf, wakeOf, wantedOn } from '../domain/case-clock.ts';
import { isDone } from '../domain/case-state.ts';
import type { PlainDay } from '../domain/plain-day.ts';
import { WorklistRow, worklistRowOf } from '../domain/worklist-row.ts';
import type { Item, Key } from '../platform/table.ts';
import { caseKey, caseWakesList, doneCaseKey, shardOf, worklistKey } from './keys.ts';

/** A case as it was read, with where its row in the lists stands. */
export type StoredCase = { case: Case; row: Key | undefined };

// What a later program has added is left alone: after a rollback it is still read.
const KeptCase = z.object(Case.shape);

const Row = z.object({ rowPk: z.string(), rowSk: z.string() });

/** Where the list row of a case belongs on a day. */
export const rowKeyOf = (c: Case, today: PlainDay, calendar: CaseCalendar): Key => {
  if (isDone(c.state)) return doneCaseKey(c.area, c.way.at(-1)?.at ?? c.openedAt, c.id);
  const days = daysOf(c);
  const rank = rankOf({ state: c.state, ...days }, today, calendar);
  return worklistKey(c.area, rank, wantedOn(days) ?? '9999-12-31', c.receivedAt, c.id);
};

/** The item of a case: itself, its row's place, and the day on which a job must look at it. */
export const caseItem = (c: Case, today: PlainDay, calendar: CaseCalendar): Item => {
  const row = rowKeyOf(c, today, calendar);
  const wake = wakeOf(c, today, calendar);
  return {
    ...caseKey(c.id),
    ...(wake && { listPk: caseWakesList(wake.job, shardOf(c.id)), listSk: wake.on }),
    rowPk: row.pk,
    rowSk: row.sk,
    ...c,
  };
};

/** A case as it was kept before it had lists, a clock and a way of its own. */
const older = (item: Item): Item => ({
  due: item.answerBy,
  way: [{ state: item.state, at: item.openedAt }],
  summary: { employer: '', need: '', municipality: '', headcount: 1, channel: 'api', language: 'sv' },
  ...item,
});

export const storedCase = (item: Item): StoredCase => {
  const { pk, sk, listPk, listSk, rowPk, rowSk, ...rest } = item;
  const row = Row.safeParse({ rowPk, rowSk });
  return {
    case: KeptCase.parse(older(rest)),
    row: row.success ? { pk: row.data.rowPk, sk: row.data.rowSk } : undefined,
  };
};

export const rowItem = (c: Case, key: Key): Item => ({ ...key, ...worklistRowOf(c) });
export const rowOfItem = ({ pk, sk, ...rest }: Item): WorklistRow => WorklistRow.parse(rest);
export const entryOfItem = ({ pk, sk, ...rest }: Item): HistoryEntry => HistoryEntry.parse(rest);

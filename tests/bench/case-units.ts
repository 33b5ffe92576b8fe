import { listCases } from '../../functions/cases/list-cases.ts';
import { openCase } from '../../functions/cases/open-case.ts';
import { caseOf } from '../../shared/domain/case.ts';
import { addDays } from '../../shared/domain/plain-day.ts';
import { systemIds } from '../../shared/platform/ids.ts';
import { type Item, openTable } from '../../shared/platform/table.ts';
import { absenceStore } from '../../shared/stores/absence-store.ts';
import { actor } from '../../shared/stores/acting.ts';
import { rowItem, rowKeyOf } from '../../shared/stores/case-item.ts';
import { caseStore } from '../../shared/stores/case-store.ts';
import { personStore, personWrite } from '../../shared/stores/person-store.ts';
import { aPerson, aSignal, numberedId } from '../support/builders.ts';
import { type Counted, consumedCapacity } from '../support/consumed-capacity.ts';
import { clientOf, type TestDynamo } from '../support/engines.ts';
import { gavleborg } from '../support/intake.ts';
import { fillTable } from './fill-table.ts';

const today = '2026-11-24';
const area = 'gastrikland-ost';

/**
 * The row of an open case of the area; every third is late. A page reads no other item of a case, and the engine takes
 * minutes for a hundred thousand whole ones.
 */
const rowOf = (number: number): Item => {
  const answerBy = addDays(today, (number % 9) - 3);
  const signal = aSignal({ id: numberedId('sig', number), answerBy });
  const opened = caseOf(signal, new Date('2026-11-23T08:00:05Z'));
  return rowItem(opened, rowKeyOf(opened, today, gavleborg));
};

type CaseUnits = { firstPage: Counted; laterPage: Counted; rows: number };

/** What a page of the worklist costs beside so many open cases of one area, the actor's own items included. */
export const worklistUnits = async (dynamo: TestDynamo, cases: number): Promise<CaseUnits> => {
  const { casework, caseworkName } = await dynamo.newTables();
  await casework.write(personWrite(aPerson()));
  await fillTable(dynamo, caseworkName, cases, rowOf);
  const client = clientOf(dynamo);
  const table = openTable(client, caseworkName);
  const units = consumedCapacity(client);
  const acting = actor({ people: personStore(table), absences: absenceStore(table) });
  const list = listCases({ region: gavleborg, cases: caseStore(table), clock: () => new Date(`${today}T08:00:00Z`) });
  const page = async (cursor: string | undefined) =>
    list({
      actor: await acting('per_broker-gastrikland-ost', today),
      ...{ area, state: undefined, cursor, limit: undefined, language: 'sv' },
    });

  const first = await page(undefined);
  const firstPage = units.taken();
  await page(first.next ?? undefined);
  return { firstPage, laterPage: units.taken(), rows: first.cases.length };
};

/** What opening a case costs, once the signal is kept. */
export const openingUnits = async (dynamo: TestDynamo): Promise<Counted> => {
  const { caseworkName } = await dynamo.newTables();
  const client = clientOf(dynamo);
  const table = openTable(client, caseworkName);
  const units = consumedCapacity(client);
  const open = openCase({
    region: gavleborg,
    casework: table,
    absences: absenceStore(table),
    clock: () => new Date(`${today}T08:00:00Z`),
    newId: systemIds,
  });
  await open(aSignal({ addressHash: 'a', employerHash: 'e' }));
  return units.taken();
};

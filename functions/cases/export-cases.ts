import type { Actor } from '../../shared/domain/actor.ts';
import { type CaseState, isDone } from '../../shared/domain/case-state.ts';
import { type Cell, csvLine, csvStart, swedishExcel } from '../../shared/domain/csv.ts';
import type { Language } from '../../shared/domain/language.ts';
import { municipalityName } from '../../shared/domain/municipality-names.ts';
import { areaById, type RegionSettings } from '../../shared/domain/region.ts';
import type { WorklistRow } from '../../shared/domain/worklist-row.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import type { WorklistColumn } from '../../shared/i18n/worklist.sv.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import type { Table } from '../../shared/platform/table.ts';
import { auditWrite } from '../../shared/stores/audit-store.ts';
import type { CaseStore } from '../../shared/stores/case-store.ts';
import type { PersonStore } from '../../shared/stores/person-store.ts';
import { askedAreas } from './asked-areas.ts';
import { refusedFields } from './refused-field.ts';
import { worklistTexts } from './worklist-texts.ts';

type Deps = {
  region: RegionSettings;
  casework: Pick<Table, 'transact'>;
  cases: Pick<CaseStore, 'open' | 'done'>;
  people: Pick<PersonStore, 'all'>;
  clock: Clock;
  newId: NewId;
};
type Asked = { actor: Actor; area: string | undefined; state: CaseState | undefined; language: Language };

/** Lambda answers at most 6 MB: ten thousand rows are two to four. More are asked for by area or state. */
const mostRows = 10_000;
const pageSize = 100;

type Names = { area: (id: string) => string; broker: (id: string) => string };

/** The row's cells, named, in the order in which the sheet has its columns. */
const cellsOf = (row: WorklistRow, names: Names, { timeZone }: RegionSettings, language: Language) =>
  ({
    reference: row.reference,
    state: worklistTexts(language).states[row.state],
    need: row.need,
    headcount: row.headcount,
    employer: row.employer,
    municipality: municipalityName(row.municipality) ?? row.municipality,
    area: names.area(row.area),
    broker: names.broker(row.broker),
    ssyk: row.ssyk,
    received: dayIn(new Date(row.receivedAt), timeZone),
    due: row.due,
    next: row.next,
    until: row.until,
    tags: row.tags.join(', '),
  }) satisfies Record<WorklistColumn, Cell>;

/**
 * The worklist as a sheet for Swedish Excel, in its order. Read page by page, one text in memory. Who took which area's
 * cases out is kept before anything is handed over.
 */
export const exportCases = (deps: Deps) => {
  const { region, cases, people, clock, newId } = deps;
  return async ({ actor, area, state, language }: Asked): Promise<string> => {
    const areas = askedAreas(region, actor, area, language);
    const list = state !== undefined && isDone(state) ? cases.done : cases.open;
    const brokers = new Map((await people.all()).map(({ id, name }) => [id, name]));
    const names = {
      area: (id: string) => areaById(region, id)?.name ?? id,
      broker: (id: string) => brokers.get(id) ?? id,
    };
    const { columns } = worklistTexts(language);

    const at = clock().toISOString();
    const { id: who } = actor.person;
    await deps.casework.transact(
      areas.map((of) =>
        auditWrite({ of: who, at, id: newId('aud'), who, what: `cases-exported ${of} ${state ?? 'open'}` }),
      ),
    );
    let sheet = csvStart(swedishExcel) + csvLine(Object.values(columns), swedishExcel);
    let written = 0;
    for (const of of areas) {
      let after: string | undefined;
      do {
        const { rows, next } = await list({ area: of, limit: pageSize, after });
        for (const row of rows.filter((one) => state === undefined || one.state === state)) {
          const cells: Readonly<Record<WorklistColumn, Cell>> = cellsOf(row, names, region, language);
          sheet += csvLine(
            (Object.keys(columns) as WorklistColumn[]).map((column) => cells[column]),
            swedishExcel,
          );
          written += 1;
        }
        if (written > mostRows)
          throw refusedFields([{ field: area === undefined ? 'area' : 'state', code: 'range' }], language);
        after = next;
      } while (after !== undefined);
    }
    return sheet;
  };
};

import type { EmploymentObservation } from '../../../shared/domain/employment-observation.ts';
import { nuts2Of } from '../../../shared/domain/nuts2.ts';
import type { WageObservation } from '../../../shared/domain/wage-observation.ts';
import { SourceFault } from '../../../shared/platform/source-fault.ts';
import { allowedFields } from './allowed-fields.ts';
import { scbObservations } from './scb-observations.ts';
import { scbCells, scbLabels } from './scb-table.ts';
import { scbWages } from './scb-wages.ts';
import type { Source, SourcePart, SourceRegion } from './source.ts';

/** Years asked for: enough to see both sides of the breaks of 2022 and 2023. */
const years = 3;

type Selection = { code: string; selection: { filter: 'item' | 'all' | 'top'; values: readonly string[] } };
const items = (code: string, values: readonly string[]): Selection => ({ code, selection: { filter: 'item', values } });
const all = (code: string): Selection => ({ code, selection: { filter: 'all', values: ['*'] } });
const top: Selection = { code: 'Tid', selection: { filter: 'top', values: [String(years)] } };

type Table = { id: string; path: string; query: (region: SourceRegion) => Selection[] };
const start = '/OV0104/v1/doris/sv/ssd/START/AM';
const under = (path: string) => `${start}/AM0208/${path}`;

/** Wages by NUTS 2: read on their own, because they are no counts and enter no index. */
const wageTable = 'LonYrkeRegion4AN';

/** The tables of the basis. Sex and industry are left out of the questions: SCB then gives the totals. */
export const scbTables: readonly Table[] = [
  // County x SSYK4: some 1,300 cells.
  {
    id: 'YREG60BAS',
    path: under('AM0208M/YREG60BAS'),
    query: ({ county }) => [items('Region', [county]), all('Yrke2012'), top],
  },
  // Municipality x SSYK3: some 4,500 cells for ten municipalities, 22,000 for the largest county's 49.
  {
    id: 'YREG58BAS',
    path: under('AM0208D/YREG58BAS'),
    query: ({ municipalities }) => [items('Region', municipalities), all('Yrke2012'), top],
  },
  // Age x SSYK4, nation: some 13,000 cells.
  { id: 'YREG54BAS', path: under('AM0208E/YREG54BAS'), query: () => [all('Yrke2012'), all('Alder'), top] },
  // Age x SSYK3, county: some 4,500 cells.
  {
    id: 'YREG57BAS',
    path: under('AM0208D/YREG57BAS'),
    query: ({ county }) => [items('Region', [county]), all('Yrke2012'), all('Alder'), top],
  },
  // Wage x SSYK4, NUTS 2: some 430 occupations by five sectors and three contents, of the newest year.
  {
    id: wageTable,
    path: `${start}/AM0110/AM0110A/${wageTable}`,
    query: ({ county }) => [
      items('Region', [nuts2Of(county).code]),
      all('Yrke2012'),
      all('Sektor'),
      items('Kon', ['1+2']),
      { code: 'Tid', selection: { filter: 'top', values: ['1'] } },
    ],
  },
];

const fields = {
  version: true,
  class: true,
  id: true,
  size: true,
  value: true,
  status: true,
  dimension: true,
} as const;

/** A table without its notes and contact persons. Codes of dimensions are data, so their maps are taken over whole. */
const keepTable = (table: unknown): unknown[] => {
  const kept = allowedFields(table, fields);
  if (typeof table !== 'object' || table === null || typeof kept !== 'object' || kept === null) return [kept];
  const { dimension, value, status } = table as Record<string, unknown>;
  const slim =
    typeof dimension === 'object' && dimension !== null
      ? Object.fromEntries(Object.entries(dimension).map(([name, d]) => [name, { category: categoryOf(name, d) }]))
      : dimension;
  return [{ ...kept, dimension: slim, value, ...(status !== undefined && { status }) }];
};

/** Dimensions whose labels tell what is what. */
const labelled = new Set(['ContentsCode', 'Sektor']);

const categoryOf = (name: string, dimension: unknown): { index: unknown; label?: unknown } => {
  const { index, label } = (dimension as { category?: { index?: unknown; label?: unknown } } | null)?.category ?? {};
  return { index, ...(labelled.has(name) && label !== undefined && { label }) };
};

/** The newest year of each table. */
const newestYears = (observations: readonly { table: string; year: number }[]): ReadonlyMap<string, number> => {
  const years = new Map<string, number>();
  for (const { table, year } of observations) years.set(table, Math.max(year, years.get(table) ?? 0));
  return years;
};

const isPermanent = (fault: SourceFault) => /^status-4\d\d$/.test(fault.code);

/** SCB's occupation register: employed persons by occupation, place and age, yearly; and wages. PxWeb v1, one question per table. */
export const scb: Source<'scb'> = {
  id: 'scb',
  title: 'Yrkesregistret med yrkesstatistik',
  publisher: 'Statistikmyndigheten SCB',
  licence: 'CC0 1.0',
  attribution: 'SCB, Yrkesregistret med yrkesstatistik',
  homepage: 'https://www.scb.se/am0208',
  origin: 'https://api.scb.se',
  paths: scbTables.map(({ path }) => path),
  maxBytes: 32 << 20,
  deadline: 180_000,
  mayBeEmpty: false,
  reading: 2,
  alwaysNormalise: false,
  plausible: { shrinkTo: 0.9, growTo: 2 },
  pull: async (context) => {
    const last = await context.latest('scb');
    const before = new Set([...(last?.observations ?? []), ...(last?.wages ?? [])].map(({ table }) => table));
    const missing: SourceFault[] = [];
    for (const table of scbTables) {
      const part: SourcePart = {
        name: table.id,
        path: table.path,
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: table.query(context.region), response: { format: 'json-stat2' } }),
        form: 'document',
        keep: keepTable,
      };
      try {
        await context.store(part);
      } catch (error) {
        // A table that never was there is a gap that is told; one that was there yesterday is half a source.
        if (!(error instanceof SourceFault) || !isPermanent(error) || before.has(table.id)) throw error;
        missing.push(error);
        context.note(`Table ${table.id} is missing: ${error.code}`);
      }
      // At most 10 questions in 10 seconds.
      await context.courtesy(1_100);
    }
    if (missing[0] && missing.length === scbTables.length) throw missing[0];
    return {};
  },
  normalise: async (elements, { today, previous, doubt, dropped, note }) => {
    const before = newestYears([...(previous?.observations ?? []), ...(previous?.wages ?? [])]);
    const observations: EmploymentObservation[] = [];
    const wages: WageObservation[] = [];
    const checkYears = (table: string, of: Parameters<typeof newestYears>[0]): void => {
      const newest = newestYears(of).get(table) ?? 0;
      if (newest > Number(today.slice(0, 4)))
        throw new SourceFault('schema', `${table}: dimension.Tid: the year ${newest} has not been`);
      const had = before.get(table) ?? 0;
      if (newest < had)
        doubt(new SourceFault('older-edition', `${table}: ${newest} is older than ${had}, which we have`));
    };
    for await (const { part, element } of elements) {
      if (part === wageTable) {
        wages.push(...scbWages(part, [...scbCells(element)], scbLabels(element), { dropped }));
        if (wages.length === 0) throw new SourceFault('empty', `Table ${part} holds no wage`);
        checkYears(part, wages);
        continue;
      }
      const ofTable = scbObservations(part, [...scbCells(element)], { dropped, note });
      if (ofTable.length === 0) throw new SourceFault('empty', `Table ${part} holds no count`);
      checkYears(part, ofTable);
      observations.push(...ofTable);
    }
    return { observations, ...(wages.length > 0 && { wages }) };
  },
  rows: ({ observations }) => observations.length,
  // One table in thousands of persons, or of another thing, has as many rows as before.
  sums: ({ observations }) => {
    const newest = newestYears(observations);
    const sums: Record<string, number> = {};
    for (const { table, year, persons } of observations)
      if (year === newest.get(table)) sums[`${table}: value`] = (sums[`${table}: value`] ?? 0) + persons;
    return sums;
  },
  dataUntil: ({ observations }) => `${observations.reduce((latest, { year }) => Math.max(latest, year), 0)}-12-31`,
};

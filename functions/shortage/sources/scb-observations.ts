import type { EmploymentObservation } from '../../../shared/domain/employment-observation.ts';
import { afGroupOf, isMerged, isMergedManager, withoutAfGroup } from '../../../shared/domain/ssyk-crosswalk.ts';
import { SourceFault } from '../../../shared/platform/source-fault.ts';
import type { ScbCell } from './scb-table.ts';

/** Dimensions that we ask for or read; any other may only have one value, or the sum would be of something unknown. */
const known = new Set(['Region', 'Yrke2012', 'Alder', 'Kon', 'Tid']);

/** Occupation unidentifiable, all occupations, region unknown: SCB's rest lines, counted and left out. */
const restOccupations = new Set(['0000', '000', '0002', '002']);
const restRegions = new Set(['99', '9999']);

const levelOf = (place: string): EmploymentObservation['level'] =>
  place === '00' ? 'nation' : place.length === 2 ? 'county' : 'municipality';

/** SCB writes one band with a leading zero: `065-69`. */
const ageOf = (code: string | undefined): string =>
  code === undefined || /^tot/i.test(code) ? 'all' : code.replace(/^0(?=\d{2}-)/, '');

const flagsOf = (occupation: string, year: number): EmploymentObservation['flags'] => [
  ...(isMergedManager(occupation)
    ? (['merged-managers'] as const)
    : isMerged(occupation)
      ? (['merged-groups'] as const)
      : []),
  ...(year === 2022 ? (['break-2022'] as const) : []),
  ...(year === 2023 ? (['break-2023'] as const) : []),
  ...(year >= 2023 ? (['imputed'] as const) : []),
];

type Count = (text: string) => void;

/** Sums of one observation. Missing in any part is missing in the sum: half a pair would look like a small occupation. */
type Sum = { observation: Omit<EmploymentObservation, 'persons' | 'flags'>; persons: number | null };

const refuseUnknownDimensions = (table: string, cells: readonly ScbCell[]) => {
  for (const dimension of Object.keys(cells[0]?.codes ?? {})) {
    if (known.has(dimension)) continue;
    const values = new Set(cells.map(({ codes }) => codes[dimension]));
    if (values.size > 1)
      throw new SourceFault(
        'schema',
        `${table}: dimension ${dimension} was not asked for and has ${values.size} values`,
      );
  }
  for (const needed of ['Yrke2012', 'Tid'])
    if (cells.length > 0 && cells[0]?.codes[needed] === undefined)
      throw new SourceFault('schema', `${table}: dimension ${needed} is missing`);
};

/**
 * Cells as observations: AF's variant of SSYK, one code for each age band, both sexes together. What is left out is
 * counted by reason. Throws `SourceFault` where a cell cannot be what it says.
 */
export const scbObservations = (
  table: string,
  cells: readonly ScbCell[],
  { dropped, note }: { dropped: Count; note: Count },
): EmploymentObservation[] => {
  refuseUnknownDimensions(table, cells);
  const hasTotalOfSexes = cells.some(({ codes }) => codes.Kon === '1+2');
  const sums = new Map<string, Sum>();
  const unmatched = new Set<string>();
  for (const { codes, value } of cells) {
    const { Yrke2012: scbCode = '', Region: place = '00', Tid = '', Kon } = codes;
    const year = Number(Tid);
    const age = ageOf(codes.Alder);
    if (!/^\d{3,4}$/.test(scbCode)) throw new SourceFault('schema', `${table}: an occupation code of another kind`);
    if (!/^(19|20)\d{2}$/.test(Tid)) throw new SourceFault('schema', `${table}: a year of another kind`);
    if (!/^(\d{2}|\d{4})$/.test(place)) throw new SourceFault('schema', `${table}: a region code of another kind`);
    if (value !== null && (!Number.isSafeInteger(value) || value < 0 || value > 10_000_000))
      throw new SourceFault('schema', `${table}: value: a count of persons that cannot be`);
    if (hasTotalOfSexes && Kon !== '1+2') continue;
    if (restOccupations.has(scbCode)) dropped('occupation-unknown');
    else if (restRegions.has(place)) dropped('region-unknown');
    // The register covered ages 16-64 before 2023: the zeros of 65-69 say that nobody was counted, not that nobody was there.
    else if (age === '65-69' && year < 2023) dropped('age-not-covered');
    else {
      if (withoutAfGroup.has(scbCode)) unmatched.add(scbCode);
      const occupation = scbCode.length === 4 ? afGroupOf(scbCode) : scbCode;
      const key = [occupation, place, age, year].join('|');
      const sum = sums.get(key);
      if (sum) sum.persons = sum.persons === null || value === null ? null : sum.persons + value;
      else
        sums.set(key, { observation: { table, occupation, level: levelOf(place), place, age, year }, persons: value });
    }
  }
  if (unmatched.size > 0)
    note(`Table ${table}: kept under SCB's own code, for want of a group: ${[...unmatched].toSorted().join(', ')}`);
  return [...sums.values()].flatMap(({ observation, persons }) => {
    if (persons !== null)
      return [{ ...observation, persons, flags: flagsOf(observation.occupation, observation.year) }];
    dropped('value-missing');
    return [];
  });
};

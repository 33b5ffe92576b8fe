import { type County, counties, sharesOfWork } from './places.ts';
import { draw, roundBySeed } from './seed.ts';
import { type Group, groups } from './tables.ts';

export type Occupation = {
  readonly code: string;
  readonly label: string;
  readonly group: Group | null;
  readonly share: number;
};

/**
 * SCB's codes against AF's groups: AF has one group of managers where SCB has two levels, and two of its nursing groups hold
 * two codes each. Source: sources.md 4.4.
 */
const divided: Readonly<Record<string, readonly (readonly [code: string, share: number])[]>> = {
  '1210': [
    ['1211', 0.4],
    ['1212', 0.6],
  ],
  '1370': [
    ['1371', 0.3],
    ['1372', 0.7],
  ],
  '1420': [
    ['1421', 0.2],
    ['1422', 0.8],
  ],
  '1530': [
    ['1531', 0.2],
    ['1532', 0.8],
  ],
  '5321': [
    ['5321', 0.8],
    ['5322', 0.2],
  ],
  '5323': [
    ['5323', 0.85],
    ['5324', 0.15],
  ],
};

/** Codes that have no group at AF; `0002` is an occupation that could not be told. */
const withoutGroup: readonly Occupation[] = [
  { code: '0002', label: 'uppgift saknas', group: null, share: 9000 },
  { code: '4430', label: 'Förtroendevalda', group: null, share: 3 },
  { code: '7619', label: 'Övriga livsmedelsförädlare', group: null, share: 12 },
];

/** The two levels of a group of managers that nothing more is known of. */
const levelsOf = (code: string): readonly (readonly [code: string, share: number])[] | undefined =>
  /^1[2-7]\d0$/.test(code)
    ? [
        [`${code.slice(0, 3)}1`, 0.4],
        [`${code.slice(0, 3)}2`, 0.6],
      ]
    : undefined;

const ofGroup = (group: Group): Occupation[] =>
  (divided[group.ssyk] ?? levelsOf(group.ssyk) ?? [[group.ssyk, 1]]).map(([code, share], at) => ({
    ...{ code, group, share },
    label: at === 0 ? group.label : `${group.label}, nivå ${at + 1}`,
  }));

export const fourDigits: readonly Occupation[] = [...withoutGroup, ...groups.flatMap(ofGroup)].toSorted((one, other) =>
  one.code.localeCompare(other.code),
);

export const ages = [
  '16-24',
  '25-29',
  '30-34',
  '35-39',
  '40-44',
  '45-49',
  '50-54',
  '55-59',
  '60-64',
  '065-69',
] as const;
export const sexes = ['1', '2'] as const;

/** What an invented occupation has in the nation, as a multiple of a county of Gävleborg's size. */
const nation = 36;

/** One per cent more people a year; the base is the newest year of 2026. */
const growth = (year: number): number => 1.01 ** (year - 2024);

const sizeOf = (place: string): number => {
  if (place === '00') return nation;
  if (place === '99') return 0.05;
  return counties.find(({ code }) => code === place)?.size ?? 0;
};

const sexShare = (code: string, sex: string): number => {
  const women = 0.15 + 0.7 * draw('women', code);
  return sex === '2' ? women : 1 - women;
};

/** Shares of an age band; nobody over 64 was counted before 2023. */
const ageShare = (group: Group | null, age: string, year: number): number => {
  const late = (group?.aged60to64 ?? 13) / 100;
  const last = year < 2023 ? 0 : 0.04;
  if (age === '60-64') return late;
  if (age === '065-69') return last;
  return (1 - late - last) / (ages.length - 2);
};

type Cell = {
  readonly place: string | null;
  readonly occupation: string;
  readonly age: string | null;
  readonly sex: string | null;
  readonly year: number;
};

const persons = (cell: Cell, { code, group, share }: Occupation, size: number): number => {
  const all = (group === null ? share : group.employed * share) * size * growth(cell.year);
  const part =
    (cell.age === null ? 1 : ageShare(group, cell.age, cell.year)) * (cell.sex === null ? 1 : sexShare(code, cell.sex));
  return all * part;
};

const countyOf = (municipality: string): County | undefined =>
  counties.find(({ code }) => municipality.startsWith(code));

/** Share of a county's work of this kind that lies in the municipality. */
const shareOf = (municipality: string, kind: string): number => {
  const county = countyOf(municipality);
  return county === undefined
    ? 0
    : (sharesOfWork(county, kind).find(({ place }) => place.code === municipality)?.share ?? 0);
};

/** Persons employed, rounded. `occupation` is four digits, or three: then its four-digit codes are summed. Null: none there. */
export const employed = (cell: Cell): number | null => {
  const place = cell.place ?? '00';
  const within = fourDigits.filter(({ code }) =>
    code === '0002' ? cell.occupation === code : code.startsWith(cell.occupation),
  );
  const sum = within.reduce((total, occupation) => {
    const size =
      place.length === 4 ? (countyOf(place)?.size ?? 0) * shareOf(place, occupation.group?.kind ?? '') : sizeOf(place);
    return total + persons(cell, occupation, size);
  }, 0);
  const rounded = roundBySeed(sum, 'scb', place, cell.occupation, cell.age ?? '', cell.sex ?? '', cell.year);
  // A cell that nobody is in is sometimes null and sometimes 0 in the real answers.
  return rounded === 0 && draw('null', place, cell.occupation) < 0.5 ? null : rounded;
};

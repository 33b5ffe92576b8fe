import { counties } from './places.ts';
import { type Picked, pxweb, type Table, type Value, type Variable } from './pxweb.ts';
import { ages, employed, fourDigits, sexes } from './scb-figures.ts';
import { meanWage, sectors, wagePlaces } from './scb-wages.ts';
import { dayLength } from './stockholm-time.ts';

const plain = (codes: readonly string[]): Value[] => codes.map((code) => ({ code, label: code }));
const byCode = (one: Value, other: Value): number => one.code.localeCompare(other.code);

const countyValues: readonly Value[] = [
  { code: '00', label: 'Riket' },
  ...counties.map(({ code, name }) => ({ code, label: name })).toSorted(byCode),
  { code: '99', label: 'uppgift saknas' },
];
const municipalityValues: readonly Value[] = counties
  .flatMap(({ municipalities }) => municipalities.map(({ code, name }) => ({ code, label: name })))
  .toSorted(byCode);
const threeDigits: readonly Value[] = [
  ...new Set(fourDigits.map(({ code }) => (code === '0002' ? code : code.slice(0, 3)))),
].map((code) => ({ code, label: fourDigits.find((four) => four.code.startsWith(code))?.label ?? code }));

/** A year's figures come in the middle of January two years later. */
const newestYear = (now: number): number => new Date(now - 13 * dayLength).getUTCFullYear() - 2;

const years = (from: number, until: number): string[] =>
  Array.from({ length: until - from + 1 }, (_, at) => String(from + at));

const region = (values: readonly Value[]): Variable => ({ code: 'Region', label: 'region', elimination: true, values });
const occupation = (values: readonly Value[]): Variable => ({
  ...{ code: 'Yrke2012', label: 'yrke (SSYK 2012)', elimination: true, values },
});
const age: Variable = { code: 'Alder', label: 'ålder', elimination: true, values: plain(ages) };
const sex: Variable = { code: 'Kon', label: 'kön', elimination: true, values: plain(sexes) };
const contents = (code: string): Variable => ({
  ...{ code: 'ContentsCode', label: 'tabellinnehåll', elimination: false, values: [{ code, label: 'Antal' }] },
});

const cell = ({ Region, Yrke2012, Alder, Kon, Tid }: Picked): number | null =>
  employed({
    place: Region ?? null,
    occupation: Yrke2012 ?? '',
    age: Alder ?? null,
    sex: Kon ?? null,
    year: Number(Tid),
  });

/** Wages: the sexes have a total of their own here, and which content is the mean is only told by its label. */
const wages = (now: number): Table => {
  const newest = newestYear(now) + 1;
  return {
    ...{
      id: 'AM0110A/LonYrkeRegion4AN',
      source: 'SCB (replika med påhittade tal)',
      updated: `${newest + 1}-06-18T08:00:00Z`,
    },
    title: 'Genomsnittlig grund- och månadslön efter region, sektor, yrke och kön',
    variables: [
      { code: 'Region', label: 'region', elimination: false, values: wagePlaces },
      { code: 'Sektor', label: 'sektor', elimination: false, values: sectors },
      {
        code: 'Yrke2012',
        label: 'yrke (SSYK 2012)',
        elimination: false,
        values: [{ code: '0000', label: 'samtliga yrken' }, ...fourDigits],
      },
      {
        code: 'Kon',
        label: 'kön',
        elimination: false,
        values: [...sexes, '1+2'].map((code) => ({ code, label: code })),
      },
      {
        ...{ code: 'ContentsCode', label: 'tabellinnehåll', elimination: false },
        values: [
          { code: '000007AS', label: 'Grundlön, kronor' },
          { code: '000007AR', label: 'Månadslön, kronor' },
          { code: '000007AT', label: 'Kvinnors månadslön i procent av mäns' },
        ],
      },
      { code: 'Tid', label: 'år', elimination: false, values: plain(years(2023, newest)) },
    ],
    cell: ({ Region, Sektor, Yrke2012, Kon, ContentsCode, Tid }) =>
      meanWage({
        ...{ place: Region ?? '', sector: Sektor ?? '', occupation: Yrke2012 ?? '', sex: Kon ?? '' },
        ...{ content: ContentsCode ?? '', year: Number(Tid) },
      }),
  };
};

/** The order of the variables differs on purpose: nobody may rely on it. Content codes other than `000006Y1` are invented. */
const tables = (now: number): readonly Table[] => {
  const newest = newestYear(now);
  const time: Variable = {
    ...{ code: 'Tid', label: 'år', elimination: false },
    values: plain(years(2020, newest)),
  };
  const table = (id: string, title: string, ...variables: readonly Variable[]): Table => ({
    ...{ id, title, variables, cell, source: 'SCB (replika med påhittade tal)' },
    updated: `${newest + 2}-01-13T13:08:00Z`,
  });
  return [
    table(
      'AM0208M/YREG60BAS',
      'Anställda (yrkesregistret) efter arbetsställets region, yrke, kön och år',
      ...[region(countyValues), occupation(fourDigits), sex, contents('000006Y9'), time],
    ),
    table(
      'AM0208D/YREG58BAS',
      'Anställda efter kommun, yrke (3-siffrig), kön och år',
      ...[occupation(threeDigits), region(municipalityValues), contents('000006Y7'), time, sex],
    ),
    table(
      'AM0208E/YREG54BAS',
      'Anställda efter yrke, ålder, kön och år',
      ...[occupation(fourDigits), age, sex, contents('000006Y1'), time],
    ),
    table(
      'AM0208D/YREG57BAS',
      'Anställda efter län, yrke (3-siffrig), ålder, kön och år',
      ...[age, time, region(countyValues), occupation(threeDigits), sex, contents('000006Y6')],
    ),
    wages(now),
  ];
};

export const scb = pxweb(tables);

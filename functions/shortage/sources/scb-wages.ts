import { afGroupOf, isMerged } from '../../../shared/domain/ssyk-crosswalk.ts';
import type { WageObservation } from '../../../shared/domain/wage-observation.ts';
import { SourceFault } from '../../../shared/platform/source-fault.ts';
import type { ScbCell } from './scb-table.ts';

/** Labels of codes, by dimension: which content is the mean wage and which sector is all of them, only the labels say. */
export type ScbLabels = Readonly<Record<string, Readonly<Record<string, string>>>>;

const known = new Set(['Region', 'Yrke2012', 'Sektor', 'Kon', 'ContentsCode', 'Tid']);

const isMeanWage = (label: string): boolean =>
  /månadslön/i.test(label) && !/procent|felmarginal|konfidens|antal/i.test(label);
const isEverySector = (label: string): boolean => /^(samtliga|alla|totalt)/i.test(label);

/** Below and above this no mean of an occupation can lie: the table would be in another unit. SEK a month. */
const [least, most] = [5_000, 500_000];

/** The one code of a dimension whose label fits. */
const theCode = (table: string, dimension: string, labels: ScbLabels, fits: (label: string) => boolean): string => {
  const found = Object.entries(labels[dimension] ?? {}).filter(([, label]) => fits(label));
  const [code] = found[0] ?? [];
  if (code === undefined || found.length > 1)
    throw new SourceFault('schema', `${table}: ${found.length} codes of ${dimension} could be the one that is read`);
  return code;
};

/** Mean monthly wages of a NUTS 2 area by SCB's codes. Missing ones are counted. Throws `SourceFault`. */
export const scbWages = (
  table: string,
  cells: readonly ScbCell[],
  labels: ScbLabels,
  { dropped }: { dropped: (reason: string) => void },
): WageObservation[] => {
  const dimensions = Object.keys(cells[0]?.codes ?? {});
  for (const dimension of dimensions)
    if (!known.has(dimension)) throw new SourceFault('schema', `${table}: dimension ${dimension} was not asked for`);
  for (const dimension of known)
    if (cells.length > 0 && dimension !== 'Kon' && !dimensions.includes(dimension))
      throw new SourceFault('schema', `${table}: dimension ${dimension} is missing`);
  const mean = theCode(table, 'ContentsCode', labels, isMeanWage);
  const everySector = theCode(table, 'Sektor', labels, isEverySector);
  return cells.flatMap(({ codes, value }): WageObservation[] => {
    const { Region: place = '', Yrke2012: code = '', Sektor, Kon = '1+2', ContentsCode, Tid = '' } = codes;
    if (!/^\d{4}$/.test(code)) throw new SourceFault('schema', `${table}: an occupation code of another kind`);
    if (!/^SE\d\d$/.test(place)) throw new SourceFault('schema', `${table}: a region code of another kind`);
    if (!/^(19|20)\d{2}$/.test(Tid)) throw new SourceFault('schema', `${table}: a year of another kind`);
    if (ContentsCode !== mean || Sektor !== everySector || Kon !== '1+2') return [];
    if (code === '0000' || code === '0002') {
      dropped('occupation-unknown');
      return [];
    }
    if (value === null) {
      dropped('wage-missing');
      return [];
    }
    if (value < least || value > most) throw new SourceFault('schema', `${table}: a monthly wage that cannot be`);
    return [
      {
        ...{ table, occupation: afGroupOf(code), code, level: 'nuts2', place, year: Number(Tid) },
        ...{ wage: Math.round(value), flags: isMerged(afGroupOf(code)) ? ['part-of-group'] : [] },
      },
    ];
  });
};

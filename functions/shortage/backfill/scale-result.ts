import { createHash } from 'node:crypto';
import { methodVersion } from '../../../shared/domain/index-method.ts';
import { type ReferenceScale, referenceScale } from '../../../shared/domain/reference-scale.ts';
import type { ScaleCell } from '../../../shared/domain/scale-cells.ts';
import type { FileRead } from './historical-file.ts';

/** What a backfill ends in: the constants of a method version to be, with what they were made of. */
export type ScaleResult = ReferenceScale & {
  /** The version whose rules were applied. */
  rules: string;
  years: readonly number[];
  /** Hash of all cells: the same cells, the same constants. */
  cells: { count: number; sha256: string };
  ads: { seen: number; counted: number; bad: Record<string, number>; dropped: Record<string, number> };
  inputs: readonly { file: string; bytes: number; sha256: string; ads: number }[];
};

/** A year has had half as many ads as the one after it (2020), never a quarter. */
const leastOfBefore = 0.25;

const added = (counts: readonly Record<string, number>[]): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const one of counts)
    for (const [reason, count] of Object.entries(one)) sums[reason] = (sums[reason] ?? 0) + count;
  return Object.fromEntries(Object.entries(sums).toSorted(([a], [b]) => (a < b ? -1 : 1)));
};

/** In a year whose predecessor is missing, every occupation would seem to boom: that is no scale. */
const refuseMissingYears = (cells: readonly ScaleCell[], years: readonly number[]): void => {
  for (const year of years) {
    const of = cells.filter((cell) => cell.year === year);
    const [now, before] = [of.reduce((sum, { N }) => sum + N, 0), of.reduce((sum, { N0 }) => sum + N0, 0)];
    if (now === 0) throw new Error(`${year}: no ad of that year is among the files`);
    if (before < now * leastOfBefore)
      throw new Error(
        `${year}: ${now} vacancies, but ${before} in the year before: are the ads of ${year - 1} among the files?`,
      );
  }
};

const hashOf = (cells: readonly ScaleCell[]): string => {
  const hash = createHash('sha256');
  for (const cell of cells) hash.update(`${JSON.stringify(cell)}\n`);
  return hash.digest('hex');
};

/** The result as a value that is the same whichever way the work was divided. */
export const scaleResult = (
  cells: readonly ScaleCell[],
  files: readonly FileRead[],
  years: readonly number[],
): ScaleResult => {
  refuseMissingYears(cells, years);
  const inputs = files
    .map(({ file, bytes, sha256, counted }) => ({ file, bytes, sha256, ads: counted }))
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));
  return {
    rules: methodVersion,
    years,
    ...referenceScale(cells),
    cells: { count: cells.length, sha256: hashOf(cells) },
    ads: {
      seen: files.reduce((sum, { seen }) => sum + seen, 0),
      counted: files.reduce((sum, { counted }) => sum + counted, 0),
      bad: added(files.map(({ bad }) => bad)),
      dropped: added(files.map(({ dropped }) => dropped)),
    },
    inputs,
  };
};

import type { BasisRow } from './basis-row.ts';
import { ShortageClass } from './shortage.ts';

/** A class that became another. `places` are areas' ids, or `county` for what was measured wider than an area. */
export type ClassLine = {
  ssyk: string;
  label: string;
  places: readonly string[];
  from: ShortageClass;
  to: ShortageClass;
};

/** Occupations whose class in a place is another than in the edition that the last letter knew; new ones are no change. */
export const changedClasses = (place: string, before: readonly BasisRow[], now: readonly BasisRow[]): ClassLine[] => {
  const was = new Map(before.map((row) => [row.ssyk, row.class]));
  return now.flatMap((row) => {
    const from = was.get(row.ssyk);
    return from === undefined || from === row.class
      ? []
      : [{ ssyk: row.ssyk, label: row.label, places: [row.level === 'area' ? place : 'county'], from, to: row.class }];
  });
};

const gravity = ({ to }: ClassLine): number => ShortageClass.options.indexOf(to);

/** The same change in several places as one line, the gravest shortage first. */
export const mergedClasses = (lines: readonly ClassLine[]): ClassLine[] =>
  [...Map.groupBy(lines, ({ ssyk, from, to }) => `${ssyk} ${from} ${to}`).values()]
    .flatMap((same) => {
      const places = [...new Set(same.flatMap((line) => line.places))];
      return same.slice(0, 1).map((line) => ({ ...line, places: places.includes('county') ? ['county'] : places }));
    })
    .toSorted((a, b) => gravity(a) - gravity(b) || (a.label < b.label ? -1 : 1));

import type { EditionPointer } from './edition.ts';

/** `none` is knowledge: the catalogue was read and leads nowhere near. `unknown` is none: nobody may be told that there is nothing. */
export type EducationsState = 'found' | 'none' | 'unknown';

type Looked = { pointer: EditionPointer | null; occupations: readonly unknown[]; educations: readonly unknown[] };

/** The catalogue, and what joins it to occupations. */
const needed = ['susanavet', 'jobed'];

/** What may be said of educations: only an edition that had its sources can tell that there are none. */
export const educationsState = ({ pointer, occupations, educations }: Looked): EducationsState => {
  if (educations.length > 0) return 'found';
  if (pointer === null || occupations.length === 0) return 'unknown';
  const had = pointer.sources.filter(({ state }) => state !== 'missing').map(({ id }) => id as string);
  return needed.every((id) => had.includes(id)) ? 'none' : 'unknown';
};

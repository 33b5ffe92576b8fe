import * as z from 'zod/mini';

/** The public sources of `contract.md`. */
export const SourceId = z.enum([
  'jobstream',
  'jobsearch',
  'historical',
  'taxonomy',
  'yrkesbarometern',
  'jobed',
  'susanavet',
  'scb',
  'jobseekers',
]);
export type SourceId = z.infer<typeof SourceId>;

/** In the order in which they are pulled: `jobed` asks for educations by the occupations that `taxonomy` names. */
export const pulledSources = ['taxonomy', 'jobstream', 'yrkesbarometern', 'scb', 'susanavet', 'jobed'] as const;

/** What an administrator uploads: it is there only where somebody has. */
export const uploadedSources = ['jobseekers'] as const;

/** Every source that an edition may rest on. */
export const basisSources = [...pulledSources, ...uploadedSources] as const;
export type BasisSource = (typeof basisSources)[number];

/** What is asked only to check another source by: no edition rests on it. */
export const checkSources = ['jobsearch'] as const;

/** Every source that has a state, in the order in which it is shown. */
export const statedSources = [...basisSources, ...checkSources] as const;

import * as z from 'zod/mini';
import { problem } from '../../shared/contract/answers.ts';
import { route } from '../../shared/contract/route.ts';
import { BasisRow } from '../../shared/domain/basis-row.ts';
import { FrozenCard, Quarter } from '../../shared/domain/frozen-edition.ts';

const { quarter, methodVersion, frozenOn, dataUntil, sha256, inputs, previous, counts } = FrozenCard.shape;

/** The quarterly editions, the newest first; `sha256` is that of the edition's bytes, `inputs` that of what it was made of. */
export const FrozenEditions = z
  .strictObject({
    editions: z.array(
      z.strictObject({
        quarter,
        methodVersion,
        frozenOn,
        dataUntil,
        sha256,
        inputs,
        previous,
        counts,
        changes: z.int(),
      }),
    ),
  })
  .check(z.meta({ id: 'FrozenEditions' }));
export type FrozenEditions = z.infer<typeof FrozenEditions>;

/** One quarterly edition in one area, with the classes there that are others than in the one before. */
export const FrozenBasis = z
  .strictObject({
    ...{ quarter, methodVersion, frozenOn, dataUntil, sha256, previous },
    area: z.string(),
    sources: FrozenCard.shape.sources,
    occupations: z.array(BasisRow),
    changes: FrozenCard.shape.changes,
  })
  .check(z.meta({ id: 'FrozenBasis' }));
export type FrozenBasis = z.infer<typeof FrozenBasis>;

const conditional = z.object({ 'if-none-match': z.optional(z.string()) });
const unchanged = { description: 'What the ETag of If-None-Match names is still current' };

export const editionsRoute = route({
  id: 'editions',
  method: 'GET',
  path: '/api/v1/editions',
  access: 'public',
  kind: 'api',
  summary: 'The quarterly editions of the shortage basis, frozen for good; open data',
  headers: conditional,
  answers: { 200: { description: 'All of them, the newest first', body: FrozenEditions }, 304: unchanged },
});

export const editionRoute = route({
  id: 'edition',
  method: 'GET',
  path: '/api/v1/editions/{quarter}/{area}',
  access: 'public',
  kind: 'api',
  summary: 'A quarterly edition, such as 2026Q4, in an area (or `county`); it never changes',
  headers: conditional,
  answers: {
    200: { description: 'The edition in the area', body: FrozenBasis },
    304: unchanged,
    404: problem('No such quarter or area'),
  },
});

export const editionRoutes = [editionsRoute, editionRoute] as const;

export const isQuarter = (text: string): boolean => Quarter.safeParse(text).success;

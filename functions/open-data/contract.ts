import * as z from 'zod/mini';
import { problem } from '../../shared/contract/answers.ts';
import { route } from '../../shared/contract/route.ts';
import { InputFlag, inputNames, PackedPlace } from '../../shared/domain/basis-occupation.ts';
import { BasisRow } from '../../shared/domain/basis-row.ts';
import { EditionPointer } from '../../shared/domain/edition.ts';
import { indicatorIds } from '../../shared/domain/index-method.ts';

const edition = {
  edition: EditionPointer.shape.edition,
  area: z.string(),
  dataUntil: z.string(),
  sources: EditionPointer.shape.sources,
};

/** The current edition in one area: every occupation, in order of SSYK. */
export const Basis = z.strictObject({ ...edition, occupations: z.array(BasisRow) }).check(z.meta({ id: 'Basis' }));
export type Basis = z.infer<typeof Basis>;

/** A quantity with where it comes from; `value` is null where it is missing or withheld, and `flag` tells which. */
const PublishedInput = z.strictObject({
  value: z.nullable(z.number()),
  flag: InputFlag,
  source: z.string(),
  snapshot: z.nullable(z.string()),
  period: z.nullable(z.string()),
});

const PublishedIndicator = z.strictObject({
  state: z.enum(['present', 'withheld', 'missing']),
  value: z.nullable(z.number()),
  /** 0..100, 100 is shortage. */
  score: z.nullable(z.int()),
  /** Weight within its pillar. */
  weight: z.number(),
});

const byName = <Name extends string, T extends z.ZodMiniType>(names: readonly Name[], schema: T) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, schema])) as Record<Name, T>);

/** One occupation with what its numbers are made of; in an area that shows the county they are the county's. */
export const BasisOccupation = z
  .strictObject({
    ...edition,
    ...BasisRow.shape,
    pillars: PackedPlace.shape.pillars,
    indicators: byName<(typeof indicatorIds)[number], typeof PublishedIndicator>(indicatorIds, PublishedIndicator),
    inputs: byName<(typeof inputNames)[number], typeof PublishedInput>(inputNames, PublishedInput),
  })
  .check(z.meta({ id: 'BasisOccupation' }));
export type BasisOccupation = z.infer<typeof BasisOccupation>;

const conditional = z.object({ 'if-none-match': z.optional(z.string()) });

export const basisRoute = route({
  id: 'basis',
  method: 'GET',
  path: '/api/v1/basis/{area}',
  access: 'public',
  kind: 'api',
  summary: 'The shortage basis of an area (or `county`), as JSON or CSV; open data',
  headers: conditional,
  query: z.object({ format: z.optional(z.enum(['json', 'csv'])) }),
  answers: {
    200: { description: 'The current edition; `format=csv` answers text/csv with the same columns', body: Basis },
    304: { description: 'What the ETag of If-None-Match names is still current' },
    404: problem('No such area, or no edition yet'),
    422: problem('The format is neither json nor csv'),
  },
});

export const basisOccupationRoute = route({
  id: 'basisOccupation',
  method: 'GET',
  path: '/api/v1/basis/{area}/{ssyk}',
  access: 'public',
  kind: 'api',
  summary: 'One occupation in an area, with its pillars, indicators and inputs',
  headers: conditional,
  answers: {
    200: { description: 'The occupation in the current edition', body: BasisOccupation },
    304: { description: 'What the ETag of If-None-Match names is still current' },
    404: problem('No such area or occupation, or no edition yet'),
  },
});

export const openDataRoutes = [basisRoute, basisOccupationRoute] as const;

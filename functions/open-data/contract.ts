import * as z from 'zod/mini';
import { problem } from '../../shared/contract/answers.ts';
import { route } from '../../shared/contract/route.ts';
import { InputFlag, inputNames, PackedPlace, QuantitySource } from '../../shared/domain/basis-occupation.ts';
import { BasisRow } from '../../shared/domain/basis-row.ts';
import { EditionPointer } from '../../shared/domain/edition.ts';
import { ExpertAssessment } from '../../shared/domain/expert-assessment.ts';
import { indicatorIds, pillarIds } from '../../shared/domain/index-method.ts';
import { ValidationReport } from '../../shared/domain/validation-report.ts';
import { editionRoutes } from './contract-editions.ts';

const edition = {
  edition: EditionPointer.shape.edition,
  area: z.string(),
  dataUntil: z.string(),
  sources: EditionPointer.shape.sources,
};

/** A row of the computed basis, with what the region itself says beside it: null where it says nothing today. */
const assessedRow = { ...BasisRow.shape, expertAssessment: z.nullable(ExpertAssessment) };

/** The current edition in one area: every occupation, in order of SSYK. */
export const Basis = z
  .strictObject({ ...edition, occupations: z.array(z.strictObject(assessedRow)) })
  .check(z.meta({ id: 'Basis' }));
export type Basis = z.infer<typeof Basis>;

/** A quantity with where it comes from; `value` is null where it is missing or withheld, and `flag` tells which. */
const PublishedInput = z.strictObject({
  value: z.nullable(z.number()),
  flag: InputFlag,
  source: QuantitySource,
  snapshot: z.nullable(z.string()),
  period: z.nullable(z.string()),
});

const PublishedIndicator = z.strictObject({
  state: z.enum(['present', 'withheld', 'missing']),
  value: z.nullable(z.number()),
  /** 0..100, 100 is shortage. */
  score: z.nullable(z.int()),
  pillar: z.enum(pillarIds),
  /** Weight within its pillar. */
  weight: z.number(),
  /** Its share of Core after what is missing has given its weight to the rest; null where it has none. */
  shareOfCore: z.nullable(z.number()),
  /** The quantities that it is computed from, and the one of them that counts its observations. */
  inputs: z.array(z.enum(inputNames)),
  n: z.nullable(z.enum(inputNames)),
  /** What it is drawn toward, with as many pseudo-observations; null for an indicator that is not shrunk. */
  parent: z.nullable(
    z.strictObject({
      of: z.enum(['county', 'nation']),
      value: z.nullable(z.number()),
      pseudoObservations: z.number(),
    }),
  ),
});

/** Persons in tenths, all of it estimated; null where it is missing or may not be shown. */
const PublishedNeed = z.strictObject({
  years: z.int(),
  /** R: persons who leave by age in a year. `flag` tells whether that is observed, estimated, missing or withheld. */
  exitsPerYear: z.nullable(z.number()),
  flag: InputFlag,
  replacement: z.nullable(z.number()),
  change: z.nullable(z.number()),
  total: z.nullable(z.number()),
  /** The county's last yearly change of employed, which `change` continues. */
  employmentChange: z.nullable(z.strictObject({ rate: z.number(), from: z.int(), to: z.int() })),
});

/**
 * What education gives against that, in a year: places that begin, who completes, and G, who enters the occupation and
 * stays. All null where any place is unknown; no public source tells of applicants.
 */
const PublishedSupply = z.strictObject({
  places: z.nullable(z.number()),
  applicantsPerPlace: z.null(),
  completions: z.nullable(z.number()),
  newQualified: z.nullable(z.number()),
  flag: InputFlag,
  source: z.string(),
  period: z.nullable(z.string()),
});

/** Mean monthly wage, SEK, of the counties around: SCB publishes none for a county. By SCB's own code. */
const PublishedWage = z.strictObject({
  code: z.string(),
  place: z.string(),
  placeName: z.string(),
  counties: z.array(z.string()),
  year: z.int(),
  wage: z.int(),
});

const byName = <Name extends string, T extends z.ZodMiniType>(names: readonly Name[], schema: T) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, schema])) as Record<Name, T>);

/** One occupation with what its numbers are made of; in an area that shows the county they are the county's. */
export const BasisOccupation = z
  .strictObject({
    ...edition,
    ...assessedRow,
    pillars: PackedPlace.shape.pillars,
    indicators: byName<(typeof indicatorIds)[number], typeof PublishedIndicator>(indicatorIds, PublishedIndicator),
    inputs: byName<(typeof inputNames)[number], typeof PublishedInput>(inputNames, PublishedInput),
    /** Where its uncertainty comes from, the largest first; null where it is not rated or anything is withheld. */
    uncertainty: z.nullable(z.array(z.strictObject({ input: z.string(), percent: z.int() }))),
    need: PublishedNeed,
    supply: PublishedSupply,
    wages: z.array(PublishedWage),
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

export const validationRoute = route({
  id: 'validation',
  method: 'GET',
  path: '/api/v1/validation',
  access: 'public',
  kind: 'api',
  summary: 'How well the index does: the newest report of the weekly job; open data',
  headers: conditional,
  answers: {
    200: { description: 'The newest report', body: ValidationReport.check(z.meta({ id: 'ValidationReport' })) },
    304: { description: 'What the ETag of If-None-Match names is still current' },
    404: problem('No report yet'),
  },
});

export const openDataRoutes = [basisRoute, basisOccupationRoute, validationRoute, ...editionRoutes] as const;

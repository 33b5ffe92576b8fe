import * as z from 'zod/mini';
import type { EditionPointer } from './edition.ts';
import { type IndicatorId, indicatorIds, type PillarId, pillarIds } from './index-method.ts';
import { Certainty, Official, type Shortage, ShortageClass } from './shortage.ts';
import { basisSources } from './source-id.ts';
import { Ssyk4 } from './ssyk.ts';

/** `county`, or the id of an area of the region file. */
export const Place = z.string();
export type Place = z.infer<typeof Place>;

/**
 * The quantities that a reader may see, by their symbols in index-method.md. `a60` is what R is made of: the share of the
 * occupation's employed that are 60–64, which is known of the nation also where the county's employed are not.
 */
export const inputNames = [
  'U',
  'E',
  'N',
  'N0',
  'V',
  'n_s',
  'm',
  'm0',
  'ra',
  'ra0',
  'n_f',
  'fail',
  'f0',
  'a60',
  'R',
  'G',
  'X',
] as const;
export type InputName = (typeof inputNames)[number];

/** Which source each quantity comes from; the nation's constants come from the method itself. */
export const sourceOfInput = {
  U: 'jobseekers',
  E: 'scb',
  N: 'jobstream',
  N0: 'jobstream',
  V: 'jobstream',
  n_s: 'jobstream',
  m: 'jobstream',
  m0: 'jobstream',
  ra: 'jobstream',
  ra0: 'jobstream',
  n_f: 'follow-up',
  fail: 'follow-up',
  f0: 'follow-up',
  a60: 'scb',
  R: 'scb',
  G: 'susanavet',
  X: 'yrkesbarometern',
} as const satisfies Record<InputName, QuantitySource>;

/** Where a quantity comes from: a public source, employers' answers to the follow-up, or a constant of the method. */
export const QuantitySource = z.enum([...basisSources, 'follow-up', 'method']);
export type QuantitySource = z.infer<typeof QuantitySource>;

export const InputFlag = z.enum([
  /** Counted by the source at this level. */
  'measured',
  'estimated',
  /** A constant of the method version, the nation's. */
  'method',
  /** Several, or only partly matching, occupations of the barometer. */
  'partial',
  /** The source itself hides it (`<5`): its midpoint is in the index, and nothing that rests on it is published. */
  'suppressed',
  /** Known, and not published: a count of 1 to 4, or one that would give such a count away. */
  'withheld',
  'missing',
]);
export type InputFlag = z.infer<typeof InputFlag>;

const PackedInput = z.strictObject({ value: z.nullable(z.number()), flag: InputFlag });
export type PackedInput = z.infer<typeof PackedInput>;

/** `score` is null where the indicator is missing or withheld; `state` tells which. */
const PackedIndicator = z.strictObject({
  state: z.enum(['present', 'withheld', 'missing']),
  value: z.nullable(z.number()),
  score: z.nullable(z.int()),
});
export type PackedIndicator = z.infer<typeof PackedIndicator>;

const byName = <Name extends string, T extends z.ZodMiniType>(names: readonly Name[], schema: T) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, schema])) as Record<Name, T>);

/** One occupation in one place, as published. In an area that is too small to rate, class and numbers are the county's. */
export const PackedPlace = z.strictObject({
  place: Place,
  level: z.enum(['area', 'county']),
  class: ShortageClass,
  certainty: Certainty,
  score: z.nullable(z.int()),
  low: z.nullable(z.int()),
  high: z.nullable(z.int()),
  coverage: z.number(),
  /** A class that the next refresh would make true, see `index-hysteresis.ts`. */
  pending: z.nullable(ShortageClass),
  pillars: byName<PillarId, z.ZodMiniNullable<z.ZodMiniNumberFormat>>(pillarIds, z.nullable(z.int())),
  indicators: byName<IndicatorId, typeof PackedIndicator>(indicatorIds, PackedIndicator),
  inputs: byName<InputName, typeof PackedInput>(inputNames, PackedInput),
  /**
   * Which inputs the uncertainty of the score comes from, the largest first, in whole per cent of its square. Missing where
   * it is not rated, and where anything is withheld: a share would tell of what is hidden.
   */
  uncertainty: z.optional(z.array(z.strictObject({ input: z.string(), percent: z.int() }))),
  /** Places of education that G is made of, and who completes; missing where any place is unknown. */
  supply: z.optional(z.strictObject({ places: z.number(), completions: z.number() })),
});
export type PackedPlace = z.infer<typeof PackedPlace>;

/** What the occupation earns in the NUTS 2 area around the county, by SCB's own code. SEK a month; beside the index. */
const PackedWage = z.strictObject({ code: Ssyk4, place: z.string(), year: z.int(), wage: z.int() });

/**
 * The last year's change of the county's employed, as a share of them in thousandths; only between years that compare.
 * Missing where it is not known, or where either number may not be shown.
 */
const EmploymentChange = z.strictObject({ rate: z.number(), from: z.int(), to: z.int() });
export type EmploymentChange = z.infer<typeof EmploymentChange>;

/** Everything of one occupation in one edition: the county and all areas. One item, read whole. */
export const PackedOccupation = z.strictObject({
  ssyk: Ssyk4,
  label: z.string(),
  official: z.nullable(Official),
  places: z.array(PackedPlace),
  /** By source: the snapshot that the numbers came from, and the period that they cover. */
  provenance: z.record(z.string(), z.strictObject({ snapshot: z.string(), period: z.string() })),
  // Editions from before these were kept have neither.
  wages: z.optional(z.array(PackedWage)),
  employmentChange: z.optional(EmploymentChange),
});
export type PackedOccupation = z.infer<typeof PackedOccupation>;

/** What is said of the occupation in one place; null where the place is not in it. */
export const shortageIn = (packed: PackedOccupation, place: Place, pointer: EditionPointer): Shortage | null => {
  const found = packed.places.find((p) => p.place === place);
  if (found === undefined) return null;
  const { class: shown, certainty, score, low, high, coverage, level } = found;
  const { edition, dataUntil } = pointer;
  return { class: shown, certainty, score, low, high, coverage, level, edition, dataUntil, official: packed.official };
};

/** What the numbers say, without the snapshots and periods that merely roll on: an equal content writes nothing. */
export const contentOf = ({ provenance: _, ...content }: PackedOccupation): Omit<PackedOccupation, 'provenance'> =>
  content;

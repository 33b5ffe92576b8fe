import * as z from 'zod/mini';
import { PackedOccupation } from './basis-occupation.ts';
import { ClassChange, EditionSource } from './edition.ts';
import { PlainDay } from './plain-day.ts';
import { IndexRates } from './region.ts';
import { Ssyk4 } from './ssyk.ts';

/** A calendar quarter, `2026Q4`: text order is time order. */
export const Quarter = z.string().check(z.regex(/^\d{4}Q[1-4]$/));
export type Quarter = z.infer<typeof Quarter>;

/** The quarter that had ended when a day began. */
export const quarterBefore = (day: PlainDay): Quarter => {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const number = Math.floor((month - 1) / 3);
  return number === 0 ? `${year - 1}Q4` : `${year}Q${number}`;
};

/** Only in the month after a quarter are the numbers those of the quarter. */
export const isMonthOfFreezing = (day: PlainDay): boolean => Number(day.slice(5, 7)) % 3 === 1;

const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

const Counted = z.strictObject({ n_f: z.int(), fail: z.int(), employers: z.int() });

/**
 * Everything that a frozen edition is computed from, so that anybody who has it gets the same bytes. Documents are named by
 * keys that carry the hash of their content; no person is in it, and an employer only as one of a number.
 */
export const FrozenInputs = z.strictObject({
  quarter: Quarter,
  methodVersion: z.string(),
  /** Counts up when the computation changes inside a method version. */
  computation: z.int(),
  frozenOn: PlainDay,
  dataUntil: PlainDay,
  region: z.strictObject({
    county: z.string(),
    areas: z.array(z.strictObject({ id: z.string(), municipalities: z.array(z.string()) })),
    indexRates: IndexRates,
    // Editions from before there was such a list have none.
    staffingFirms: z.optional(z.array(z.string())),
  }),
  documents: z.record(z.string(), z.string()),
  sources: z.array(EditionSource),
  outcomes: z.strictObject({
    period: z.string(),
    counts: z.array(z.tuple([Ssyk4, z.array(z.tuple([z.string(), Counted]))])),
  }),
  /** The frozen edition before: classes follow on from it. */
  previous: z.nullable(z.strictObject({ quarter: Quarter, sha256: Sha256 })),
});
export type FrozenInputs = z.infer<typeof FrozenInputs>;

/** A quarterly edition, whole. Written once and never changed. */
export const FrozenEdition = z.strictObject({
  quarter: Quarter,
  methodVersion: z.string(),
  frozenOn: PlainDay,
  dataUntil: PlainDay,
  /** Hash of the inputs. */
  inputs: Sha256,
  previous: z.nullable(Quarter),
  sources: z.array(EditionSource),
  /** In order of SSYK. */
  occupations: z.array(PackedOccupation),
  /** Classes that are others than in the frozen edition before; empty in the first. */
  changes: z.array(ClassChange),
});
export type FrozenEdition = z.infer<typeof FrozenEdition>;

/** What is known of a frozen edition without reading it. */
export const FrozenCard = z.strictObject({
  quarter: Quarter,
  methodVersion: z.string(),
  computation: z.int(),
  frozenOn: PlainDay,
  dataUntil: PlainDay,
  /** Hashes of the edition's bytes and of its inputs'. */
  sha256: Sha256,
  inputs: Sha256,
  previous: z.nullable(Quarter),
  counts: z.strictObject({ occupations: z.int(), rated: z.int() }),
  sources: z.array(EditionSource),
  changes: z.array(ClassChange),
});
export type FrozenCard = z.infer<typeof FrozenCard>;

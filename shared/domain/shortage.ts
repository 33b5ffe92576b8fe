import * as z from 'zod/mini';

/** Classes that something can be rated as, from the largest shortage on; the words of `contract.md`. */
export const RatedClass = z.enum([
  'stor-brist',
  'brist',
  'paradox',
  'hog-efterfragan',
  'bevakning',
  'balans',
  'overskott',
]);
export type RatedClass = z.infer<typeof RatedClass>;

/** Class of an occupation in an area. */
export const ShortageClass = z.enum([...RatedClass.options, 'ej-bedomd']);
export type ShortageClass = z.infer<typeof ShortageClass>;

export const Certainty = z.nullable(z.enum(['saker', 'trolig', 'osaker']));
export type Certainty = z.infer<typeof Certainty>;

/** Yrkesbarometern's judgement for the county, beside ours and never mixed into the shown class. */
export const Official = z.strictObject({
  situation: z.nullable(z.enum(['överskott', 'balans', 'paradox', 'brist'])),
  edition: z.string(),
  source: z.literal('yrkesbarometern'),
});
export type Official = z.infer<typeof Official>;

/** What is said of one occupation in one area. `score` is an integer 0..100; null where it cannot be rated. */
export const Shortage = z.strictObject({
  class: ShortageClass,
  certainty: Certainty,
  score: z.nullable(z.int()),
  low: z.nullable(z.int()),
  high: z.nullable(z.int()),
  coverage: z.number(),
  /** The level that the shown class was measured at. */
  level: z.enum(['area', 'county', 'nation']),
  edition: z.string(),
  dataUntil: z.string(),
  official: z.nullable(Official),
});
export type Shortage = z.infer<typeof Shortage>;

import * as z from 'zod/mini';

/**
 * Why an occupation is hard to recruit to. Suggested by rule from the employer's numbers and the known educations, and
 * confirmed by the broker. Source: mission.md, "Shortage driver (diagnosis) rules".
 */
export const Driver = z.enum([
  'lang-utbildning',
  'kort-utbildning',
  'lamplighet',
  'kvarhallning',
  'attraktion',
  'synlighet',
  'dimensionering',
  'ej-faststalld',
]);
export type Driver = z.infer<typeof Driver>;

/** What is done about it. `utbildning` alone may not be chosen before a driver is set. */
export const MeasureKind = z.enum([
  'utbildning',
  'kort-kurs',
  'validering',
  'larplats',
  'studiebesok',
  'skolbesok',
  'attraktion',
  'synlighet',
  'rekrytering',
  'introduktion',
  'arbetsvillkor',
  'dimensionering',
  'annat',
]);
export type MeasureKind = z.infer<typeof MeasureKind>;

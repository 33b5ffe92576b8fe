import * as z from 'zod/mini';
import { MunicipalityCode } from './municipality.ts';
import { PlainDay } from './plain-day.ts';

/**
 * A start of an education in a municipality of the county in the year that comes, whether or not one may still apply.
 * `places` is null where the catalogue does not tell. One event at several places is one start, without a municipality.
 */
export const EducationStart = z.strictObject({
  id: z.string(),
  infoId: z.string(),
  municipality: z.nullable(MunicipalityCode),
  start: PlainDay,
  places: z.nullable(z.int().check(z.gte(0))),
});
export type EducationStart = z.infer<typeof EducationStart>;

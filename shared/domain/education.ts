import * as z from 'zod/mini';
import { MunicipalityCode } from './municipality.ts';

const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** One occasion to start an education, as shown to an employer. Source: Susa-navet (EMIL 3). */
export const Education = z.strictObject({
  id: z.string(),
  infoId: z.string(),
  title: z.string(),
  provider: z.string(),
  municipality: z.nullable(MunicipalityCode),
  distance: z.boolean(),
  start: z.nullable(Day),
  applyBy: z.nullable(Day),
  url: z.nullable(z.string()),
  schoolType: z.string(),
  source: z.literal('susanavet'),
});
export type Education = z.infer<typeof Education>;

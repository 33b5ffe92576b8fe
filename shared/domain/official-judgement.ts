import * as z from 'zod/mini';
import { Ssyk4 } from './ssyk.ts';

/** Arbetsförmedlingen's judgement of one barometer occupation in one county (`00` = nation). Source: Yrkesbarometern. */
export const OfficialJudgement = z.strictObject({
  occupation: z.string(),
  conceptId: z.string(),
  county: z.string().check(z.regex(/^\d{2}$/)),
  ssyks: z.array(Ssyk4),
  /** Covers only a part of its SSYK group, or several groups: must not be copied blindly to each. */
  partial: z.boolean(),
  situation: z.nullable(z.enum(['överskott', 'balans', 'paradox', 'brist'])),
  jobs: z.nullable(z.enum(['små', 'medelstora', 'stora'])),
  forecast: z.nullable(z.enum(['minska', 'vara oförändrad', 'öka'])),
  paradoxReasons: z.array(z.string()),
  level: z.nullable(z.enum(['län', 'nuts2', 'nuts1', 'nationellt'])),
  coverage: z.nullable(z.enum(['helt', 'delvis'])),
  /** `YYYY-n`, such as `2026-1`. */
  edition: z.string().check(z.regex(/^\d{4}-\d$/)),
});
export type OfficialJudgement = z.infer<typeof OfficialJudgement>;

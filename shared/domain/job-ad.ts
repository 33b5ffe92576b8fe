import * as z from 'zod/mini';
import { MunicipalityCode } from './municipality.ts';
import { Ssyk4 } from './ssyk.ts';

const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/**
 * A job ad as the basis keeps it: no text, no contact, no name. `employer` is a keyless hash of the organisation number
 * (a sole trader's number is a personal number and is not kept at all: then it is null and the ad forms its own spell).
 * `published` and `removed` are days in Europe/Stockholm.
 */
export const JobAd = z.strictObject({
  id: z.string(),
  ssyk: Ssyk4,
  municipality: z.nullable(MunicipalityCode),
  county: z.nullable(z.string()),
  employer: z.nullable(z.string()),
  vacancies: z.int().check(z.gte(1)),
  vacanciesAssumed: z.boolean(),
  published: Day,
  lastPublication: z.nullable(Day),
  removed: z.nullable(Day),
  /** The feed's own time of change, epoch milliseconds: the newest wins. */
  timestamp: z.number(),
  /** The feed's time of the removal that closed it, epoch milliseconds; absent where none did, or the ad itself tells it. */
  removedAt: z.optional(z.number()),
  /** The removal had no date: `removed` is the day, and `removedAt` the time, at which it was fetched. */
  removalUndated: z.optional(z.literal(true)),
  /** Hash of headline and text, to find one ad posted in many places; absent where the ad has no text. */
  wording: z.optional(z.string()),
});
export type JobAd = z.infer<typeof JobAd>;

/** A removal closes an ad and never blanks it. */
export const JobAdRemoval = z.strictObject({ id: z.string(), removed: Day });
export type JobAdRemoval = z.infer<typeof JobAdRemoval>;

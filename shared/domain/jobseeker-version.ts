import * as z from 'zod/mini';
import { Month } from './jobseeker-stock.ts';
import { PersonId } from './person.ts';

/** One upload of registered jobseekers. Versions only ever grow; one that is taken back stays, and is no longer used. */
export const JobseekerVersion = z.strictObject({
  version: z.int().check(z.gte(1)),
  /** Of the sheet as it came, which lies in the bucket under it. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** Keys in the snapshot bucket: the sheet, and what was read from it. */
  snapshot: z.string(),
  normalised: z.string(),
  firstMonth: Month,
  lastMonth: Month,
  rows: z.int(),
  occupations: z.int(),
  /** Counts that the source hides. */
  suppressed: z.int(),
  by: PersonId,
  at: z.string(),
  takenBack: z.nullable(z.strictObject({ by: PersonId, at: z.string() })),
});
export type JobseekerVersion = z.infer<typeof JobseekerVersion>;

/** The version that the index uses: the newest that nobody took back. */
export const versionInUse = (versions: readonly JobseekerVersion[]): JobseekerVersion | undefined =>
  versions.filter(({ takenBack }) => takenBack === null).toSorted((one, other) => other.version - one.version)[0];

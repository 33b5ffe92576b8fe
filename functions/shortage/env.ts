import * as z from 'zod/mini';

/** What the entries of shortage need from the environment. `SOURCES_ORIGIN` replaces every public source's own origin. */
export const ShortageEnv = z.object({
  REGION: z.string(),
  MARKET_TABLE: z.string(),
  SNAPSHOT_BUCKET: z.string(),
  SOURCES_ORIGIN: z.optional(z.url()),
});

/** What the steps of the backfill need: files, and nothing of any table. */
export const BackfillEnv = z.object({ SNAPSHOT_BUCKET: z.string() });

/** What build-index alone needs beside it: what employers told after 90 days. */
export const BuildIndexEnv = z.object({ ...ShortageEnv.shape, CASEWORK_TABLE: z.string() });

/** What the staff's faces of shortage need: they keep what is decided, and tell the index of it. */
export const StaffEnv = z.object({
  REGION: z.string(),
  CASEWORK_TABLE: z.string(),
  MARKET_TABLE: z.string(),
  SNAPSHOT_BUCKET: z.string(),
});

import * as z from 'zod/mini';

/** What the entries of reports need from the environment. */
export const ReportsEnv = z.object({
  REGION: z.string(),
  CASEWORK_TABLE: z.string(),
  SNAPSHOT_BUCKET: z.string(),
  PUBLIC_ORIGIN: z.url(),
  LINK_KEYS_PARAMETER: z.string(),
});

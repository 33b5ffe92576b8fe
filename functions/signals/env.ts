import * as z from 'zod/mini';

/** What the entries of signals need from the environment. */
export const SignalsEnv = z.object({
  REGION: z.string(),
  CASEWORK_TABLE: z.string(),
  MARKET_TABLE: z.string(),
  SNAPSHOT_BUCKET: z.string(),
  PUBLIC_ORIGIN: z.url(),
  LINK_KEYS_PARAMETER: z.string(),
});

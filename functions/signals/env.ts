import * as z from 'zod/mini';

/** What the public entry of signals needs from the environment. */
export const SignalsEnv = z.object({
  REGION: z.string(),
  CASEWORK_TABLE: z.string(),
  MARKET_TABLE: z.string(),
  SNAPSHOT_BUCKET: z.string(),
  PUBLIC_ORIGIN: z.url(),
  LINK_KEYS_PARAMETER: z.string(),
});

/** What the staff's entry needs: it keeps and answers a signal by the same means. */
export const SignalsStaffEnv = z.object({ ...SignalsEnv.shape });

import * as z from 'zod/mini';

/** What the entry of my signals needs from the environment. */
export const MySignalsEnv = z.object({
  REGION: z.string(),
  CASEWORK_TABLE: z.string(),
  PUBLIC_ORIGIN: z.url(),
  LINK_KEYS_PARAMETER: z.string(),
});

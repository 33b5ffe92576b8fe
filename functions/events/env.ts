import * as z from 'zod/mini';

/** What the entries of events need from the environment. */
export const EventsEnv = z.object({
  REGION: z.string(),
  CASEWORK_TABLE: z.string(),
  PUBLIC_ORIGIN: z.url(),
  LINK_KEYS_PARAMETER: z.string(),
});

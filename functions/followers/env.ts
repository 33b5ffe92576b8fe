import * as z from 'zod/mini';

/** What the public entry of followers needs from the environment. */
export const FollowersEnv = z.object({
  REGION: z.string(),
  CASEWORK_TABLE: z.string(),
  MARKET_TABLE: z.string(),
  SNAPSHOT_BUCKET: z.string(),
  PUBLIC_ORIGIN: z.url(),
  LINK_KEYS_PARAMETER: z.string(),
});

/** What the job that tells followers needs. */
export const TellFollowersEnv = z.omit(FollowersEnv, { SNAPSHOT_BUCKET: true });

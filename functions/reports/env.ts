import * as z from 'zod/mini';

/** What the staff's entry of reports and its nightly job need; both look at the published basis beside the cases. */
export const ReportsEnv = z.object({
  REGION: z.string(),
  CASEWORK_TABLE: z.string(),
  MARKET_TABLE: z.string(),
  SNAPSHOT_BUCKET: z.string(),
  PUBLIC_ORIGIN: z.url(),
  LINK_KEYS_PARAMETER: z.string(),
});

import * as z from 'zod/mini';

/** What the staff's entry of reports needs from the environment. */
export const ReportsEnv = z.object({
  REGION: z.string(),
  CASEWORK_TABLE: z.string(),
  SNAPSHOT_BUCKET: z.string(),
  PUBLIC_ORIGIN: z.url(),
  LINK_KEYS_PARAMETER: z.string(),
});

/** The nightly job compares the cases with the published basis besides. */
export const ReportCasesEnv = z.extend(ReportsEnv, { MARKET_TABLE: z.string() });

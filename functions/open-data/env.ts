import * as z from 'zod/mini';

/** What the entry of open-data needs: the statistics, and who publishes them where. It has no way to the casework table. */
export const OpenDataEnv = z.object({ REGION: z.string(), MARKET_TABLE: z.string(), PUBLIC_ORIGIN: z.url() });

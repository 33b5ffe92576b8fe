import * as z from 'zod/mini';

/** What the entries of cases need from the environment. */
export const CasesEnv = z.object({ REGION: z.string(), CASEWORK_TABLE: z.string() });

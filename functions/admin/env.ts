import * as z from 'zod/mini';

/** What the entries of admin need from the environment. */
export const AdminEnv = z.object({ CASEWORK_TABLE: z.string() });

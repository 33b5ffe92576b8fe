import * as z from 'zod/mini';

/** What the entries of admin need from the environment. */
export const AdminEnv = z.object({ CASEWORK_TABLE: z.string() });

/** What the staff's entry of admin needs. */
export const AdminStaffEnv = z.object({
  REGION: z.string(),
  CASEWORK_TABLE: z.string(),
  PUBLIC_ORIGIN: z.url(),
  LINK_KEYS_PARAMETER: z.string(),
});

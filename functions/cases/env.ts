import * as z from 'zod/mini';

/** What the jobs of cases need from the environment. */
export const CasesEnv = z.object({ REGION: z.string(), CASEWORK_TABLE: z.string() });

const linked = {
  REGION: z.string(),
  CASEWORK_TABLE: z.string(),
  PUBLIC_ORIGIN: z.url(),
  LINK_KEYS_PARAMETER: z.string(),
};

/** What the staff's API of cases needs: links for its mails, and the basis for educations and occupations. */
export const CasesStaffEnv = z.object({ ...linked, MARKET_TABLE: z.string() });

/** What the answers by link need. */
export const CasesPublicEnv = z.object(linked);

/** What the jobs need that remind and ask by mail. */
export const CasesMailJobEnv = z.object(linked);

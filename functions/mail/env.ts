import * as z from 'zod/mini';

/** What the sender and the sweeper need from the environment. */
export const SenderEnv = z.object({
  REGION: z.string(),
  CASEWORK_TABLE: z.string(),
  MAIL_CONFIGURATION_SET: z.string(),
});

/** What the reader of SES's reports needs. */
export const NoticesEnv = z.object({ CASEWORK_TABLE: z.string() });

/** What the unsubscription page needs. */
export const UnsubscribeEnv = z.object({
  REGION: z.string(),
  CASEWORK_TABLE: z.string(),
  LINK_KEYS_PARAMETER: z.string(),
});

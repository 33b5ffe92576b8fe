import * as z from 'zod/mini';

/** What the sender and the sweeper need from the environment. */
export const SenderEnv = z.object({
  REGION: z.string(),
  CASEWORK_TABLE: z.string(),
  MAIL_CONFIGURATION_SET: z.string(),
});

/** What the reader of SES's reports needs. */
export const NoticesEnv = z.object({
  REGION: z.string(),
  CASEWORK_TABLE: z.string(),
  PUBLIC_ORIGIN: z.url(),
  LINK_KEYS_PARAMETER: z.string(),
});

/** What the page of mail health needs. */
export const MailStaffEnv = z.object({ REGION: z.string(), CASEWORK_TABLE: z.string() });

/** What the pages of unsubscription and preferences need. */
export const UnsubscribeEnv = z.object({
  REGION: z.string(),
  CASEWORK_TABLE: z.string(),
  LINK_KEYS_PARAMETER: z.string(),
});

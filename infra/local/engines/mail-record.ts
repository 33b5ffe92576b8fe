import * as z from 'zod/mini';

/** A mail as SES accepted it. `raw` is the whole message, base64; `sentAt` is the region's time. */
export const MailRecord = z.object({
  id: z.string(),
  sentAt: z.string(),
  source: z.string(),
  destinations: z.array(z.string()),
  configurationSet: z.nullable(z.string()),
  tags: z.record(z.string(), z.string()),
  raw: z.string(),
});
export type MailRecord = z.infer<typeof MailRecord>;

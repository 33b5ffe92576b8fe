import type { MailChoice } from '../domain/mail-preference.ts';
import type { MailList } from './mail.ts';

/**
 * What may be chosen of each list. An invitation and the news of a followed occupation come when there is one; the news
 * cannot be paused, for a change is told once, when it happens, and one in the pause would never be heard of.
 */
export const mailChoices = {
  digest: ['weekly', 'fortnightly', 'monthly', 'paused', 'off'],
  invitations: ['on', 'paused', 'off'],
  following: ['on', 'off'],
} as const satisfies Record<MailList, readonly MailChoice[]>;

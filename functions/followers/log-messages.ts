import type { LogMessage } from '../../shared/platform/log-messages.ts';

export const followerMessages = {
  telling: { code: 'FOLLOW1', text: 'Followers of changed occupations are being told' },
  followerFailed: { code: 'FOLLOW2', text: 'A follower could not be told in this run' },
} as const satisfies Record<string, LogMessage>;

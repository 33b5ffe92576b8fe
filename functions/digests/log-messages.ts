import type { LogMessage } from '../../shared/platform/log-messages.ts';

export const digestMessages = {
  nothingToReport: { code: 'DIGEST1', text: 'Nothing to report: no letter' },
  letterKept: { code: 'DIGEST2', text: 'A letter is in the outbox' },
} as const satisfies Record<string, LogMessage>;

import type { LogMessage } from '../../shared/platform/log-messages.ts';

export const digestMessages = {
  nothingToReport: { code: 'DIGEST1', text: 'Nothing to report: no letter' },
  letterKept: { code: 'DIGEST2', text: 'A letter is in the outbox' },
  letterFailed: { code: 'DIGEST3', text: 'A letter could not be written in this run' },
} as const satisfies Record<string, LogMessage>;

import type { Case } from '../../shared/domain/case.ts';
import type { Ask } from './answer-link.ts';

/** `asked` waits for an answer; `answered` has one; `gone` is asked no longer, whatever the reason. */
export type AskState = 'asked' | 'answered' | 'gone';

const afterClosing = (c: Case, closedAt: string, answered: boolean): AskState => {
  if (c.closing?.at !== closedAt) return 'gone';
  if (answered) return 'answered';
  return c.state === 'closed' ? 'asked' : 'gone';
};

/** Whether a case still asks what a link stands for. */
export const askState = (c: Case, ask: Ask): AskState => {
  switch (ask.purpose) {
    case 'satisfaction':
      return afterClosing(c, ask.closedAt, (c.closing?.satisfied ?? null) !== null);
    case 'follow-up':
      return afterClosing(c, ask.closedAt, (c.followUp?.outcome ?? null) !== null);
    case 'question':
    case 'external':
      return c.waiting?.id === ask.id ? 'asked' : 'gone';
    default:
      return ask satisfies never;
  }
};

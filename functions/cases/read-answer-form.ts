import type { AskPurpose } from './answer-link.ts';

export type AnswerForm = { values: Readonly<Record<string, string>>; input: Readonly<Record<string, unknown>> };

/** A form of `/answer/{token}` as what was typed, and as the JSON it stands for; fields that a question has not are left out. */
export const readAnswerForm = (body: string, purpose: AskPurpose): AnswerForm => {
  const given = new Map([...new URLSearchParams(body)].map(([name, text]) => [name, text.replaceAll('\r\n', '\n')]));
  const values = Object.fromEntries(given);
  const reason = given.get('reason')?.trim();
  switch (purpose) {
    case 'satisfaction':
      return {
        values,
        input:
          given.get('satisfied') === 'yes'
            ? { satisfied: true }
            : {
                ...(given.get('satisfied') === 'no' && { satisfied: false }),
                reopen: given.has('reopen'),
                ...(reason && { reason }),
              },
      };
    case 'question':
    case 'external':
      return { values, input: { answer: given.get('answer') ?? '' } };
    case 'follow-up':
      return { values, input: { ...(given.has('outcome') && { outcome: given.get('outcome') }) } };
    default:
      return purpose satisfies never;
  }
};

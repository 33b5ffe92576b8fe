import type { Language } from '../../shared/domain/language.ts';
import { answerExpiredPage, answerPage } from '../../shared/pages/answer-page.ts';
import type { ShownAsk } from '../../shared/pages/answer-page-parts.ts';
import type { Page } from '../../shared/pages/page.ts';
import { aRegion } from './a-region.ts';

/** What people write, where a test puts what it fears. */
type WrittenTexts = { line: string; name: string; text: string };

/** The pages of links that ask, in every state. */
export const answerPages = (language: Language, w: WrittenTexts): Readonly<Record<string, Page>> => {
  const region = aRegion({ organiser: { name: 'Region Gävleborg', homepage: 'https://www.example.org' } });
  const broker = {
    name: w.name === 'Exempel Mekaniska AB' ? 'Alva Exempel' : w.name,
    email: 'alva.exempel@example.org',
    phone: '+46701740605',
  };
  const reference = 'K7QM-2XTD-9F';
  const message =
    'Texten innehåller något som ser ut som ett personnummer. Ta bort det: personnummer får inte sparas här';
  const place = { region, language, token: '1.k1.x', broker };
  const satisfaction = { purpose: 'satisfaction', state: 'asked', reference, reopening: false } as const;
  const question = { purpose: 'question', state: 'asked', reference, question: w.text, until: '2026-11-30' } as const;
  const about = { need: w.line, headcount: 3, municipality: '2180' };
  const external = { purpose: 'external', state: 'asked', question: w.text, until: '2026-12-07', about } as const;
  const followUp = { purpose: 'follow-up', state: 'asked', reference } as const;
  const page = (ask: ShownAsk, more: Partial<Parameters<typeof answerPage>[0]> = {}) =>
    answerPage({ ...place, ask, ...more });
  return {
    'answer-satisfaction': page(satisfaction),
    'answer-satisfaction-yes': page(satisfaction, { chosen: 'yes' }),
    'answer-satisfaction-no': page(satisfaction, { chosen: 'no' }),
    'answer-satisfaction-error': page(satisfaction, {
      ...{ chosen: 'no', status: 422, values: { reason: w.text, reopen: 'true' } },
      errors: [{ field: 'reason', code: 'required', message: '' }],
    }),
    'answer-satisfaction-done': page({ ...satisfaction, state: 'answered' }),
    'answer-satisfaction-reopening': page({ ...satisfaction, state: 'answered', reopening: true }),
    'answer-question': page(question),
    'answer-question-error': page(question, {
      ...{ status: 422, values: { answer: w.text } },
      errors: [{ field: 'answer', code: 'personal-number', message }],
    }),
    'answer-question-unavailable': page(question, { status: 503, notice: 'unavailable', values: { answer: w.text } }),
    'answer-question-done': page({ purpose: 'question', state: 'gone', reference }, { received: true }),
    'answer-question-gone': page({ purpose: 'question', state: 'gone', reference }),
    'answer-external': page(external),
    'answer-external-done': page({ purpose: 'external', state: 'gone' }, { received: true }),
    'answer-follow-up': page(followUp),
    'answer-follow-up-chosen': page(followUp, { chosen: 'unfilled' }),
    'answer-follow-up-error': page(followUp, {
      ...{ status: 422 },
      errors: [{ field: 'outcome', code: 'required', message: '' }],
    }),
    'answer-follow-up-done': page({ ...followUp, state: 'answered' }),
    'answer-expired': answerExpiredPage({ region, language }),
  };
};

import type { FieldError } from '../contract/problem.ts';
import type { Language } from '../domain/language.ts';
import type { PlainDay } from '../domain/plain-day.ts';
import { answerPagesEn } from '../i18n/answer-pages.en.ts';
import { type AnswerPagesTexts, answerPagesSv } from '../i18n/answer-pages.sv.ts';
import type { Question } from './form-controls.ts';
import { type Html, html } from './html.ts';
import { written } from './written.ts';

const texts: Readonly<Record<Language, AnswerPagesTexts>> = { sv: answerPagesSv, en: answerPagesEn };

export const answerTexts = (language: Language): AnswerPagesTexts => texts[language];

/** `asked` waits for an answer; `answered` has one; `gone` is asked no longer. */
type AskState = 'asked' | 'answered' | 'gone';

/** What a link asks, as its page shows it. Texts that people wrote are there only while it is asked. */
export type ShownAsk =
  | { purpose: 'satisfaction'; state: AskState; reference: string; reopening: boolean }
  | { purpose: 'question'; state: AskState; reference: string; question?: string; until?: PlainDay }
  | {
      purpose: 'external';
      state: AskState;
      question?: string;
      until?: PlainDay;
      about?: { need: string; headcount: number; municipality: string };
    }
  | { purpose: 'follow-up'; state: AskState; reference: string };
export type ShownAskOf<P extends ShownAsk['purpose']> = Extract<ShownAsk, { purpose: P }>;

/** A form of one question, with what was typed and what must be mended. */
export type AnswerForm = {
  language: Language;
  region: string;
  /** Where it is sent, and where it came from: the page's own path. */
  action: string;
  values: Readonly<Record<string, string>>;
  errors: readonly FieldError[];
};

/** What is wrong with a field in the words of the page; undefined where nothing is. */
export const mistakeIn = (
  { language, errors }: Pick<AnswerForm, 'language' | 'errors'>,
  field: string,
  missing: string,
): Question['error'] => {
  const t = answerTexts(language).errors;
  const error = errors.find((e) => e.field === field);
  if (!error) return undefined;
  if (error.code === 'too-long') return { word: t.word, text: t.tooLong };
  return { word: t.word, text: error.code === 'personal-number' ? error.message : missing };
};

/** What somebody wrote on several lines. */
export const writtenLines = (text: string): Html =>
  html`${text.split(/\r\n|\r|\n/).map((line, i) => html`${i > 0 && html`<br>`}${written(line)}`)}`;

export const sendButton = (language: Language): Html =>
  html`<p class="buttons"><button class="button primary">${answerTexts(language).send}</button></p>`;

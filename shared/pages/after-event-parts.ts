import type { FieldError } from '../contract/problem.ts';
import type { Language } from '../domain/language.ts';
import { afterEventEn } from '../i18n/after-event.en.ts';
import { type AfterEventTexts, afterEventSv } from '../i18n/after-event.sv.ts';
import { errorSummary, formNotice, type Question } from './form-controls.ts';
import { type Html, html } from './html.ts';

const texts: Readonly<Record<Language, AfterEventTexts>> = { sv: afterEventSv, en: afterEventEn };

export const afterEventTexts = (language: Language): AfterEventTexts => texts[language];

/** What was typed into a form and why it was not taken. */
export type TriedForm = {
  values?: Readonly<Record<string, string>>;
  errors?: readonly FieldError[];
  /** The service did not answer: nothing is wrong with what was typed. */
  unavailable?: boolean;
  status?: number;
};

type Mistake = { field: string; text: string };

/** What a field has to say of its mistake. */
export const mistakeOf = (mistakes: readonly Mistake[], field: string, language: Language): Question['error'] => {
  const found = mistakes.find((mistake) => mistake.field === field);
  return found && { word: afterEventTexts(language).errors.word, text: found.text };
};

/** What stands above a form that was not taken. */
export const whyAgain = (
  { unavailable = false }: Pick<TriedForm, 'unavailable'>,
  mistakes: readonly Mistake[],
  language: Language,
  heading: string = afterEventTexts(language).errors.heading,
): Html | false => {
  const t = afterEventTexts(language);
  if (unavailable) return formNotice(t.notSent);
  return mistakes.length > 0 && errorSummary(heading, mistakes);
};

export const banner = ({ heading, text }: { heading: string; text: string }, tone: 'good' | 'calm'): Html =>
  html`<div class="banner ${tone}" role="status"><h1>${heading}</h1><p>${text}</p></div>`;

import type { FieldError } from '../contract/problem.ts';
import type { MailChoice } from '../domain/mail-preference.ts';
import type { PlainDay } from '../domain/plain-day.ts';
import { spokenDay } from '../i18n/days.ts';
import type { PreferencesTexts } from '../i18n/preferences.sv.ts';
import type { MailList } from '../mail/mail.ts';
import { preferencesTexts } from '../mail/mail-footer.ts';
import { errorSummary, lineField, radioField } from './form-controls.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';
import { type Page, type PagePlace, pathIn } from './page.ts';

type PreferencesPage = PagePlace & {
  token: string;
  preference: { list: MailList; choice: MailChoice; until: PlainDay | null; choices: readonly MailChoice[] };
  /** A choice was kept just now. */
  saved?: boolean;
  /** What was filled in, after a mistake; else the form holds what is kept. */
  values?: { choice: string; until: string };
  errors?: readonly FieldError[];
};

const mistake = ({ field, code }: FieldError, t: PreferencesTexts): string => {
  if (field !== 'until') return t.choiceMissing;
  if (code === 'required') return t.untilMissing;
  return code === 'range' ? t.untilRange : t.untilWrong;
};

/**
 * The page of a letter's second last link, `GET /preferences/{token}` (English under `/en`): it shows how things stand and
 * changes nothing. Its form `POST`s to the same address.
 */
export const preferencesPage = ({ token, preference, saved, values, errors = [], ...place }: PreferencesPage): Page => {
  const t = preferencesTexts(place.language);
  const { list, choice, until, choices } = preference;
  const path = `/preferences/${encodeURIComponent(token)}`;
  const mistakes = errors.map((error) => ({ field: error.field, text: mistake(error, t) }));
  const errorOf = (field: string) => {
    const found = mistakes.find((m) => m.field === field);
    return found && { word: t.errorWord, text: found.text };
  };
  const state = choice === 'paused' ? t.paused(spokenDay(place.language, until ?? '')) : t.state[choice];
  return layout({
    ...place,
    title: t.title[list],
    path,
    status: errors.length > 0 ? 422 : 200,
    main: html`<div class="narrow">
${errors.length > 0 && errorSummary(t.summary, mistakes)}
${saved && errors.length === 0 && html`<div class="banner good" role="status"><p><strong>${t.saved}</strong></p><p>${state}</p></div>`}
<h1>${t.title[list]}</h1>
<p class="lead">${t.lead[list]}</p>
${!saved && html`<p>${t.now}: <strong>${state}</strong></p>`}
<form class="answer" method="post" action="${pathIn(place.language, path)}">
${radioField(
  { name: 'choice', label: t.question, value: values?.choice ?? choice, error: errorOf('choice') },
  choices.map((value) => ({ value, text: t.choices[value] })),
)}
${
  choices.includes('paused') &&
  lineField(
    { name: 'until', label: t.until, hint: t.untilHint, value: values?.until ?? until ?? '', error: errorOf('until') },
    { type: 'date', width: 'short' },
  )
}
<p class="buttons"><button class="button primary">${t.save}</button></p>
</form>
${!saved && html`<p>${t.nothing}</p>`}
<p class="quiet">${t.still}</p>
</div>`,
  });
};

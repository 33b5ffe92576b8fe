import type { FieldError } from '../contract/problem.ts';
import type { EventType } from '../domain/event.ts';
import { WorthIt } from '../domain/event-survey.ts';
import type { Language } from '../domain/language.ts';
import { Topic } from '../domain/signal.ts';
import { afterEventTexts, banner, mistakeOf, type TriedForm, whyAgain } from './after-event-parts.ts';
import { checksField, radioField, selectField, textField } from './form-controls.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { type Page, type PagePlace, pathIn } from './page.ts';
import { written } from './written.ts';

type SurveyPage = PagePlace & TriedForm & { token: string; event: string; type: EventType; answered: boolean };

const fields = ['worthIt', 'useful', 'text', 'next'] as const;
type Field = (typeof fields)[number];

const mistakesIn = (errors: readonly FieldError[], language: Language): { field: Field | ''; text: string }[] => {
  const t = afterEventTexts(language).survey;
  const textOf = (field: Field, { code, message }: FieldError): string => {
    if (field === 'worthIt') return t.worthItMissing;
    if (field !== 'text') return message;
    return code === 'personal-number' ? message : code === 'too-long' ? t.textTooLong : t.textWrong;
  };
  return fields.flatMap((field) => {
    const error = errors.find((one) => one.field === field || one.field.startsWith(`${field}.`));
    return error ? [{ field, text: textOf(field, error) }] : [];
  });
};

const form = ({ language, event, type, values = {}, ...page }: SurveyPage, action: string): Html => {
  const t = afterEventTexts(language);
  const s = t.survey;
  const mistakes = mistakesIn(page.errors ?? [], language);
  const ask = (name: Field, label: string, more: { hint?: string; optional?: string } = {}) => ({
    name,
    label,
    ...more,
    value: values[name] ?? '',
    error: mistakeOf(mistakes, name, language),
  });
  const topics = Topic.options.map((value) => ({ value, text: s.topic[value] }));
  const { optional } = t;
  return html`${whyAgain(page, mistakes, language)}
<h1>${s.title}</h1>
<p class="lead">${written(s.lead(event))}</p>
<form method="post" action="${action}" novalidate>
${radioField(
  ask('worthIt', s.worthIt),
  WorthIt.options.map((value) => ({ value, text: s.worth[value] })),
)}
${selectField(ask('useful', s.useful[type], { optional }), s.noTopic, [{ label: s.topics, options: topics }])}
${textField(ask('text', s.text, { optional, hint: s.textHint }), 3)}
${checksField(ask('next', s.next[type], { optional, hint: s.nextHint }), topics)}
<p class="buttons"><button class="button primary">${t.send}</button></p>
</form>
<p class="quiet">${s.private}</p>`;
};

/**
 * The page of the question whether an event was worth it, `GET /survey/{token}` (English under `/en`): it asks and changes
 * nothing. Its form `POST`s `worthIt`, `useful`, `text` and any number of `next` to the same address.
 */
export const surveyPage = (page: SurveyPage): Page => {
  const { region, language, token, answered, status } = page;
  const t = afterEventTexts(language);
  const path = `/survey/${encodeURIComponent(token)}`;
  return layout({
    region,
    language,
    path,
    title: answered ? t.answered.heading : t.survey.title,
    ...(status !== undefined && { status }),
    main: html`<div class="narrow">
${answered ? banner(t.answered, 'good') : form(page, pathIn(language, path))}
</div>`,
  });
};

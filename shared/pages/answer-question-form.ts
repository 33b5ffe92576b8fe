import { municipalityName } from '../domain/municipality-names.ts';
import {
  type AnswerForm,
  answerTexts,
  mistakeIn,
  type ShownAskOf,
  sendButton,
  writtenLines,
} from './answer-page-parts.ts';
import { textField } from './form-controls.ts';
import { type Html, html } from './html.ts';
import { written } from './written.ts';

type Form = AnswerForm & { ask: ShownAskOf<'question' | 'external'> };

const answerField = (form: AnswerForm, hint: string): Html => {
  const t = answerTexts(form.language);
  return html`<form class="answer" method="post" action="${form.action}">
${textField(
  {
    name: 'answer',
    label: t.question.answer,
    hint,
    value: form.values.answer ?? '',
    error: mistakeIn(form, 'answer', t.errors.missing),
  },
  8,
)}
${sendButton(form.language)}
</form>`;
};

const aboutIt = ({ ask, language }: Pick<Form, 'ask' | 'language'>): Html | false => {
  const about = ask.purpose === 'external' && ask.about;
  if (!about) return false;
  const t = answerTexts(language).external.about;
  return html`<dl class="facts"><dt>${t.need}</dt><dd>${written(about.need)}</dd>
<dt>${t.headcount}</dt><dd>${about.headcount}</dd>
<dt>${t.municipality}</dt><dd>${municipalityName(about.municipality) ?? about.municipality}</dd></dl>`;
};

const asked = ({ ask, language }: Pick<Form, 'ask' | 'language'>): Html => {
  const t = answerTexts(language);
  return html`<section class="panel" aria-labelledby="asked"><h2 id="asked">${t.question.asked}</h2>
<p>${writtenLines(ask.question ?? '')}</p>
${aboutIt({ ask, language })}
${ask.until !== undefined && html`<p class="quiet">${t.question.until(t.day(ask.until))}</p>`}</section>`;
};

/** A broker's question, to the employer or to somebody outside, with room for the answer. */
export const questionForm = ({ ask, ...form }: Form): Html => {
  const t = answerTexts(form.language);
  const { title, hint } = ask.purpose === 'question' ? t.question : t.external;
  const lead = ask.purpose === 'question' ? t.question.lead(ask.reference) : t.external.lead(form.region);
  return html`<h1>${title}</h1>
<p class="lead">${lead}</p>
${asked({ ask, language: form.language })}
${answerField(form, hint)}`;
};

import { RecruitmentOutcome } from '../domain/case.ts';
import { type AnswerForm, answerTexts, mistakeIn, type ShownAskOf, sendButton } from './answer-page-parts.ts';
import { radioField } from './form-controls.ts';
import { type Html, html } from './html.ts';

type Form = AnswerForm & { ask: ShownAskOf<'follow-up'>; chosen?: string | undefined };

/** One question with four answers; the one that the link in the mail stood for is chosen, and still has to be sent. */
export const followUpForm = ({ ask, chosen, ...form }: Form): Html => {
  const t = answerTexts(form.language).followUp;
  return html`<h1>${t.title}</h1>
<p class="lead">${t.lead(ask.reference)}</p>
<form method="post" action="${form.action}">
${radioField(
  {
    name: 'outcome',
    label: t.choose,
    value: form.values.outcome ?? chosen ?? '',
    error: mistakeIn(form, 'outcome', t.missing),
  },
  RecruitmentOutcome.options.map((value) => ({ value, text: t.answers[value] })),
)}
${sendButton(form.language)}
</form>`;
};

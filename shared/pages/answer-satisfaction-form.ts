import { type AnswerForm, answerTexts, mistakeIn, type ShownAskOf, sendButton } from './answer-page-parts.ts';
import { checkField, textField } from './form-controls.ts';
import { type Html, html } from './html.ts';

type Form = AnswerForm & { ask: ShownAskOf<'satisfaction'>; chosen?: string | undefined };

const yesForm = (action: string, label: string, kind: 'primary' | 'secondary'): Html =>
  html`<form class="answer" method="post" action="${action}"><p class="buttons"><button class="button ${kind}" name="satisfied" value="yes">${label}</button></p></form>`;

/** Yes is one press. No leads on to what was missing, and whether to take the signal up again. */
export const satisfactionForm = ({ ask, chosen, ...form }: Form): Html => {
  const t = answerTexts(form.language);
  const s = t.satisfaction;
  if (chosen !== 'no')
    return html`<h1>${s.title}</h1>
<p class="lead">${s.lead(ask.reference)}</p>
<form class="answer" method="post" action="${form.action}">${chosen === 'yes' && html`<p>${s.confirm}</p>`}<p class="buttons"><button class="button primary" name="satisfied" value="yes">${s.yes}</button> <a class="button secondary" href="${form.action}?answer=no">${s.no}</a></p></form>`;
  const reason = {
    name: 'reason',
    label: s.reason,
    hint: s.reasonHint,
    optional: t.optional,
    value: form.values.reason ?? '',
    error: mistakeIn(form, 'reason', s.reasonMissing),
  };
  const reopen = { name: 'reopen', label: s.reopen, hint: s.reopenHint, value: form.values.reopen ?? '' };
  return html`<h1>${s.notHelped}</h1>
<p class="lead">${s.lead(ask.reference)}</p>
<form method="post" action="${form.action}"><input type="hidden" name="satisfied" value="no">
${textField(reason, 5)}
${checkField(reopen)}
${sendButton(form.language)}
</form>
${yesForm(form.action, s.insteadYes, 'secondary')}`;
};

import type { FieldError } from '../contract/problem.ts';
import { Horizon } from '../domain/signal.ts';
import type { MySignalsNotice } from '../i18n/my-signals.sv.ts';
import type { FormField, SignalPagesTexts } from '../i18n/signal-pages.sv.ts';
import { errorSummary, formNotice, lineField, type Question, radioField, textField } from './form-controls.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import type { MySignalForm, OwnSignal } from './my-signal-page.ts';
import { mySignalPath } from './my-signals-page.ts';
import { mySignalsTexts } from './my-signals-texts.ts';
import { type Page, type PagePlace, pathIn } from './page.ts';
import { signalPageTexts } from './signal-page-texts.ts';
import { written } from './written.ts';

type FormPage = PagePlace & {
  token: string;
  signal: Pick<OwnSignal, 'reference' | 'need' | 'recruitment'>;
  /** What was typed, by dotted name, after a mistake; else the form holds what is kept. */
  values?: Readonly<Record<string, string>> | undefined;
  errors?: readonly FieldError[];
  /** Why the form was not taken though nothing in it is wrong. */
  notice?: MySignalsNotice | undefined;
  status?: number;
};

type Mistakes = ReadonlyMap<string, string>;

const numbers = [
  'recruitment.applicants',
  'recruitment.qualified',
  'recruitment.suitable',
  'recruitment.leftWithinYear',
] as const;
const needs = ['need.occupationText', 'need.headcount', 'need.horizon', 'need.description'] as const;
const contacts = ['contact.name', 'contact.email', 'contact.phone'] as const;
const known: readonly string[] = [...needs, ...numbers, 'recruitment.knewEducation', ...contacts];
const isKnown = (field: string): field is FormField => known.includes(field);

/** What must be mended, by field in the order of the page (what no field can mend is last, without one), in the texts of the form by which signals are sent. */
const mistakesIn = (
  { language, errors = [] }: Pick<FormPage, 'language' | 'errors'>,
  shown: readonly string[],
): Mistakes => {
  const { form }: SignalPagesTexts = signalPageTexts(language);
  const own = mySignalsTexts(language);
  const text = ({ field, code }: FieldError): string => {
    if (code === 'personal-number') return own.withdraw.personalNumber;
    if (field === 'reason') return own.withdraw.reasonWrong;
    if (isKnown(field)) return code === 'required' ? form.fields[field].missing : form.fields[field].wrong;
    return form.errorsOther;
  };
  const first = new Map(errors.toReversed().map((error) => [error.field, error]));
  const mistakes = shown.flatMap((field) => {
    const error = first.get(field);
    return error ? [[field, text(error)] as const] : [];
  });
  const others = errors.some(({ field }) => !shown.includes(field));
  return new Map([...mistakes, ...(others ? [['', form.errorsOther] as const] : [])]);
};

/** The form for another contact begins empty: half of the old and half of the new would be neither. */
const kept = ({ signal: { need, recruitment } }: FormPage): Readonly<Record<string, string>> => ({
  'need.occupationText': need.occupationText,
  'need.headcount': String(need.headcount),
  'need.horizon': need.horizon,
  'need.description': need.description ?? '',
  'recruitment.applicants': String(recruitment?.applicants ?? ''),
  'recruitment.qualified': String(recruitment?.qualified ?? ''),
  'recruitment.suitable': String(recruitment?.suitable ?? ''),
  'recruitment.leftWithinYear': String(recruitment?.leftWithinYear ?? ''),
  'recruitment.knewEducation': String(recruitment?.knewEducation ?? ''),
});

type Asking = {
  ask: (name: FormField, optional?: boolean) => Question;
  own: (name: string, label: string, hint?: string) => Question;
};

/** The questions of a page with what stands in them and what is wrong with it. */
const asking = (page: FormPage, mistakes: Mistakes): Asking => {
  const form = signalPageTexts(page.language).form;
  const values = page.values ?? kept(page);
  const question = (name: string, texts: { label: string; hint?: string | undefined }, optional: boolean): Question => {
    const text = mistakes.get(name);
    return {
      ...{ name, label: texts.label, hint: texts.hint, value: values[name] ?? '' },
      optional: optional ? form.optional : undefined,
      error: text === undefined ? undefined : { word: form.error, text },
    };
  };
  return {
    ask: (name, optional = false) => question(name, form.fields[name], optional),
    own: (name, label, hint) => question(name, { label, hint }, true),
  };
};

type Shape = { title: string; lead: Html | string; action: MySignalForm; fields: Html; send: string; end?: Html };

const formPage = (page: FormPage, mistakes: Mistakes, { title, lead, action, fields, send, end }: Shape): Page => {
  const { token, signal, values: _, errors: __, notice, status, ...place } = page;
  const { form } = signalPageTexts(place.language);
  const t = mySignalsTexts(place.language).signal;
  const path = mySignalPath(token, signal.reference, { do: action });
  return layout({
    ...place,
    title: mistakes.size > 0 ? form.titleWithErrors(title) : title,
    // The other language's form would lose what was typed.
    ...(mistakes.size === 0 && notice === undefined && { path }),
    status: status ?? (mistakes.size > 0 ? 422 : 200),
    main: html`<div class="narrow">
${notice && formNotice(t.notice[notice])}${
  mistakes.size > 0 &&
  errorSummary(
    form.errorsHeading,
    [...mistakes].map(([field, text]) => ({ field, text })),
  )
}
<p class="kicker reference">${signal.reference}</p>
<h1>${title}</h1>
<p class="lead">${lead}</p>
<form method="post" action="${pathIn(place.language, mySignalPath(token))}" novalidate>
<input type="hidden" name="action" value="${action}"><input type="hidden" name="reference" value="${signal.reference}">
${fields}
<div class="buttons"><button class="button primary">${send}</button></div>
</form>
${end}
<p><a href="${pathIn(place.language, mySignalPath(token, signal.reference))}">${t.backToSignal}</a></p>
</div>`,
  });
};

export const correctSignalPage = (page: FormPage): Page => {
  const t = mySignalsTexts(page.language).correct;
  const { form } = signalPageTexts(page.language);
  const shown = [...needs, ...numbers, 'recruitment.knewEducation'];
  const mistakes = mistakesIn(page, shown);
  const { ask } = asking(page, mistakes);
  return formPage(page, mistakes, {
    ...{ title: t.title, lead: t.lead, action: 'correct', send: t.save },
    fields: html`${lineField(ask('need.occupationText'))}
${lineField(ask('need.headcount'), { width: 'number', numeric: true })}
${radioField(
  ask('need.horizon'),
  Horizon.options.map((value) => ({ value, text: form.horizons[value] })),
)}
${textField(ask('need.description', true), 6)}
${numbers.map((name) => lineField(ask(name), { width: 'number', numeric: true }))}
${radioField(
  ask('recruitment.knewEducation'),
  (['true', 'false', 'unknown'] as const).map((answer) => ({
    value: answer === 'unknown' ? '' : answer,
    text: form.knewEducation[answer],
  })),
)}`,
  });
};

export const changeContactPage = (page: FormPage): Page => {
  const t = mySignalsTexts(page.language).changeContact;
  const mistakes = mistakesIn(page, contacts);
  const { ask } = asking(page, mistakes);
  return formPage(page, mistakes, {
    ...{ title: t.title, lead: t.lead, action: 'contact', send: t.send },
    fields: html`${lineField({ ...ask('contact.name'), label: t.name })}
${lineField({ ...ask('contact.email'), hint: undefined }, { type: 'email' })}
${lineField({ ...ask('contact.phone', true), hint: undefined }, { type: 'tel', width: 'short' })}`,
    end: html`<p class="quiet">${t.after}</p>`,
  });
};

/** The step between choosing to withdraw and withdrawing: what it means, and the button. */
export const withdrawSignalPage = (page: FormPage): Page => {
  const t = mySignalsTexts(page.language).withdraw;
  const mistakes = mistakesIn(page, ['reason']);
  const { own } = asking(page, mistakes);
  return formPage(page, mistakes, {
    ...{ title: t.title, lead: written(page.signal.need.occupationText), action: 'withdraw', send: t.confirm },
    fields: html`<ul>${t.after.map((line) => html`<li>${line}</li>`)}</ul>
${textField(own('reason', t.reason, t.reasonHint), 3)}`,
  });
};

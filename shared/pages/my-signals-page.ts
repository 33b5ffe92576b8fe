import type { PublicStep } from '../domain/signal.ts';
import { spokenDay } from '../i18n/days.ts';
import { errorSummary, formNotice, lineField } from './form-controls.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';
import { mySignalsTexts } from './my-signals-texts.ts';
import { type Page, type PagePlace, pathIn } from './page.ts';
import { signalPageTexts } from './signal-page-texts.ts';
import { written } from './written.ts';

type AskPage = PagePlace & {
  /** As typed. */
  email?: string;
  mistake?: 'missing' | 'wrong' | undefined;
  /** Nothing is wrong with the address, but nothing could be sent. */
  unavailable?: boolean;
  /** The answer to the form, the same whether there are signals or not. */
  sent?: boolean;
};

/** Asks for the address to which the link to the own signals is mailed. */
export const mySignalsAskPage = ({
  email = '',
  mistake,
  unavailable = false,
  sent = false,
  ...place
}: AskPage): Page => {
  const t = mySignalsTexts(place.language).ask;
  const error = mistake && { word: t.error, text: t[mistake] };
  return layout({
    ...place,
    title: sent ? t.sentTitle : t.title,
    path: '/my-signals',
    status: mistake ? 422 : unavailable ? 503 : 200,
    main: sent
      ? html`<div class="narrow"><div class="banner good" role="status"><h1>${t.sentTitle}</h1><p>${t.sent}</p></div><p>${t.noMail}</p></div>`
      : html`<div class="narrow">
${unavailable && formNotice(t.unavailable)}${error && errorSummary(t.errorsHeading, [{ field: 'email', text: error.text }])}
<h1>${t.title}</h1>
<p class="lead">${t.lead}</p>
<form method="post" action="${pathIn(place.language, '/my-signals')}" novalidate>
${lineField({ name: 'email', label: t.email, hint: t.hint, value: email, error }, { type: 'email', autocomplete: 'email' })}
<div class="buttons"><button class="button primary">${t.send}</button></div>
</form>
<p class="quiet">${t.rules}</p>
</div>`,
  });
};

/** A signal as its own contact sees it in the list. */
export type ListedSignal = {
  reference: string;
  receivedAt: string;
  municipality: string;
  area: { name: string };
  need: { occupationText: string; headcount: number };
  steps: readonly PublicStep[];
};

/** The address of an own signal's page, or of one of its forms, in a language. */
export const mySignalPath = (
  token: string,
  reference?: string,
  rest: Readonly<Record<string, string>> = {},
): string => {
  const query = new URLSearchParams({ ...(reference !== undefined && { signal: reference }), ...rest }).toString();
  return `/my-signals/${encodeURIComponent(token)}${query === '' ? '' : `?${query}`}`;
};

type ListPage = PagePlace & {
  region: { timeZone: string };
  token: string;
  /** The day of an instant, in the region's own time. */
  dayOf: (at: string) => string;
  signals: readonly ListedSignal[];
  /** Whether there are older ones that the list leaves out. */
  more: boolean;
};

/** Own signals, newest first; what may be done about each stands on its own page. */
export const mySignalsListPage = ({ token, signals, more, dayOf, ...place }: ListPage): Page => {
  const { language } = place;
  const t = mySignalsTexts(language).list;
  const { step, headcount } = signalPageTexts(language).status;
  const said = (at: string) => html`<time datetime="${at}">${spokenDay(language, dayOf(at))}</time>`;
  return layout({
    ...place,
    title: t.title,
    path: mySignalPath(token),
    main: html`<div class="narrow">
<h1>${t.title}</h1>
${
  signals.length === 0
    ? html`<p class="lead">${t.none}</p><p><a class="button primary" href="${pathIn(language, '/signal')}">${t.tell}</a></p>`
    : html`<p class="lead">${t.lead}</p><p class="quiet">${t.count(signals.length)}. ${t.secret}</p>
<ul class="plain">${signals.map(({ reference, receivedAt, municipality, need, steps }) => {
        const last = steps.at(-1);
        return html`<li class="card"><h2><a href="${pathIn(language, mySignalPath(token, reference))}"><span class="unseen">${t.open('')}</span>${written(need.occupationText)}</a></h2>
<p>${headcount(need.headcount)}, ${municipality}<br><span class="reference">${reference}</span></p>
<p class="quiet">${t.received} ${said(receivedAt)}${last && html`. ${t.now}: ${step[last.kind]}, ${said(last.at)}`}</p></li>`;
      })}</ul>${more && html`<p>${t.more(signals.length)}</p>`}`
}
</div>`,
  });
};

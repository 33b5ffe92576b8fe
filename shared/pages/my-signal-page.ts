import type { OwnChoices } from '../domain/own-choices.ts';
import type { AreaBroker } from '../domain/region.ts';
import type { KeptContact, Signal } from '../domain/signal.ts';
import { spokenInstant } from '../i18n/days.ts';
import type { MySignalsDone, MySignalsNotice } from '../i18n/my-signals.sv.ts';
import { brokerContact } from './broker-contact.ts';
import { formNotice } from './form-controls.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { type ListedSignal, mySignalPath } from './my-signals-page.ts';
import { mySignalsTexts } from './my-signals-texts.ts';
import { type Page, type PagePlace, pathIn } from './page.ts';
import { signalPageTexts } from './signal-page-texts.ts';
import { written } from './written.ts';

/** What the contact of a signal may see of it. */
export type OwnSignal = ListedSignal & {
  employer: string;
  need: Signal['need'];
  recruitment?: Signal['recruitment'];
  contact: { [K in keyof KeptContact]: KeptContact[K] };
  broker: Omit<AreaBroker, 'id'>;
  may: OwnChoices;
};

type MySignalPage = PagePlace & {
  region: { timeZone: string };
  token: string;
  signal: OwnSignal;
  done?: MySignalsDone | undefined;
  /** Why the change that was sent was not taken. */
  notice?: MySignalsNotice | undefined;
  status?: number;
};

export type MySignalForm = 'correct' | 'contact' | 'withdraw';

const row = (label: string, value: Html | string | false | undefined): Html | false =>
  value !== undefined && value !== false && html`<div><dt>${label}</dt><dd>${value}</dd></div>`;

/** Lines as they were written. */
const linesOf = (text: string): Html =>
  html`${text.split('\n').map((line, i) => html`${i > 0 && html`<br>`}${written(line)}`)}`;

/** One own signal: what was told, what has happened since, and what may still be done about it. */
export const mySignalPage = ({ token, signal, done, notice, status, ...place }: MySignalPage): Page => {
  const { language, region } = place;
  const t = mySignalsTexts(language).signal;
  const { step, headcount, steps: stepsHeading, promiseHeading: _, ...rest } = signalPageTexts(language).status;
  const { horizons } = signalPageTexts(language).form;
  const { need, recruitment, contact, may, reference } = signal;
  const to = (form: MySignalForm) => pathIn(language, mySignalPath(token, reference, { do: form }));
  const { applicants, qualified, suitable, leftWithinYear: left, knewEducation: knew } = recruitment ?? {};
  const said = [
    applicants !== undefined && t.applicants(applicants),
    qualified !== undefined && t.qualified(qualified),
    suitable !== undefined && t.suitable(suitable),
    left !== undefined && t.left(left),
    knew !== undefined && t.knew(knew),
  ].filter((line) => line !== false);
  const choices = [
    may.correct && html`<li><a href="${to('correct')}">${t.correct}</a></li>`,
    may.changeContact && html`<li><a href="${to('contact')}">${t.changeContact}</a></li>`,
    may.withdraw && html`<li><a href="${to('withdraw')}">${t.withdraw}</a></li>`,
  ].filter((choice) => choice !== false);
  return layout({
    ...place,
    title: done ? t.done[done].heading : t.title(reference),
    path: mySignalPath(token, reference),
    ...(status !== undefined && { status }),
    main: html`<div class="wide">
${done && html`<div class="banner good" role="status"><h1>${t.done[done].heading}</h1><p>${t.done[done].text}</p></div>`}
${notice && formNotice(t.notice[notice])}
${done ? html`<h2>${written(need.occupationText)}</h2>` : html`<h1>${written(need.occupationText)}</h1>`}
<div class="columns">
<div class="aside">
<section class="panel promise" aria-labelledby="broker"><h2 id="broker">${rest.brokerOf(signal.area.name)}</h2>
${brokerContact(signal.broker, language)}</section>
<section class="panel" aria-labelledby="steps"><h2 id="steps">${stepsHeading}</h2>
<ol class="steps">${signal.steps.map(
      ({ at, kind }) =>
        html`<li class="done"><b>${step[kind]}</b><time datetime="${at}">${spokenInstant(language, new Date(at), region.timeZone)}</time></li>`,
    )}</ol></section>
</div>
<div>
<section aria-labelledby="choices"><h2 id="choices">${t.choices}</h2>
${choices.length > 0 ? html`<ul class="links">${choices}</ul>` : html`<p>${t.nothingLeft}</p>`}
<p><a href="${pathIn(language, mySignalPath(token))}">${t.back}</a></p></section>
<section aria-labelledby="told"><h2 id="told">${t.details}</h2>
<dl class="facts panel">
${row(t.reference, html`<span class="reference">${reference}</span>`)}
${row(t.employer, written(signal.employer))}
${row(t.need, html`${written(need.occupationText)}, ${headcount(need.headcount)}`)}
${row(t.horizon, horizons[need.horizon])}
${row(t.municipality, signal.municipality)}
${row(t.description, need.description !== undefined && linesOf(need.description))}
${row(t.recruitment, said.length > 0 && linesOf(said.join('\n')))}
${row(t.contact, html`${written(contact.name)}${[contact.email, contact.phone].map((way) => way !== undefined && html`<br>${written(way)}`)}`)}
</dl></section>
</div>
</div>
</div>`,
  });
};

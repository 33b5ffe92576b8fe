import type { CaseState } from '../domain/case-state.ts';
import type { EducationsState } from '../domain/educations-state.ts';
import type { Language } from '../domain/language.ts';
import type { AreaBroker, RegionSettings } from '../domain/region.ts';
import type { PublicStep } from '../domain/signal.ts';
import { spokenDay, spokenInstant } from '../i18n/days.ts';
import { brokerContact } from './broker-contact.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { type Page, type PagePlace, pathIn } from './page.ts';
import { educationsAnswered, occupationsAnswered, type ShownEducation, type ShownOccupation } from './signal-answer.ts';
import { signalPageTexts } from './signal-page-texts.ts';
import { written } from './written.ts';

/** What the holder of a status link may see. */
export type ShownSignal = {
  reference: string;
  occupationText: string;
  headcount: number;
  /** By name. */
  municipality: string;
  area: { id: string; name: string };
  broker: Omit<AreaBroker, 'id'>;
  answerBy: string;
  steps: readonly PublicStep[];
  state: CaseState;
  answer: {
    occupations: readonly ShownOccupation[];
    educations: readonly ShownEducation[];
    nextSteps: readonly string[];
  };
  /** Other employers with the same occupation, at least; null where it is not told. */
  others: { area: number | null; county: number | null };
};

type SignalStatusPage = PagePlace & {
  region: Pick<RegionSettings, 'timeZone'>;
  token: string;
  signal: ShownSignal;
  /** Whether an empty list of educations means that there are none. */
  educations: EducationsState;
  /** True when it is shown as the answer to the form: the receipt. */
  justReceived: boolean;
};

type Panel = { signal: ShownSignal; language: Language; answerBy: string };

/** Who answers: with the promise while it runs, with what we wait for while the employer is asked, else by name alone. */
const brokerPanel = ({ signal: { state, broker, area }, language, answerBy }: Panel): Html => {
  const t = signalPageTexts(language).status;
  const [heading, lead] =
    state === 'received'
      ? [t.promiseHeading, t.promise(broker.name, answerBy)]
      : state === 'waiting-employer'
        ? [t.askedHeading, t.asked]
        : [t.brokerHeading, undefined];
  return html`<section class="panel promise" aria-labelledby="promise"><h2 id="promise">${heading}</h2>
${lead !== undefined && html`<p class="lead">${lead}</p>`}
<p class="quiet">${t.brokerOf(area.name)}</p>
${brokerContact(broker, language)}</section>`;
};

const othersLine = ({ others, area }: ShownSignal, language: Language): Html | false => {
  const t = signalPageTexts(language).status.others;
  if (others.area !== null && others.county !== null && others.county > others.area)
    return html`<p class="notice">${t.both(others.area, area.name, others.county)}</p>`;
  if (others.area !== null) return html`<p class="notice">${t.area(others.area, area.name)}</p>`;
  return others.county !== null && html`<p class="notice">${t.county(others.county)}</p>`;
};

/** A signal's own page: who answers and by when, what has happened, how things stand, and where people are educated. */
export const signalStatusPage = ({
  region,
  language,
  token,
  signal,
  educations,
  justReceived,
}: SignalStatusPage): Page => {
  const t = signalPageTexts(language).status;
  const { answer, area, reference } = signal;
  const answerBy = spokenDay(language, signal.answerBy);
  const ahead = t.ahead[signal.state];
  return layout({
    region,
    language,
    title: t.title(reference),
    path: `/signal/${encodeURIComponent(token)}`,
    main: html`<div class="wide">
${
  justReceived
    ? html`<div class="banner good" role="status"><h1>${t.receivedHeading}</h1><p>${t.receivedText(reference)}</p></div>`
    : html`<h1>${t.heading}</h1>`
}
<div class="columns">
<div class="aside">
${brokerPanel({ signal, language, answerBy })}
<section class="panel" aria-labelledby="steps"><h2 id="steps">${t.steps}</h2>
<ol class="steps">${signal.steps.map(
      ({ at, kind }) =>
        html`<li class="done"><b>${t.step[kind]}</b><time datetime="${at}">${spokenInstant(language, new Date(at), region.timeZone)}</time></li>`,
    )}${ahead && html`<li class="ahead">${ahead(answerBy)}</li>`}</ol></section>
</div>
<div>
<dl class="facts panel">
<div><dt>${t.reference}</dt><dd class="reference">${reference}</dd></div>
<div><dt>${t.need}</dt><dd>${written(signal.occupationText)}, ${t.headcount(signal.headcount)}</dd></div>
<div><dt>${t.municipality}</dt><dd>${signal.municipality}</dd></div>
</dl>
<section aria-labelledby="occupations"><h2 id="occupations">${t.occupations}</h2>
${occupationsAnswered(answer.occupations, area, language)}
${othersLine(signal, language)}</section>
${
  answer.occupations.length > 0 &&
  html`<section aria-labelledby="educations"><h2 id="educations">${t.educations}</h2>
${educationsAnswered(answer.educations, educations, language)}</section>`
}
<section aria-labelledby="next"><h2 id="next">${t.next}</h2>
<ul>${answer.nextSteps.map((step) => html`<li>${step}</li>`)}</ul>
<p class="quiet keep">${t.keepLink}</p>
<ul class="links"><li><a href="${pathIn(language, '/my-signals')}">${t.mySignals}</a></li></ul></section>
</div>
</div>
</div>`,
  });
};

import { type IndicatorId, indicatorIds, type PillarId, pillarIds } from '../domain/index-method.ts';
import type { Language } from '../domain/language.ts';
import { spokenShare } from '../i18n/numbers.ts';
import { barChart } from './basis-charts.ts';
import { basisTexts } from './basis-texts.ts';
import { indicatorValue, inputValue } from './basis-values.ts';
import { type Html, html } from './html.ts';
import type { OpenedOccupation } from './opened-occupation.ts';

/** F1 and F2 exclude each other: the one that is not counted by is not missing. */
const countedBy = ({ indicators }: OpenedOccupation, pillar: PillarId): readonly IndicatorId[] =>
  indicatorIds.filter(
    (id) =>
      indicators[id].pillar === pillar &&
      !(id === 'F1' && indicators.F2.state !== 'missing') &&
      !(id === 'F2' && indicators.F2.state === 'missing'),
  );

const inputRows = (id: IndicatorId, { indicators, inputs }: OpenedOccupation, language: Language): Html => {
  const t = basisTexts(language);
  const { name } = t.indicators[id];
  return html`<table class="quantities"><caption>${t.occupation.inputsOf(name)}</caption>
<thead><tr><th scope="col">${t.occupation.quantity}</th><th scope="col">${t.occupation.value}</th><th scope="col">${t.occupation.flag}</th><th scope="col">${t.occupation.source}</th></tr></thead>
<tbody>${indicators[id].inputs.map((input) => {
    const { value, flag, source, period } = inputs[input];
    return html`<tr><th scope="row">${t.inputs[input]} <small>${input}</small></th><td data-label="${t.occupation.value}">${value === null ? '–' : inputValue(input, value, language)}</td><td data-label="${t.occupation.flag}">${t.flags[flag]}</td><td data-label="${t.occupation.source}">${t.sources[source]}${
      period !== null && value !== null && html` <small>${period.replace('/', ' – ')}</small>`
    }</td></tr>`;
  })}</tbody></table>`;
};

const parentOf = (id: IndicatorId, { indicators }: OpenedOccupation, language: Language): string | null => {
  const t = basisTexts(language).occupation;
  const { parent } = indicators[id];
  if (parent === null) return null;
  if (parent.value === null) return t.parentHidden;
  const value = indicatorValue(id, parent.value, language);
  return t.parents[parent.of](value, parent.pseudoObservations);
};

const indicatorPart = (id: IndicatorId, occupation: OpenedOccupation, language: Language): Html => {
  const t = basisTexts(language);
  const { state, value, score, pillar, weight, shareOfCore, n } = occupation.indicators[id];
  const share = shareOfCore === null ? null : spokenShare(language, shareOfCore, 1);
  const parent = parentOf(id, occupation, language);
  const count = n === null ? null : occupation.inputs[n];
  return html`<section class="indicator" aria-labelledby="i-${id}"><h4 id="i-${id}">${t.indicators[id].name} <small>${id}</small></h4><p>${t.indicators[id].meaning}</p>
<dl class="facts"><div><dt>${t.occupation.value}</dt><dd>${state === 'present' && value !== null ? indicatorValue(id, value, language) : t.occupation.states[state === 'withheld' ? 'withheld' : 'missing']}</dd></div>
${score !== null && html`<div><dt>${t.occupation.score}</dt><dd>${t.occupation.scoreOf(score)}</dd></div>`}
<div><dt>${t.occupation.weight}</dt><dd>${t.occupation.weightOf(spokenShare(language, weight), t.pillars[pillar].name, share)}</dd></div>
${
  count !== null &&
  n !== null &&
  html`<div><dt>${t.occupation.observations}</dt><dd>${count.value === null ? t.flags[count.flag] : inputValue(n, count.value, language)}</dd></div>`
}
${parent !== null && html`<div><dt>${t.occupation.parent}</dt><dd>${parent}</dd></div>`}</dl>
${inputRows(id, occupation, language)}</section>`;
};

/** What a pillar weighs in Core here, after what is missing has given its weight to the rest. */
const weightOf = (ids: readonly IndicatorId[], { indicators }: OpenedOccupation): number =>
  ids.reduce((sum, id) => sum + (indicators[id].shareOfCore ?? 0), 0);

const pillarPart = (pillar: PillarId, occupation: OpenedOccupation, language: Language): Html => {
  const t = basisTexts(language);
  const { name, question } = t.pillars[pillar];
  const ids = countedBy(occupation, pillar);
  const score = occupation.pillars[pillar];
  const isMissing = ids.every((id) => occupation.indicators[id].state === 'missing');
  const weight = spokenShare(language, weightOf(ids, occupation), 1);
  const heading =
    score !== null
      ? t.occupation.pillar(name, String(score), weight)
      : isMissing
        ? t.occupation.pillarMissing(name)
        : t.occupation.pillarWithheld(name);
  return html`<li class="card pillar"><h3>${heading}</h3><p class="quiet">${question}</p>${barChart((score ?? 0) / 100, score === null ? 'absent' : '')}
<details class="more"><summary>${t.occupation.open(ids.length)}<span class="unseen">: ${name}</span></summary>${ids.map(
    (id) => indicatorPart(id, occupation, language),
  )}</details></li>`;
};

/** The four pillars, each opened down to the quantities; and the external block beside them. Source: mission R02. */
export const indicatorParts = (occupation: OpenedOccupation, language: Language): Html => {
  const t = basisTexts(language);
  const { X } = occupation.inputs;
  return html`<section aria-labelledby="made-of"><h2 id="made-of">${t.occupation.madeOf}</h2><p>${t.occupation.madeOfLead}</p>
<ul class="plain">${pillarIds.map((pillar) => pillarPart(pillar, occupation, language))}${
    X.value !== null &&
    html`<li class="card pillar"><h3>${t.occupation.official}</h3><p>${t.occupation.officialText(String(Math.round(X.value)))} ${X.flag === 'partial' && html`<span class="quiet">(${t.flags.partial})</span>`}</p>${barChart(X.value / 100)}</li>`
  }</ul></section>`;
};

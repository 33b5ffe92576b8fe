import { disclosure } from '../domain/index-method.ts';
import type { Language } from '../domain/language.ts';
import type { ShortageClass } from '../domain/shortage.ts';
import { spokenDay } from '../i18n/days.ts';
import { spokenNumber, spokenShare } from '../i18n/numbers.ts';
import { intervalChart } from './basis-charts.ts';
import { indicatorParts } from './basis-indicators.ts';
import {
  type BasisPlace,
  basisPlaces,
  basisStep,
  countyPlaceId,
  descriptionLink,
  editionNote,
  inPlace,
  type ShownEdition,
  type ShownPlace,
  sourceName,
  trail,
} from './basis-parts.ts';
import { basisTexts } from './basis-texts.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import type { OpenedOccupation } from './opened-occupation.ts';
import { basisPath, type Page, pathIn } from './page.ts';
import { situation, situationTexts } from './situation.ts';
import { withoutControls, written } from './written.ts';

type BasisOccupationPage = BasisPlace & {
  edition: ShownEdition;
  place: ShownPlace;
  occupation: OpenedOccupation;
  /** The same occupation in every place. */
  elsewhere: readonly { place: string; class: ShortageClass; level: 'area' | 'county' }[];
};

const indexOf = ({ score, low, high, class: shown, inputs }: OpenedOccupation, language: Language): Html => {
  const t = basisTexts(language).occupation;
  if (score === null || low === null || high === null) return html`<p>${t.notRated}</p>`;
  const isCoarse = Object.values(inputs).some(({ flag }) => flag === 'withheld');
  return html`<div class="scale">${intervalChart({ score, low, high }, shown, t.scale(score, low, high))}
<p class="ends" aria-hidden="true"><span>${t.ends[0]}</span><span>${t.ends[1]}</span></p></div>
<p>${t.indexText(score, low, high)}${isCoarse && html` <span class="quiet">${t.coarse(disclosure.coarseStep)}</span>`}</p>`;
};

const coverageOf = ({ coverage, indicators, pillars }: OpenedOccupation, language: Language): Html => {
  const t = basisTexts(language);
  const absent = (['T', 'H', 'D', 'F'] as const).filter(
    (pillar) =>
      pillars[pillar] === null &&
      Object.values(indicators).every((one) => one.pillar !== pillar || one.state === 'missing'),
  );
  return html`<p>${t.occupation.coverage(spokenShare(language, coverage))}${
    absent.length > 0 && html` ${t.occupation.absent(absent.map((id) => t.pillars[id].name.toLowerCase()).join(', '))}`
  }</p>`;
};

const elsewhereTable = ({ elsewhere, language, region, occupation, place }: BasisOccupationPage): Html => {
  const t = basisTexts(language);
  const { classes } = situationTexts(language);
  const names = new Map(basisPlaces(region, language).map(({ id, name }) => [id, name]));
  return html`<section aria-labelledby="elsewhere"><h2 id="elsewhere">${t.occupation.elsewhere}</h2><p>${t.occupation.elsewhereLead}</p>
<table class="short"><caption class="unseen">${t.occupation.elsewhere}</caption><thead><tr><th scope="col">${t.occupation.place}</th><th scope="col">${t.occupation.class}</th></tr></thead>
<tbody>${elsewhere.map(({ place: at, class: shown, level }) => {
    const name = names.get(at) ?? at;
    return html`<tr><th scope="row">${at === place.id ? name : html`<a href="${basisPath(language, at, occupation.ssyk)}">${name}</a>`}</th><td><span class="dot ${shown}">${classes[shown].name}</span>${
      level === 'county' && at !== countyPlaceId && html` <small>${t.list.fromCounty}</small>`
    }</td></tr>`;
  })}</tbody></table></section>`;
};

const uncertaintyOf = ({ uncertainty, score }: OpenedOccupation, language: Language): Html | false => {
  const t = basisTexts(language).occupation;
  if (score === null) return false;
  return html`<section aria-labelledby="uncertainty"><h2 id="uncertainty">${t.uncertainty}</h2>${
    uncertainty === null
      ? html`<p>${t.uncertaintyNone}</p>`
      : html`<p>${t.uncertaintyLead}</p><ol>${uncertainty.map(
          ({ input, percent }) => html`<li>${t.swings[input] ?? input}: ${t.uncertaintyShare(percent)}</li>`,
        )}</ol>`
  }</section>`;
};

const assessmentOf = ({ occupation, place, language }: BasisOccupationPage): Html | false => {
  const t = basisTexts(language).occupation;
  const { classes } = situationTexts(language);
  const { expertAssessment: said } = occupation;
  if (said === null) return false;
  const isOfCounty = said.place === countyPlaceId && place.id !== countyPlaceId;
  return html`<section class="panel" aria-labelledby="assessment"><h2 id="assessment">${t.assessment}</h2>
<p><span class="dot ${said.class}"></span> ${t.assessmentText(classes[said.class].name, spokenDay(language, said.until))}</p>
${isOfCounty && html`<p class="quiet">${t.assessmentOfCounty}</p>`}
<p class="written">${written(said.reason)}</p></section>`;
};

type Fact = readonly [name: string, value: string | null, note?: string | undefined];

const facts = (of: readonly Fact[]): Html =>
  html`<dl class="facts">${of.map(
    ([name, value, note]) =>
      value !== null &&
      html`<div><dt>${name}</dt><dd>${value}${note !== undefined && html` <span class="quiet">(${note})</span>`}</dd></div>`,
  )}</dl>`;

const needOf = ({ need }: OpenedOccupation, language: Language): Html => {
  const t = basisTexts(language).occupation;
  const persons = (count: number | null) => (count === null ? null : t.persons(count));
  const from = need.employmentChange;
  return html`<section aria-labelledby="need"><h2 id="need">${t.need}</h2><p>${t.needLead(need.years)}</p>${
    need.total === null && need.change === null
      ? html`<p>${t.needUnknown}</p>`
      : facts([
          [t.total, persons(need.total)],
          [t.replacement, persons(need.replacement)],
          [t.change, persons(need.change), from ? t.changeFrom(from.from, from.to) : undefined],
        ])
  }</section>`;
};

const supplyOf = ({ supply }: OpenedOccupation, language: Language): Html => {
  const t = basisTexts(language).occupation;
  const counted = (value: number | null) => (value === null ? null : spokenNumber(language, value, 1));
  return html`<section aria-labelledby="supply"><h2 id="supply">${t.supply}</h2><p>${t.supplyLead}</p>${
    supply.places === null && supply.newQualified === null
      ? html`<p>${t.supplyUnknown}</p>`
      : facts([
          [t.places, counted(supply.places)],
          [t.completions, counted(supply.completions)],
          [t.newQualified, counted(supply.newQualified)],
        ])
  }</section>`;
};

const wagesOf = ({ wages }: OpenedOccupation, language: Language): Html => {
  const t = basisTexts(language).occupation;
  return html`<section aria-labelledby="wages"><h2 id="wages">${t.wages}</h2>${
    wages.length === 0
      ? html`<p>${t.wagesUnknown}</p>`
      : html`<p>${t.wagesLead}</p><ul>${wages.map(
          ({ wage, placeName, year }) => html`<li>${t.wage(spokenNumber(language, wage), placeName, year)}</li>`,
        )}</ul>`
  }</section>`;
};

const sourcesOf = ({ edition, language }: BasisOccupationPage): Html => {
  const t = basisTexts(language);
  return html`<section aria-labelledby="sources"><h2 id="sources">${t.occupation.sources}</h2><ul>${edition.sources.map(
    ({ id, dataUntil, state }) =>
      html`<li>${sourceName(id, language)}${
        state === 'missing'
          ? html`: ${t.flags.missing}`
          : dataUntil !== null && html`, ${t.occupation.sourceUntil(spokenDay(language, dataUntil))}`
      }</li>`,
  )}</ul></section>`;
};

/** One occupation in one place, at `/basis/{area}/{ssyk}`: the class in words first, then everything that it came from. */
export const basisOccupationPage = (input: BasisOccupationPage): Page => {
  const { language, region, edition, place, occupation } = input;
  const t = basisTexts(language);
  const { ssyk, label, level } = occupation;
  const follow = `${pathIn(language, '/follow')}?ssyk=${ssyk}&area=${encodeURIComponent(place.id)}`;
  return layout({
    region,
    language,
    title: `${withoutControls(label)}, ${place.name}`,
    path: `/basis/${place.id}/${ssyk}`,
    keeping: 'public, max-age=300',
    main: html`<div class="wide">
${trail(language, [basisStep(language), { path: basisPath(language, place.id), name: place.name }])}
<h1>${written(label)}</h1>
<p class="lead">${t.occupation.lead(inPlace(place, language))} <span class="quiet">SSYK ${ssyk}</span></p>
<div class="columns"><div class="aside"><section class="panel" aria-labelledby="act"><h2 id="act">${t.occupation.act}</h2>
<ul class="links"><li><a href="${pathIn(language, '/signal')}">${t.occupation.signal}</a></li><li><a href="${follow}">${t.occupation.follow}</a></li><li><a href="${basisPath(language, 'method')}">${t.start.method}</a></li></ul></section></div>
<div>
${level === 'county' && place.id !== countyPlaceId && html`<p class="notice">${t.occupation.countyShown(place.name)}</p>`}
${situation({ ...occupation, dataUntil: edition.dataUntil }, place.name, language)}
${indexOf(occupation, language)}
${coverageOf(occupation, language)}
${assessmentOf(input)}
${editionNote(edition, language)}
${indicatorParts(occupation, language)}
${uncertaintyOf(occupation, language)}
${needOf(occupation, language)}
${supplyOf(occupation, language)}
${wagesOf(occupation, language)}
${elsewhereTable(input)}
${sourcesOf(input)}
<section aria-labelledby="data"><h2 id="data">${t.occupation.data}</h2><ul class="links"><li><a href="/api/v1/basis/${place.id}/${ssyk}">${t.occupation.json}</a></li><li>${descriptionLink(language)}</li></ul></section>
</div></div></div>`,
  });
};

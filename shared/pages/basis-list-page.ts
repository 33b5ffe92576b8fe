import type { AssessedRow } from '../domain/basis-row.ts';
import { type BasisChoice, basisOrders, chosenRows, classesByShortage } from '../domain/basis-search.ts';
import type { Language } from '../domain/language.ts';
import { intervalChart } from './basis-charts.ts';
import {
  type BasisPlace,
  basisPlaces,
  basisStep,
  descriptionLink,
  editionNote,
  inPlace,
  type ShownPlace,
  trail,
} from './basis-parts.ts';
import { basisTexts } from './basis-texts.ts';
import { classTable } from './class-table.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { basisPath, type Page } from './page.ts';
import { situationTexts } from './situation.ts';
import { written } from './written.ts';

type BasisList = BasisPlace & {
  place: ShownPlace;
  /** Every occupation of the place. */
  rows: readonly AssessedRow[];
  choice: BasisChoice;
  /** The address asked for a class that there is not. */
  isClassUnknown: boolean;
};

const form = ({ language, place, choice }: BasisList): Html => {
  const t = basisTexts(language).list;
  const { classes } = situationTexts(language);
  const option = (value: string, text: string, chosen: boolean) =>
    html`<option value="${value}"${chosen && html` selected`}>${text}</option>`;
  return html`<form class="search" action="${basisPath(language, place.id)}" role="search">
<div class="field"><label for="q">${t.find}</label><p class="hint" id="q-hint">${t.findHint}</p><input id="q" name="q" type="search" maxlength="100" value="${choice.text}" aria-describedby="q-hint"></div>
<div class="field"><label for="class">${t.class}</label><select id="class" name="class">${option('', t.every, choice.class === null)}${classesByShortage.map(
    (shown) => option(shown, classes[shown].name, choice.class === shown),
  )}</select></div>
<div class="field"><label for="order">${t.order}</label><select id="order" name="order">${basisOrders.map((order) =>
    option(order, t.orders[order], choice.order === order),
  )}</select></div>
<p><button class="button primary">${t.show}</button></p>
</form>`;
};

const row = (of: AssessedRow, { place, language }: BasisList): Html => {
  const t = basisTexts(language).list;
  const { classes, certainties } = situationTexts(language);
  const { score, low, high } = of;
  const isOfCounty = of.level === 'county' && place.id !== 'county';
  return html`<tr><th scope="row"><a href="${basisPath(language, place.id, of.ssyk)}">${written(of.label)}</a> <small>${of.ssyk}</small></th>
<td data-label="${t.columns.class}"><span class="dot ${of.class}">${classes[of.class].name}</span>${isOfCounty && html` <small>${t.fromCounty}</small>`}${
    of.expertAssessment !== null && html` <small>${t.assessed(classes[of.expertAssessment.class].name)}</small>`
  }</td>
<td data-label="${t.columns.index}">${
    score === null || low === null || high === null
      ? html`<small>${t.notRated}</small>`
      : html`${intervalChart({ score, low, high }, of.class)} <b>${score}</b> <small>(${low}–${high})</small>`
  }</td>
<td data-label="${t.columns.certainty}">${of.certainty === null ? '–' : certainties[of.certainty]}</td>
<td data-label="${t.columns.official}">${of.official === null ? '–' : t.officials[of.official.situation ?? 'none']}</td></tr>`;
};

const addressOf = ({ language, place, choice }: BasisList, page: number): string => {
  const query = new URLSearchParams({
    ...(choice.text !== '' && { q: choice.text }),
    ...(choice.class !== null && { class: choice.class }),
    ...(choice.order !== 'shortage' && { order: choice.order }),
    ...(page > 1 && { page: String(page) }),
  }).toString();
  return `${basisPath(language, place.id)}${query === '' ? '' : `?${query}`}`;
};

const turning = (input: BasisList, page: number, pages: number, language: Language): Html | false => {
  const t = basisTexts(language).list;
  return (
    pages > 1 &&
    html`<nav class="turning" aria-label="${t.pages}">${
      page > 1 && html`<a rel="prev" href="${addressOf(input, page - 1)}">${t.previous}</a>`
    }<span>${t.page(page, pages)}</span>${
      page < pages && html`<a rel="next" href="${addressOf(input, page + 1)}">${t.next}</a>`
    }</nav>`
  );
};

/** Every occupation of a place, at `/basis/{area}`: searched and filtered by a plain form, so that each view has an address. */
export const basisListPage = (input: BasisList): Page => {
  const { language, region, place, edition, rows, choice, isClassUnknown } = input;
  const t = basisTexts(language);
  const { rows: shown, found, page, pages } = chosenRows(rows, choice);
  const { columns } = t.list;
  const isOfCounty = place.id !== 'county' && shown.some(({ level }) => level === 'county');
  return layout({
    region,
    language,
    title: t.list.title(place.name),
    path: `/basis/${place.id}`,
    keeping: 'public, max-age=300',
    main: html`<div class="wide">
${trail(language, [basisStep(language)])}
<h1>${t.list.title(place.name)}</h1>
<p class="lead">${t.list.lead(inPlace(place, language))}</p>
${editionNote(edition, language)}
${
  rows.length > 0 &&
  html`<section aria-labelledby="counts"><h2 id="counts">${t.list.counts}</h2>${classTable(rows, place.id, language)}</section>
<section aria-labelledby="occupations"><h2 id="occupations">${t.list.occupations}</h2>
${form(input)}
${isClassUnknown && html`<p class="notice">${t.list.unknownClass}</p>`}
<p><b>${t.list.found(found, rows.length)}</b>${found < rows.length && html` · <a href="${basisPath(language, place.id)}#occupations">${t.list.clear}</a>`}</p>
${
  found === 0
    ? html`<p>${t.list.none}</p>`
    : html`${isOfCounty && html`<p class="quiet">${t.list.fromCountyText}</p>`}
<table class="rows"><caption class="unseen">${t.list.title(place.name)}</caption>
<thead><tr><th scope="col">${columns.occupation}</th><th scope="col">${columns.class}</th><th scope="col">${columns.index}</th><th scope="col">${columns.certainty}</th><th scope="col">${columns.official}</th></tr></thead>
<tbody>${shown.map((of) => row(of, input))}</tbody></table>
${turning(input, page, pages, language)}`
}</section>`
}
<section aria-labelledby="others"><h2 id="others">${t.list.places}</h2>
<ul class="links">${basisPlaces(region, language)
      .filter(({ id }) => id !== place.id)
      .map(({ id, name }) => html`<li><a href="${basisPath(language, id)}">${name}</a></li>`)}</ul></section>
<section aria-labelledby="save"><h2 id="save">${t.list.save}</h2>
<ul class="links"><li><a href="/api/v1/basis/${place.id}?format=csv">CSV</a></li><li><a href="/api/v1/basis/${place.id}">JSON</a></li><li>${descriptionLink(language)}</li><li><a href="${basisPath(language, 'method')}">${t.start.method}</a></li></ul></section>
</div>`,
  });
};

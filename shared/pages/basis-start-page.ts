import type { BasisRow } from '../domain/basis-row.ts';
import { municipalityName } from '../domain/municipality-names.ts';
import { type BasisPlace, countyPlaceId, descriptionLink, editionNote, trail } from './basis-parts.ts';
import { basisTexts } from './basis-texts.ts';
import { classTable } from './class-table.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';
import { basisPath, type Page, pathIn } from './page.ts';

type BasisStart = BasisPlace & { rows: readonly BasisRow[] };

/** The way into the shortage basis, at `/basis`: which places there are, how the county stands, and how it is counted. */
export const basisStartPage = ({ edition, rows, ...place }: BasisStart): Page => {
  const { language, region } = place;
  const t = basisTexts(language);
  const card = (id: string, name: string, text: string) =>
    html`<li class="card"><h3><a href="${basisPath(language, id)}">${name}</a></h3><p class="quiet">${text}</p></li>`;
  return layout({
    ...place,
    title: t.title,
    path: '/basis',
    keeping: 'public, max-age=300',
    main: html`<div class="wide">
${trail(language)}
<h1>${t.title}</h1>
<p class="lead measure">${t.lead(region.name)}</p>
${editionNote(edition, language)}
<section aria-labelledby="places"><h2 id="places">${t.start.places}</h2>
<ul class="cards">${card(countyPlaceId, t.county, t.start.wholeCounty)}${region.areas.map(
      ({ id, name, municipalities }) =>
        card(id, name, municipalities.map((code) => municipalityName(code) ?? code).join(', ')),
    )}</ul></section>
${
  rows.length > 0 &&
  html`<section aria-labelledby="counts"><h2 id="counts">${t.start.counts}</h2>${classTable(rows, countyPlaceId, language)}</section>`
}
<section aria-labelledby="how"><h2 id="how">${t.start.how}</h2><p class="measure">${t.start.howText}</p>
<ul class="links"><li><a href="${basisPath(language, 'method')}">${t.start.method}</a></li><li><a href="${basisPath(language, 'validation')}">${t.start.validation}</a></li><li><a href="${pathIn(language, '/follow')}">${t.start.follow}</a></li></ul></section>
<section aria-labelledby="open"><h2 id="open">${t.start.openHeading}</h2><p class="measure">${t.start.openText}</p>
<ul class="links"><li><a href="/api/v1/basis/county">${t.start.json}</a></li><li><a href="/api/v1/basis/county?format=csv">${t.start.csv}</a></li><li><a href="/api/v1/editions">${t.start.editions}</a></li><li>${descriptionLink(language)}</li></ul></section>
</div>`,
  });
};

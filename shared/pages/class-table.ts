import type { BasisRow } from '../domain/basis-row.ts';
import { classCounts } from '../domain/basis-search.ts';
import type { Language } from '../domain/language.ts';
import { spokenNumber } from '../i18n/numbers.ts';
import { barChart } from './basis-charts.ts';

import { basisTexts } from './basis-texts.ts';
import { type Html, html } from './html.ts';
import { basisPath } from './page.ts';
import { situationTexts } from './situation.ts';

/** How many occupations stand where: a bar for the eye, the number beside it, and each leads to its list. */
export const classTable = (rows: readonly BasisRow[], place: string, language: Language): Html => {
  const t = basisTexts(language).list;
  const { classes } = situationTexts(language);
  const counts = classCounts(rows);
  const most = Math.max(1, ...counts.map(([, count]) => count));
  return html`<table class="counts"><caption class="unseen">${t.counts}</caption>
<thead class="unseen"><tr><th scope="col">${t.class}</th><th scope="col">${t.countsTable}</th></tr></thead>
<tbody>${counts.map(
    ([shown, count]) =>
      html`<tr><th scope="row"><a href="${basisPath(language, place)}?class=${shown}">${classes[shown].name}</a></th><td>${barChart(count / most, shown)} ${spokenNumber(language, count)}</td></tr>`,
  )}</tbody></table>`;
};

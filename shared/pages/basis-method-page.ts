import {
  adRules,
  certainties,
  classBounds,
  deviations,
  disclosure,
  exits,
  external,
  gates,
  hysteresisMargin,
  type IndicatorId,
  indicatorIds,
  intervalWidth,
  methodVersion,
  nation,
  outcomeRules,
  pillarIds,
  pillarWeights,
  references,
  shareOfCore,
  shrinkage,
  weightOfFWithoutNewQualified,
} from '../domain/index-method.ts';
import type { Language } from '../domain/language.ts';
import { basisMethodEn } from '../i18n/basis-method.en.ts';
import { type BasisMethodTexts, basisMethodSv } from '../i18n/basis-method.sv.ts';
import { spokenNumber, spokenShare } from '../i18n/numbers.ts';
import { basisStep, trail } from './basis-parts.ts';
import { basisTexts } from './basis-texts.ts';
import { indicatorValue } from './basis-values.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { basisPath, type Page, type PagePlace } from './page.ts';
import { rowTable } from './row-table.ts';
import { situationTexts } from './situation.ts';

const texts: Readonly<Record<Language, BasisMethodTexts>> = { sv: basisMethodSv, en: basisMethodEn };

const list = (points: readonly string[]): Html => html`<ul>${points.map((text) => html`<li>${text}</li>`)}</ul>`;

const section = (id: string, heading: string, body: Html): Html =>
  html`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>${body}</section>`;

const shrinkageOf = (id: IndicatorId, t: BasisMethodTexts): string => {
  if (id === 'H1' || id === 'H2') return t.measures.shrunk(shrinkage.spells);
  return id === 'H3' ? t.measures.shrunk(shrinkage.outcomes) : '–';
};

const measures = (language: Language): Html => {
  const t = texts[language];
  const names = basisTexts(language);
  const rows = indicatorIds.map((id) => {
    const { pillar, weight, p10, p50, p90, shortage } = references[id];
    const [low, middle, high] = [p10, p50, p90].map((point) => indicatorValue(id, point, language));
    return [
      `${id} ${names.indicators[id].name}`,
      names.indicators[id].meaning,
      t.measures.weight(spokenShare(language, weight), names.pillars[pillar].name),
      t.measures.reference(low ?? '', middle ?? '', high ?? '', t.measures.directions[shortage]),
      shrinkageOf(id, t),
    ];
  });
  return html`<p class="measure">${t.measures.lead}</p>${rowTable(t.measures.heading, t.measures.columns, rows)}
<p class="measure">${t.measures.halved(spokenShare(language, weightOfFWithoutNewQualified, 1))}</p>`;
};

const externalTable = (language: Language): Html => {
  const t = texts[language].external;
  const scoresOf = (scores: Readonly<Record<string, number>>) =>
    Object.entries(scores)
      .map(([word, score]) => `${t.words[word] ?? word} ${score}`)
      .join(', ');
  const rows = (['recruitment', 'jobs', 'fiveYears'] as const).map((part) => [
    t.parts[part],
    spokenShare(language, external[part].weight),
    scoresOf(external[part].scores),
  ]);
  return html`<p class="measure">${t.text(spokenShare(language, shareOfCore), spokenShare(language, 1 - shareOfCore))}</p>${rowTable(t.heading, t.columns, rows)}<p class="measure">${t.missing}</p>`;
};

const classTable = (language: Language): Html => {
  const t = texts[language].classes;
  const { classes } = situationTexts(language);
  const { paradox, shortage, bevakning, balans, 'stor-brist': great } = classBounds;
  const rules = t.rules({
    ...{ paradoxHiring: paradox.hiring, paradoxUnemployment: paradox.unemployment },
    ...{ great: great.index, greatLow: great.low, shortage: shortage.index, hiring: shortage.hiring },
    ...{ watch: bevakning.index, balance: balans.index },
  });
  const order = ['paradox', 'stor-brist', 'brist', 'hog-efterfragan', 'bevakning', 'balans', 'overskott'] as const;
  return html`<p class="measure">${t.lead}</p>${rowTable(
    t.heading,
    t.columns,
    order.map((shown) => [classes[shown].name, rules[shown]]),
  )}<p class="measure">${t.notRated(spokenShare(language, gates.coverage))}</p><p class="measure">${t.hysteresis(hysteresisMargin)}</p>`;
};

const uncertainty = (language: Language): Html => {
  const t = texts[language].uncertainty;
  const share = (value: number) => spokenShare(language, value);
  const { overdispersion, search } = deviations;
  return html`<p class="measure">${t.lead}</p>${list(
    t.points({
      ...{ overdispersion, search: spokenNumber(language, search, 1), exits: share(deviations.exits) },
      ...{ newQualified: share(deviations.newQualified), employed: share(deviations.employed) },
    }),
  )}<p class="measure">${t.interval(spokenNumber(language, intervalWidth, 3))}</p><p class="measure">${t.words({
    ...{ saker: share(certainties.saker), trolig: share(certainties.trolig), osaker: share(certainties.osaker) },
    coverage: share(gates.sureCoverage),
  })}</p>`;
};

/** The method in plain words, at `/basis/method`: every number on it is read from the method that counts, index-method.ts. */
export const basisMethodPage = (place: PagePlace): Page => {
  const { language } = place;
  const t = texts[language];
  const names = basisTexts(language);
  const share = (value: number) => spokenShare(language, value, 1);
  return layout({
    ...place,
    title: t.title,
    path: '/basis/method',
    keeping: 'public, max-age=300',
    main: html`<div class="wide">
${trail(language, [basisStep(language)])}
<h1>${t.title}</h1>
<p class="lead measure">${t.lead}</p>
<p><b>${t.version(methodVersion)}</b></p>
${methodVersion.endsWith('-preliminary') && html`<p class="notice">${t.preliminary}</p>`}
${section('principles', t.principles.heading, list(t.principles.points))}
${section(
  'pillars',
  t.pillars.heading,
  html`<p>${t.pillars.lead}</p>${rowTable(
    t.pillars.heading,
    t.pillars.columns,
    pillarIds.map((id) => [names.pillars[id].name, names.pillars[id].question, share(pillarWeights[id])]),
  )}`,
)}
${section('measures', t.measures.heading, measures(language))}
${section(
  'parents',
  t.parents.heading,
  html`<p class="measure">${t.parents.text(shrinkage.spells, shrinkage.outcomes)}</p><p class="measure">${t.parents.nation(
    indicatorValue('H1', nation.m0, language),
    indicatorValue('H2', nation.ra0, language),
    indicatorValue('H3', nation.f0, language),
  )}</p>`,
)}
${section(
  'ads',
  t.ads.heading,
  list(
    t.ads.points({
      ...{ days: adRules.windowDays, vacancies: adRules.mostVacancies, municipalities: adRules.mostMunicipalities },
      ...{ gap: adRules.longestGapDays, apart: outcomeRules.apartDays },
    }),
  ),
)}
${section('exits', t.exits.heading, html`<p class="measure">${t.exits.text(exits.years, exits.enoughForShare)}</p>`)}
${section('external', t.external.heading, externalTable(language))}
${section('classes', t.classes.heading, classTable(language))}
${section(
  'missing',
  t.missing.heading,
  list(t.missing.points({ employed: gates.areaEmployed, vacancies: gates.areaVacancies })),
)}
${section('uncertainty', t.uncertainty.heading, uncertainty(language))}
${section(
  'disclosure',
  t.disclosure.heading,
  list(
    t.disclosure.points({
      ...{ smallest: disclosure.smallestCount, employers: disclosure.employers, unknown: disclosure.unknownCount },
      step: disclosure.coarseStep,
    }),
  ),
)}
${section('rhythm', t.rhythm.heading, list(t.rhythm.points))}
${section('beside', t.beside.heading, list(t.beside.points))}
<p><a href="${basisPath(language, 'validation')}">${t.more}</a></p>
</div>`,
  });
};

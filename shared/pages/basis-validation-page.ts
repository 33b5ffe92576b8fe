import type { Language } from '../domain/language.ts';
import { type Backtest, checksOf, type ValidationReport } from '../domain/validation-report.ts';
import { basisValidationEn } from '../i18n/basis-validation.en.ts';
import { type BasisValidationTexts, basisValidationSv } from '../i18n/basis-validation.sv.ts';
import { spokenDay } from '../i18n/days.ts';
import { spokenNumber, spokenShare } from '../i18n/numbers.ts';
import { basisStep, trail } from './basis-parts.ts';
import { basisTexts } from './basis-texts.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { basisPath, type Page, type PagePlace } from './page.ts';
import { rowTable } from './row-table.ts';

const texts: Readonly<Record<Language, BasisValidationTexts>> = { sv: basisValidationSv, en: basisValidationEn };

type ValidationPage = PagePlace & { report: ValidationReport | undefined };

const checks = (report: ValidationReport, language: Language): Html => {
  const t = texts[language].checks;
  const isCorrelation = (check: string) => check === 'rho' || check === 'auc';
  const told = (check: string, value: number) =>
    isCorrelation(check) ? spokenNumber(language, value, 2) : spokenShare(language, value);
  const rows = checksOf(report).map(({ check, value, target, passed }) => [
    t.names[check],
    t.atLeast(told(check, target)),
    value === null ? '–' : told(check, value),
    html`<span class="verdict ${passed === null ? 'unknown' : passed ? 'yes' : 'no'}">${t.passed[passed === null ? 'unknown' : passed ? 'yes' : 'no']}</span>`,
  ]);
  return html`<section aria-labelledby="checks"><h2 id="checks">${t.heading}</h2><p>${t.lead}</p>${rowTable(t.heading, t.columns, rows)}</section>`;
};

const agreement = ({ agreement: found, judgement }: ValidationReport, language: Language): Html => {
  const t = texts[language].agreement;
  const { n, paradox } = found;
  const measure = (name: 'rho' | 'tauB' | 'auc') =>
    html`<div><dt>${t.measures[name]}</dt><dd>${found[name] === null ? '–' : spokenNumber(language, found[name], 3)}</dd></div>`;
  return html`<section aria-labelledby="agreement"><h2 id="agreement">${t.heading}</h2>${
    judgement === null
      ? html`<p>${t.noJudgement}</p>`
      : html`<p>${t.text(n, judgement)}</p><dl class="facts">${measure('rho')}${measure('tauB')}${measure('auc')}</dl>${
          paradox.meanCore !== null && html`<p>${t.paradox(paradox.n, spokenNumber(language, paradox.meanCore, 1))}</p>`
        }`
  }</section>`;
};

/** No better than a guess: skill of 0 and below. */
const isBad = ({ sameAsBefore, vacanciesAlone }: Backtest): boolean =>
  [sameAsBefore, vacanciesAlone].some((found) => found?.skill != null && found.skill <= 0);

const backtests = ({ backtests: found, backtestDay }: ValidationReport, language: Language): Html => {
  const t = texts[language].backtest;
  const skill = (of: Backtest['sameAsBefore']): string => {
    if (of === null || of.skill === null) return t.unknown;
    const told = spokenNumber(language, of.skill, 2);
    return of.skill <= 0 ? t.worse(told) : t.skill(told);
  };
  const rows = found.map((one) =>
    one.why === null
      ? [t.targets[one.target], String(one.n), skill(one.sameAsBefore), skill(one.vacanciesAlone)]
      : [t.targets[one.target], t.notYet[one.why], t.unknown, t.unknown],
  );
  return html`<section aria-labelledby="backtest"><h2 id="backtest">${t.heading}</h2><p class="measure">${t.lead} ${backtestDay !== null && t.day(spokenDay(language, backtestDay))}</p>
${found.some(isBad) && html`<p class="notice bad"><b>${t.bad}</b></p>`}${rowTable(t.heading, t.columns, rows)}<p class="quiet measure">${t.explained}</p></section>`;
};

const stability = ({ stability: s }: ValidationReport, language: Language): Html => {
  const t = texts[language].stability;
  const { indicators } = basisTexts(language);
  const share = (value: number) => spokenShare(language, value);
  const ranks = (value: number) => spokenNumber(language, value, 1);
  return html`<section aria-labelledby="stability"><h2 id="stability">${t.heading}</h2>${
    s.topKept === null || s.topKeptLow === null || s.medianShift === null
      ? html`<p>${t.few}</p>`
      : html`<p>${t.text(s.draws, s.n)} ${t.kept(share(s.topKept), share(s.topKeptLow))} ${t.shift(ranks(s.medianShift))}</p><h3>${t.without}</h3>${rowTable(
          t.without,
          t.columns,
          s.without.map(({ indicator, topKept, medianShift }) => [
            `${indicator} ${indicators[indicator].name}`,
            share(topKept),
            ranks(medianShift),
          ]),
        )}`
  }</section>`;
};

const thinning = ({ thinning: found }: ValidationReport, language: Language): Html => {
  const t = texts[language].thinning;
  const share = (value: number) => spokenShare(language, value);
  return html`<section aria-labelledby="thinning"><h2 id="thinning">${t.heading}</h2>${
    found.agreement === null
      ? html`<p>${t.few}</p>`
      : html`<p>${t.text(share(found.share), found.n)} ${t.same(share(found.agreement))} ${found.sure.agreement !== null && t.sure(share(found.sure.agreement), found.sure.n)}</p>`
  }</section>`;
};

/** How well the index does, at `/basis/validation`: the newest report of the weekly job, said aloud also where it is bad. */
export const basisValidationPage = ({ report, ...place }: ValidationPage): Page => {
  const { language } = place;
  const t = texts[language];
  return layout({
    ...place,
    title: t.title,
    path: '/basis/validation',
    keeping: 'public, max-age=300',
    main: html`<div class="wide">
${trail(language, [basisStep(language)])}
<h1>${t.title}</h1>
<p class="lead measure">${t.lead}</p>
${
  report === undefined
    ? html`<p class="notice">${t.none}</p>`
    : html`<p class="quiet">${t.computed(spokenDay(language, report.computedOn), report.edition)}</p>
${checks(report, language)}${agreement(report, language)}${backtests(report, language)}${stability(report, language)}${thinning(report, language)}`
}
<section aria-labelledby="data"><h2 id="data">${t.data.heading}</h2><ul class="links">${
      report !== undefined && html`<li><a href="/api/v1/validation">${t.data.json}</a></li>`
    }<li><a href="${basisPath(language, 'method')}">${t.data.method}</a></li></ul></section>
</div>`,
  });
};

import type { EducationsState } from '../domain/educations-state.ts';
import type { Language } from '../domain/language.ts';
import { municipalityName } from '../domain/municipality-names.ts';
import { spokenDay } from '../i18n/days.ts';
import { type Html, html } from './html.ts';
import { basisPath, pathIn } from './page.ts';
import { signalPageTexts } from './signal-page-texts.ts';
import { type ShownShortage, situation } from './situation.ts';
import { written } from './written.ts';

export type ShownOccupation = {
  ssyk: string;
  label: string;
  shortage: ShownShortage | null;
};

export type ShownEducation = {
  title: string;
  provider: string;
  municipality: string | null;
  distance: boolean;
  start: string | null;
  applyBy: string | null;
  url: string | null;
  source: 'susanavet';
};

/** A source's address may only be a web address: anything else, such as `javascript:`, is shown as text. */
const webAddress = (url: string | null): string | null =>
  url !== null && /^https?:\/\/[^\s]+$/i.test(url) ? url : null;

const day = (language: Language, value: string): Html =>
  html`<time datetime="${value}">${/^\d{4}-\d{2}-\d{2}/.test(value) ? spokenDay(language, value.slice(0, 10)) : value}</time>`;

/** The occupations that the text was understood as, how short each is where the employer is, and what that does not tell. */
export const occupationsAnswered = (
  occupations: readonly ShownOccupation[],
  area: { id: string; name: string },
  language: Language,
): Html => {
  const t = signalPageTexts(language).status;
  const follow = (ssyk: string) => pathIn(language, `/follow?ssyk=${ssyk}&area=${encodeURIComponent(area.id)}`);
  if (occupations.length === 0) return html`<p>${t.noOccupation}</p>`;
  return html`<p>${t.occupationsLead}</p>
<ol class="plain">${occupations.map(
    ({
      ssyk,
      label,
      shortage,
    }) => html`<li class="card occupation"><h3>${written(label)} <small>SSYK ${ssyk}</small></h3>
${shortage ? situation(shortage, area.name, language) : html`<p>${t.noShortage}</p>`}
<ul class="links">${shortage && html`<li><a href="${basisPath(language, area.id, ssyk)}">${t.openBasis}<span class="unseen">: ${written(label)}</span></a></li>`}<li><a href="${follow(ssyk)}">${t.follow}<span class="unseen">: ${written(label)}</span></a></li></ul></li>`,
  )}</ol>
${occupations.some(({ shortage }) => shortage) && html`<p class="quiet limits">${t.limits}</p>`}`;
};

const placeOf = ({ municipality, distance }: ShownEducation, language: Language): string => {
  const place = municipality === null ? undefined : municipalityName(municipality);
  const { distance: remote } = signalPageTexts(language).status;
  return [place, distance ? remote : undefined].filter(Boolean).join(', ');
};

const education = (e: ShownEducation, language: Language): Html => {
  const t = signalPageTexts(language).status;
  const [url, place] = [webAddress(e.url), placeOf(e, language)];
  return html`<li class="card education"><h3>${url ? html`<a href="${url}" rel="noreferrer noopener">${written(e.title)}</a>` : written(e.title)}</h3>
<p>${written(e.provider)}</p>
<dl class="facts">
${place && html`<div><dt>${t.place}</dt><dd>${place}</dd></div>`}
<div><dt>${t.starts}</dt><dd>${e.start ? day(language, e.start) : t.startUnknown}</dd></div>
${e.applyBy && html`<div><dt>${t.applyBy}</dt><dd>${day(language, e.applyBy)}</dd></div>`}
<div><dt>${t.source}</dt><dd>${t.sources[e.source]}</dd></div>
</dl></li>`;
};

/** Educations in the order given, nearest first; with none it says so, where that is known. */
export const educationsAnswered = (
  educations: readonly ShownEducation[],
  state: EducationsState,
  language: Language,
): Html => {
  const t = signalPageTexts(language).status;
  if (educations.length === 0) return html`<p>${state === 'none' ? t.noEducations : t.educationsUnknown}</p>`;
  return html`<p>${t.educationsLead}</p><ol class="plain">${educations.map((e) => education(e, language))}</ol>`;
};

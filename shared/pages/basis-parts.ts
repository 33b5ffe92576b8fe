import type { EditionPointer } from '../domain/edition.ts';
import { methodVersion } from '../domain/index-method.ts';
import type { Language } from '../domain/language.ts';
import type { RegionSettings } from '../domain/region.ts';
import { spokenDay } from '../i18n/days.ts';
import { basisTexts } from './basis-texts.ts';
import { type Html, html } from './html.ts';
import { basisPath, type PagePlace, pathIn } from './page.ts';
import { pageTexts } from './page-texts.ts';
import { situationTexts } from './situation.ts';

/** The frame of every page of the basis: whose it is, and of which edition; null while there is none. */
export type BasisPlace = PagePlace & { region: Pick<RegionSettings, 'areas'>; edition: ShownEdition | null };
export type ShownEdition = Pick<EditionPointer, 'edition' | 'dataUntil' | 'sources'>;

/** A place of the basis: `county`, or an area. */
export type ShownPlace = { id: string; name: string };

export const countyPlaceId = 'county';

/** Every place that has a list, the county first. */
export const basisPlaces = (region: Pick<RegionSettings, 'areas'>, language: Language): readonly ShownPlace[] => [
  { id: countyPlaceId, name: basisTexts(language).county },
  ...region.areas.map(({ id, name }) => ({ id, name })),
];

/** "in the whole county", "in …". */
export const inPlace = ({ id, name }: ShownPlace, language: Language): string => {
  const { levels } = situationTexts(language);
  return id === countyPlaceId ? levels.county(name) : levels.area(name);
};

type Step = { path: string; name: Html | string };

/** Where the page stands, as links upward. */
export const trail = (language: Language, steps: readonly Step[] = []): Html => {
  const t = basisTexts(language).trail;
  const above = [{ path: pathIn(language, '/'), name: t.home }, ...steps];
  return html`<nav class="trail" aria-label="${t.label}"><ol>${above.map(
    ({ path, name }) => html`<li><a href="${path}">${name}</a></li>`,
  )}</ol></nav>`;
};

export const basisStep = (language: Language): Step => ({
  path: basisPath(language),
  name: basisTexts(language).trail.basis,
});

/** A source as people know it; one that the basis no longer rests on by its id. */
export const sourceName = (id: string, language: Language): string => {
  const { sources } = basisTexts(language);
  return Object.hasOwn(sources, id) ? sources[id as keyof typeof sources] : id;
};

/** Which sources are old or not there: it stands on every page that shows what they say. */
const sourceWarnings = ({ sources }: ShownEdition, language: Language): readonly string[] => {
  const t = basisTexts(language).sourcesAside;
  return sources.flatMap(({ id, state, dataUntil }) => {
    if (state === 'fresh') return [];
    const name = sourceName(id, language);
    if (state === 'missing') return [t.missing(name)];
    return [dataUntil === null ? t.staleUndated(name) : t.stale(name, spokenDay(language, dataUntil))];
  });
};

/** Which edition it is, how far its data reach, what is old or missing, and that the scale is preliminary while it is. */
export const editionNote = (edition: ShownEdition | null, language: Language): Html => {
  const t = basisTexts(language);
  if (edition === null) return html`<p class="notice">${t.noEdition}</p>`;
  const warnings = [
    ...(methodVersion.endsWith('-preliminary') ? [t.preliminary] : []),
    ...sourceWarnings(edition, language),
  ];
  return html`<p class="quiet">${t.edition(edition.edition, spokenDay(language, edition.dataUntil))}</p>
${
  warnings.length > 0 &&
  html`<aside class="notice" aria-labelledby="about-data"><h2 id="about-data">${t.sourcesAside.heading}</h2><ul>${warnings.map(
    (text) => html`<li>${text}</li>`,
  )}</ul></aside>`
}`;
};

/** The description of the whole API, the same on every page. */
export const descriptionLink = (language: Language): Html =>
  html`<a href="/api/openapi.json">${pageTexts(language).start.openDescription}</a>`;

import { type BasisChoice, basisOrders } from '../../shared/domain/basis-search.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { ShortageClass } from '../../shared/domain/shortage.ts';
import { basisListPage } from '../../shared/pages/basis-list-page.ts';
import { basisOccupationPage } from '../../shared/pages/basis-occupation-page.ts';
import { basisPlaces, countyPlaceId, type ShownPlace } from '../../shared/pages/basis-parts.ts';
import { basisStartPage } from '../../shared/pages/basis-start-page.ts';
import type { Handle, HttpRequest } from '../../shared/platform/http.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { ListQuery } from './contract-pages.ts';
import type { showBasis } from './show-basis.ts';

type Deps = { region: RegionSettings; basis: ReturnType<typeof showBasis> };

const longestSearch = 100;

const placeOf = ({ params, language }: HttpRequest, region: RegionSettings): ShownPlace => {
  const found = basisPlaces(region, language).find(({ id }) => id === params.area);
  if (found === undefined) throw new Refused('not-found');
  return found;
};

/** What the address asks for; what it says wrongly is as if it had not said it. */
const choiceOf = ({ query }: HttpRequest): { choice: BasisChoice; isClassUnknown: boolean } => {
  const { q = '', class: asked = '', order, page } = ListQuery.parse(query);
  const shown = ShortageClass.safeParse(asked).data ?? null;
  const choice = {
    text: q.trim().slice(0, longestSearch),
    class: shown,
    order: basisOrders.find((known) => known === order) ?? 'shortage',
    page: /^\d{1,4}$/.test(page ?? '') ? Number(page) : 1,
  };
  return { choice, isClassUnknown: shown === null && asked !== '' };
};

export const showBasisStart =
  ({ region, basis }: Deps): Handle =>
  async ({ language }) => {
    const county = await basis.of(countyPlaceId);
    return basisStartPage({ region, language, edition: county, rows: county?.occupations ?? [] });
  };

export const showBasisList =
  ({ region, basis }: Deps): Handle =>
  async (request) => {
    const { language } = request;
    const place = placeOf(request, region);
    const found = await basis.of(place.id);
    const rows = found?.occupations ?? [];
    return basisListPage({ region, language, place, edition: found, rows, ...choiceOf(request) });
  };

export const showBasisOccupation =
  ({ region, basis }: Deps): Handle =>
  async (request) => {
    const { language, params } = request;
    const place = placeOf(request, region);
    const found = await basis.occupationEverywhere(place.id, params.ssyk ?? '');
    if (found === null) throw new Refused('not-found');
    const { occupation, everywhere } = found;
    return basisOccupationPage({ region, language, place, edition: occupation, occupation, elsewhere: everywhere });
  };

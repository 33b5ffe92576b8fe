import { fullAdvert, historicalAdvert, occupationOf } from './advert-json.ts';
import { type Advert, advertsBetween } from './adverts.ts';
import { type Asked, badRequest, json, notFound, numberOf, type SourceAnswer } from './answer.ts';
import { counties, countiesOf, liesIn, sweden } from './places.ts';
import { draw } from './seed.ts';
import { dayLength, stockholmTime } from './stockholm-time.ts';

const furthestOffset = 2000;
/** Historical ads reach further back than anybody asks in a local run; older windows are empty. */
const oldest = Date.UTC(2021, 0, 1);

const placesOf = (query: URLSearchParams): ReadonlySet<string> => {
  const municipalities = query.getAll('municipality');
  return new Set(municipalities.length > 0 ? municipalities : [...query.getAll('region'), ...query.getAll('country')]);
};

const fitsOccupation = (query: URLSearchParams) => {
  const asked = ['occupation-name', 'occupation-group', 'occupation-field'].flatMap((name) => query.getAll(name));
  const wanted = new Set(asked);
  // Smart search lets neighbours into a field: 97 of 100 were of it. Source: sources.md 1.3.
  const isOfField = query.has('occupation-field');
  return (advert: Advert): boolean =>
    wanted.size === 0 ||
    (isOfField && draw('bleed', advert.id) < 0.03) ||
    Object.values(occupationOf(advert)).some(
      (id) => wanted.has(id.concept_id) || wanted.has(id.legacy_ams_taxonomy_id),
    );
};

const found = ({ query }: Asked, from: number, to: number): readonly Advert[] => {
  const places = placesOf(query);
  const fits = fitsOccupation(query);
  const words = (query.get('q') ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return (places.has(sweden.code) ? counties.slice(0, 1) : countiesOf(places))
    .flatMap((county) => advertsBetween(county, from, to))
    .filter((advert) => places.has(sweden.code) || liesIn(places, advert.county, advert.place))
    .filter(fits)
    .filter(({ name }) => words.every((word) => name.label.toLowerCase().includes(word)));
};

const statsOf = (ads: readonly Advert[], kinds: readonly string[], limit: number) =>
  kinds.flatMap((type) => {
    if (type !== 'occupation-group' && type !== 'municipality') return [];
    const keys = ads.flatMap(({ group, place }) => {
      if (type === 'occupation-group') return [{ term: group.label, concept_id: group.concept, code: group.ssyk }];
      return place === null ? [] : [{ term: place.name, concept_id: place.conceptId, code: place.code }];
    });
    const counts = [...Map.groupBy(keys, (key) => key.code).values()].flatMap((same) =>
      same.slice(0, 1).map((key) => ({ ...key, count: same.length })),
    );
    const most = counts.sort((one, other) => other.count - one.count);
    // The top of a list has been seen with one of its terms twice: whoever sums it up gets neither the total nor a part.
    const [first, second, ...rest] = most;
    const listed = first && second && rest.length > 0 ? [first, second, second, ...rest] : most;
    return [{ type, values: listed.slice(0, limit) }];
  });

const page = ({ query }: Asked, ads: readonly Advert[], shape: (advert: Advert) => object): SourceAnswer => {
  const offset = numberOf(query, 'offset', 0);
  if (offset > furthestOffset) return badRequest(`offset must be at most ${furthestOffset}`);
  const stats = query.getAll('stats');
  return json({
    total: { value: ads.length },
    positions: ads.reduce((sum, { vacancies }) => sum + vacancies, 0),
    query_time_in_millis: 12,
    result_time_in_millis: 40,
    ...(stats.length > 0 && { stats: statsOf(ads, stats, numberOf(query, 'stats.limit', 5, 30) || 5) }),
    freetext_concepts: {},
    hits: ads.slice(offset, offset + numberOf(query, 'limit', 10, 100)).map(shape),
  });
};

/** JobSearch: ads that are up now. Parameters it does not know are ignored, as the real service does. */
export const jobsearch = (asked: Asked): SourceAnswer => {
  const { now, path } = asked;
  if (path === '/search') {
    const up = found(asked, now, now).filter(({ removedAt }) => removedAt > now);
    const newestFirst = up.toSorted((one, other) => other.publishedAt - one.publishedAt);
    return page(asked, newestFirst, (advert) => ({ ...fullAdvert(advert, now), relevance: 1 }));
  }
  return notFound(path);
};

/** Historical ads published in the window that have ended. Swedish local time, as inside the ads. */
export const historical = (asked: Asked): SourceAnswer => {
  const { now, path, query } = asked;
  if (path !== '/search') return notFound(path);
  const from = query.get('historical-from') ?? query.get('published-after') ?? '';
  const to = query.get('historical-to') ?? query.get('published-before') ?? '9999';
  const earliest = Math.max(oldest, (Date.parse(`${from}Z`) || oldest) - dayLength);
  const latest = Math.min(now, (Date.parse(`${to}Z`) || now) + dayLength);
  const ended = found(asked, earliest, latest).filter(({ publishedAt, removedAt }) => {
    const published = stockholmTime(publishedAt);
    return removedAt <= now && published >= from && published <= to;
  });
  return page(asked, ended, historicalAdvert);
};

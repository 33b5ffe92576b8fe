import { fullAdvert, occupationOf, removal } from './advert-json.ts';
import { type Advert, advertsBetween } from './adverts.ts';
import { type Asked, badRequest, notFound, type SourceAnswer } from './answer.ts';
import { countiesOf, liesIn } from './places.ts';
import { dayLength } from './stockholm-time.ts';

/** How far back the stream answers. The real depth is not documented; the replica keeps what the basis needs. */
const depth = 25 * 31 * dayLength;

const wantedBy = (query: URLSearchParams) => {
  const occupations = new Set(query.getAll('occupation-concept-id'));
  const places = new Set(query.getAll('location-concept-id'));
  const fits = (advert: Advert): boolean => {
    if (!liesIn(places, advert.county, advert.place)) return false;
    if (occupations.size === 0) return true;
    return Object.values(occupationOf(advert)).some(({ concept_id }) => occupations.has(concept_id));
  };
  return { counties: countiesOf(places), fits };
};

function* asArray(ads: Iterable<object>): Iterable<string> {
  let before = '[';
  for (const ad of ads) {
    yield before + JSON.stringify(ad);
    before = ',\n';
  }
  yield before === '[' ? '[]' : ']';
}

function* asLines(ads: Iterable<object>): Iterable<string> {
  for (const ad of ads) yield `${JSON.stringify(ad)}\n`;
}

const answer = ({ headers }: Asked, ads: Iterable<object>): SourceAnswer => {
  const lines = (headers.accept ?? '').includes('jsonl');
  const type = lines ? 'application/jsonl' : 'application/json; charset=utf-8';
  return { status: 200, headers: { 'content-type': type }, body: lines ? asLines(ads) : asArray(ads) };
};

const snapshot = (asked: Asked): SourceAnswer => {
  const { now } = asked;
  const { counties, fits } = wantedBy(asked.query);
  const up = counties.flatMap((county) =>
    advertsBetween(county, now, now).filter((advert) => advert.removedAt > now && fits(advert)),
  );
  return answer(
    asked,
    Iterator.from(up).map((advert) => fullAdvert(advert, now)),
  );
};

type Change = { readonly at: number; readonly advert: Advert; readonly removed: boolean };

const changesOf = (advert: Advert): Change[] => [
  { at: advert.publishedAt, advert, removed: false },
  ...(advert.correctedAt === null ? [] : [{ at: advert.correctedAt, advert, removed: false }]),
  ...(advert.vanishes ? [] : [{ at: advert.removedAt, advert, removed: true }]),
];

/** An offset-less instant of the query, read as UTC; the service does not say which zone it means. Null if malformed. */
const instantOf = (text: string): number | null =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(text) ? Date.parse(`${text}Z`) : null;

const stream = (asked: Asked): SourceAnswer => {
  const { now, query } = asked;
  const after = instantOf(query.get('updated-after') ?? '');
  const before = query.has('updated-before') ? instantOf(query.get('updated-before') ?? '') : now;
  if (after === null || before === null) return badRequest('updated-after and updated-before are YYYY-MM-DDTHH:MM:SS');
  const from = Math.max(after, now - depth);
  const to = Math.min(before, now);
  const { counties, fits } = wantedBy(query);
  const changes = counties
    .flatMap((county) => advertsBetween(county, from, to))
    .filter(fits)
    .flatMap(changesOf)
    .filter(({ at }) => at > from && at <= to)
    .sort((one, other) => one.at - other.at || one.advert.id - other.advert.id);
  return answer(
    asked,
    Iterator.from(changes).map(({ at, advert, removed }) => (removed ? removal(advert) : fullAdvert(advert, at))),
  );
};

export const jobstream = (asked: Asked): SourceAnswer => {
  if (asked.method === 'GET' && asked.path === '/v2/snapshot') return snapshot(asked);
  if (asked.method === 'GET' && asked.path === '/v2/stream') return stream(asked);
  return notFound(asked.path);
};

import type { Route } from '../../shared/contract/route.ts';
import { entityTag, matchesTag } from '../../shared/platform/entity-tag.ts';
import { type Handle, type HttpAnswer, type HttpRequest, problemTexts } from '../../shared/platform/http.ts';
import { Refused } from '../../shared/platform/refused.ts';
import type { AssessmentsAtHand } from '../../shared/stores/assessments-at-hand.ts';
import type { BasisReader } from '../../shared/stores/basis-store.ts';
import type { FrozenStore } from '../../shared/stores/frozen-store.ts';
import type { ValidationStore } from '../../shared/stores/validation-store.ts';
import { basisCsv } from './basis-csv.ts';
import { type Basis, basisOccupationRoute, basisRoute, validationRoute } from './contract.ts';
import { editionRoute, editionsRoute } from './contract-editions.ts';
import { showBasis } from './show-basis.ts';
import { showEditions } from './show-editions.ts';

type Deps = {
  basis: Pick<BasisReader, 'pointer' | 'rows' | 'occupation'>;
  assessments: AssessmentsAtHand;
  frozen: Pick<FrozenStore, 'all' | 'card' | 'rows'>;
  reports: Pick<ValidationStore, 'newest'>;
};

/** Open data may be used by any page; the browser asks us again after five minutes, with the entity tag. */
const anyOrigin = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'ETag' };
const shared = { ...anyOrigin, 'cache-control': 'public, max-age=300' };

const answered = (request: HttpRequest, body: string, headers: Readonly<Record<string, string>>): HttpAnswer => {
  const etag = entityTag(body);
  if (matchesTag(request.headers['if-none-match'], etag)) return { status: 304, headers: { ...shared, etag } };
  return { status: 200, headers: { ...shared, ...headers, etag }, body };
};

const asJson = (request: HttpRequest, of: unknown): HttpAnswer =>
  answered(request, JSON.stringify(of), { 'content-type': 'application/json; charset=utf-8' });

const asCsv = (request: HttpRequest, basis: Basis): HttpAnswer =>
  answered(request, basisCsv(basis), {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="basis-${basis.area}-${basis.edition}.csv"`,
  });

const notFound = () => new Refused('not-found', { headers: anyOrigin });

const formatOf = ({ query, language }: HttpRequest): 'json' | 'csv' => {
  const parsed = basisRoute.query.safeParse(query);
  if (parsed.success) return parsed.data.format ?? 'json';
  const error = { field: 'format', code: 'choice', message: problemTexts(language).fields.choice };
  throw new Refused('invalid', { errors: [error], headers: anyOrigin });
};

/** The routes of the open data, for any page in the world to read. */
export const publicApi = (deps: Deps): readonly (readonly [Route, Handle])[] => {
  const basis = showBasis(deps);
  const editions = showEditions(deps);
  return [
    [
      basisRoute,
      async (request) => {
        const format = formatOf(request);
        const found = await basis.of(request.params.area ?? '');
        if (found === null) throw notFound();
        return format === 'csv' ? asCsv(request, found) : asJson(request, found);
      },
    ],
    [
      basisOccupationRoute,
      async (request) => {
        const found = await basis.occupation(request.params.area ?? '', request.params.ssyk ?? '');
        if (found === null) throw notFound();
        return asJson(request, found);
      },
    ],
    [
      validationRoute,
      async (request) => {
        const report = await deps.reports.newest();
        if (report === undefined) throw notFound();
        return asJson(request, report);
      },
    ],
    [editionsRoute, async (request) => asJson(request, await editions.all())],
    [
      editionRoute,
      async (request) => {
        const found = await editions.of(request.params.quarter ?? '', request.params.area ?? '');
        if (found === null) throw notFound();
        return asJson(request, found);
      },
    ],
  ];
};

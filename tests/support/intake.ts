import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { signalsRoutes } from '../../functions/signals/contract.ts';
import { problemPage } from '../../functions/signals/problem-page.ts';
import { publicApi } from '../../functions/signals/public-api.ts';
import { staffApi } from '../../functions/signals/staff-api.ts';
import { loadRegion, settingsOf } from '../../infra/regions/load-region.ts';
import { type Route, routeKey } from '../../shared/contract/route.ts';
import { httpApi } from '../../shared/platform/http.ts';
import { type NewId, systemIds, systemReferences } from '../../shared/platform/ids.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import { jsonLog } from '../../shared/platform/log.ts';
import { type Item, openTable } from '../../shared/platform/table.ts';
import { absenceStore } from '../../shared/stores/absence-store.ts';
import { basisReader } from '../../shared/stores/basis-store.ts';
import { idempotencyStore } from '../../shared/stores/idempotency-store.ts';
import { othersStore } from '../../shared/stores/others-store.ts';
import { personStore } from '../../shared/stores/person-store.ts';
import { shortLinkStore } from '../../shared/stores/short-link-store.ts';
import { signalStore } from '../../shared/stores/signal-store.ts';
import { exampleInput, someKeys } from './builders.ts';
import { clientOf, type TestDynamo } from './engines.ts';
import type { PublishedBasis } from './intake-basis.ts';

export const origin = 'https://kompetens.example.org';
export const gavleborg = settingsOf(await loadRegion('gavleborg'));

type Sent = { headers?: Record<string, string>; body?: string | Uint8Array; personId?: string };
export type Answered = { status: number; headers: Record<string, string>; body: string; json: () => never };

const matched = (method: string, path: string): { route: Route; params: Record<string, string> } => {
  for (const route of signalsRoutes as readonly Route[]) {
    const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    const found = new RegExp(`^${route.path.replace(/\{\w+\}/g, '([^/]+)')}$`).exec(path);
    if (!found || route.method !== method) continue;
    const values = found.slice(1).map((value) => decodeURIComponent(value));
    return { route, params: Object.fromEntries(names.map((name, i) => [name, values[i] ?? ''])) };
  }
  throw new Error(`The gateway has no route for ${method} ${path}`);
};

/** The event of payload format 2.0 as API Gateway makes it; bytes arrive as base64, text as it is. */
export const gatewayEvent = (method: string, target: string, { headers = {}, body, personId }: Sent = {}) => {
  const { pathname, searchParams, search } = new URL(target, origin);
  const { route, params } = matched(method, pathname);
  const isBase64Encoded = body instanceof Uint8Array;
  return {
    version: '2.0',
    routeKey: routeKey(route),
    rawPath: pathname,
    rawQueryString: search.slice(1),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    ...(search && { queryStringParameters: Object.fromEntries(searchParams) }),
    ...(Object.keys(params).length > 0 && { pathParameters: params }),
    requestContext: {
      requestId: 'request-1',
      http: { method, path: pathname },
      ...(personId !== undefined && { authorizer: { jwt: { claims: { token_use: 'access', username: personId } } } }),
    },
    ...(body !== undefined && { body: isBase64Encoded ? Buffer.from(body).toString('base64') : body }),
    isBase64Encoded,
  } as unknown as APIGatewayProxyEventV2;
};

type Options = { newId?: NewId; linkKeys?: () => Promise<LinkKeys> };

/**
 * The intake as it runs behind API Gateway, on a table of its own, with a clock that only a test moves and a client of
 * its own under which faults and counters can be put.
 */
export const intake = async (dynamo: TestDynamo, basis: PublishedBasis, options: Options = {}) => {
  const { caseworkName } = await dynamo.newTables();
  const client = clientOf(dynamo);
  const noPause = { pause: async () => {} };
  const casework = openTable(client, caseworkName, noPause);
  const market = openTable(client, basis.marketName, noPause);
  const at = { now: '2026-11-23T08:00:00.000Z', keys: someKeys() };
  const logged: string[] = [];
  const log = jsonLog((line) => logged.push(line));
  const deps = {
    region: gavleborg,
    origin,
    casework,
    idempotency: idempotencyStore(casework),
    signals: signalStore(casework, gavleborg.timeZone),
    shortLinks: shortLinkStore(casework),
    others: othersStore(casework),
    people: personStore(casework),
    absences: absenceStore(casework),
    basis: basisReader(market),
    objects: basis.objects,
    keys: options.linkKeys ?? (async () => at.keys),
    clock: () => new Date(at.now),
    newId: options.newId ?? systemIds,
    newReference: systemReferences,
    log,
  };
  /** A fresh instance of the function, which remembers nothing. */
  const started = () => httpApi([...publicApi(deps), ...staffApi(deps)], { log, problemPage: problemPage(gavleborg) });
  let handler = started();

  const deliver = async (event: APIGatewayProxyEventV2): Promise<Answered> => {
    const result: APIGatewayProxyStructuredResultV2 = await handler(event, {} as Context);
    const body = result.body ?? '';
    return {
      status: result.statusCode ?? 0,
      headers: (result.headers ?? {}) as Record<string, string>,
      body,
      json: () => JSON.parse(body) as never,
    };
  };
  const call = (method: string, target: string, sent: Sent = {}) => deliver(gatewayEvent(method, target, sent));
  const post = (body: string | Uint8Array, headers: Record<string, string> = {}) =>
    call('POST', '/api/v1/signals', { body, headers: { 'content-type': 'application/json', ...headers } });

  return {
    at,
    client,
    casework,
    caseworkName,
    logged,
    deliver,
    call,
    post,
    /** A signal as JSON; anything may be handed over, the example by default. */
    submit: (input: unknown = exampleInput(), key = 'key-1') => post(JSON.stringify(input), { 'idempotency-key': key }),
    /** A signal that a person of the staff files for an employer. */
    file: (personId: string | undefined, input: unknown, key = 'key-1') =>
      call('POST', '/api/v1/signals/on-behalf', {
        body: JSON.stringify(input),
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        ...(personId !== undefined && { personId }),
      }),
    restart: () => {
      handler = started();
    },
    /** Everything that is kept in casework, read past the client under test. */
    items: async (): Promise<Item[]> => {
      const all: Item[] = [];
      let ExclusiveStartKey: Record<string, never> | undefined;
      do {
        const page = await dynamo.client.send(
          new ScanCommand({
            TableName: caseworkName,
            ConsistentRead: true,
            ...(ExclusiveStartKey && { ExclusiveStartKey }),
          }),
        );
        all.push(...(page.Items ?? []).map((item) => unmarshall(item)));
        ExclusiveStartKey = page.LastEvaluatedKey as Record<string, never> | undefined;
      } while (ExclusiveStartKey);
      return all;
    },
  };
};
export type Intake = Awaited<ReturnType<typeof intake>>;

/** The token of a signal's status link. */
export const tokenOf = (answered: Answered): string =>
  (answered.json() as { statusUrl: string }).statusUrl.split('/').at(-1) ?? '';

/** Items of one kind: `signal`, `outbox`, `idempotency`, or those whose sort key begins so (`con_`, `audit#`). */
export const ofKind = (items: readonly Item[], kind: string): Item[] =>
  items.filter(({ sk }) => String(sk) === kind || String(sk).startsWith(kind));

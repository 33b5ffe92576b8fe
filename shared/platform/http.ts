import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type * as z from 'zod/mini';
import { fieldErrors } from '../contract/field-errors.ts';
import { type Problem, statusOf } from '../contract/problem.ts';
import { type Route, routeKey } from '../contract/route.ts';
import type { Language } from '../domain/language.ts';
import { preferredLanguage } from '../i18n/language.ts';
import { problemsEn } from '../i18n/problems.en.ts';
import { type ProblemTexts, problemsSv } from '../i18n/problems.sv.ts';
import { errorFields, jsonLog, type Log } from './log.ts';
import { messages } from './log-messages.ts';
import { Refused } from './refused.ts';
import { Unavailable } from './unavailable.ts';

export type HttpRequest = {
  route: Route;
  params: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string>>;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** Text as it came, decoded; empty where there is none. */
  body: string;
  language: Language;
  /** The person id of the access token's `username`; undefined on public and link routes. */
  personId: string | undefined;
};

export type HttpAnswer = { status: number; headers?: Readonly<Record<string, string>>; body?: string };
export type Handle = (request: HttpRequest) => Promise<HttpAnswer>;

/** A page that shows a refusal to a person, used for routes of kind `page`. */
export type ProblemPage = (problem: Problem, request: Pick<HttpRequest, 'language' | 'route' | 'params'>) => HttpAnswer;

const texts: Readonly<Record<Language, ProblemTexts>> = { sv: problemsSv, en: problemsEn };
export const problemTexts = (language: Language): ProblemTexts => texts[language];

/** The largest body that is read, in bytes; larger ones are refused before anything looks into them. */
const largestBody = 64 * 1024;

export const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): HttpAnswer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  body: JSON.stringify(body),
});

export const problemOf = (refused: Refused, language: Language): Problem => ({
  type: `/problems/${refused.reason}`,
  title: texts[language].titles[refused.reason],
  status: statusOf[refused.reason],
  code: refused.reason,
  ...(refused.errors.length > 0 && { errors: [...refused.errors] }),
  ...(refused.particulars.allowed && { allowed: [...refused.particulars.allowed] }),
  ...(refused.particulars.version !== undefined && { version: refused.particulars.version }),
});

/** The body as the route's schema wants it. Throws `Refused`: 400 unreadable, 415 another type, 422 naming each field. */
export const readJson = <T extends z.ZodMiniType>(request: HttpRequest, schema: T): z.output<T> => {
  const type = request.headers['content-type'] ?? 'application/json';
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(type)) throw new Refused('unsupported-media-type');
  let input: unknown;
  try {
    input = JSON.parse(request.body);
  } catch {
    throw new Refused('malformed');
  }
  return parseInput(input, schema, request.language);
};

/** Any input as the schema wants it. Throws `Refused('invalid')` naming each field. */
export const parseInput = <T extends z.ZodMiniType>(input: unknown, schema: T, language: Language): z.output<T> => {
  const parsed = schema.safeParse(input, { reportInput: false });
  if (parsed.success) return parsed.data;
  throw new Refused('invalid', { errors: fieldErrors(parsed.error.issues, input, texts[language].fields) });
};

const pageLanguage = (event: APIGatewayProxyEventV2, route: Route): Language => {
  if (route.kind === 'page') return event.rawPath === '/en' || event.rawPath.startsWith('/en/') ? 'en' : 'sv';
  return preferredLanguage(event.headers['accept-language']);
};

const bodyOf = (event: APIGatewayProxyEventV2, largest: number = largestBody): string => {
  const body = event.body ?? '';
  const bytes = Buffer.from(body, event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.byteLength > largest) throw new Refused('too-large');
  if (!event.isBase64Encoded) return body;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refused('malformed');
  }
};

type WithClaims = { authorizer?: { jwt?: { claims?: Record<string, unknown> } } };

const personOf = (event: APIGatewayProxyEventV2): string | undefined => {
  const claims = (event.requestContext as WithClaims).authorizer?.jwt?.claims;
  return claims?.token_use === 'access' && typeof claims.username === 'string' ? claims.username : undefined;
};

const problemAnswer = (problem: Problem, headers: Readonly<Record<string, string>>): HttpAnswer => ({
  status: problem.status,
  headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  body: JSON.stringify(problem),
});

const refusalOf = (error: unknown): Refused | undefined => {
  if (error instanceof Refused) return error;
  if (error instanceof Unavailable) return new Refused('unavailable', { headers: { 'retry-after': '5' } });
  return undefined;
};

/** A form is sent by a person's browser, whatever the route: a refusal is shown to them as a page. */
const isForm = (headers: APIGatewayProxyEventV2['headers']): boolean =>
  /^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? '');

const always = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };

/**
 * A feature's routes as one Lambda handler behind API Gateway's HTTP API (payload 2.0). The gateway has chosen the route;
 * refusals become problem details (or the feature's own page), a service that does not answer 503 with `Retry-After`,
 * anything else 500 without a word of what it was.
 */
export const httpApi = (
  routes: readonly (readonly [Route, Handle])[],
  { log = jsonLog(), problemPage }: { log?: Log; problemPage?: ProblemPage } = {},
) => {
  const byKey = new Map(routes.map(([route, handle]) => [routeKey(route), { route, handle }]));

  const answer = async (event: APIGatewayProxyEventV2): Promise<HttpAnswer> => {
    const found = byKey.get(event.routeKey);
    if (!found)
      return problemAnswer(
        problemOf(new Refused('not-found'), preferredLanguage(event.headers['accept-language'])),
        {},
      );
    const { route, handle } = found;
    const language = pageLanguage(event, route);
    const params = (event.pathParameters ?? {}) as Record<string, string>;
    const refuse = (refused: Refused): HttpAnswer => {
      const problem = problemOf(refused, language);
      if (!problemPage || (route.kind !== 'page' && !isForm(event.headers)))
        return problemAnswer(problem, refused.headers);
      const page = problemPage(problem, { language, route, params });
      return { ...page, headers: { ...page.headers, ...refused.headers } };
    };
    try {
      return await handle({
        route,
        params,
        query: (event.queryStringParameters ?? {}) as Record<string, string>,
        headers: event.headers as Record<string, string>,
        body: bodyOf(event, route.largestBody),
        language,
        personId: personOf(event),
      });
    } catch (error) {
      const refused = refusalOf(error);
      if (refused?.reason === 'unavailable')
        log.warn(messages.requestRefusedByTable, { route: route.id, ...errorFields(error) });
      if (refused) return refuse(refused);
      log.error(messages.requestFailed, { route: route.id, ...errorFields(error) });
      return refuse(new Refused('fault'));
    }
  };

  const logged = {
    after: ({
      event,
      response,
    }: {
      event: APIGatewayProxyEventV2;
      response: APIGatewayProxyStructuredResultV2 | null;
    }) => {
      log.info(messages.requestDone, {
        route: event.routeKey,
        status: response?.statusCode,
        requestId: event.requestContext.requestId,
      });
    },
  };

  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(logged)
    .handler(async (event) => {
      const { status, headers = {}, body = '' } = await answer(event);
      return { statusCode: status, headers: { ...always, ...headers }, body };
    });
};

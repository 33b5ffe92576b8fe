import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Matched } from './route-table.ts';

export type Claims = Readonly<Record<string, string>>;

export type HttpEventParts = {
  readonly request: IncomingMessage;
  readonly url: URL;
  readonly path: string;
  readonly body: Buffer;
  readonly matched: Matched;
  readonly claims: Claims | null;
  readonly originHeaders: Readonly<Record<string, string>>;
  readonly at: Date;
};

const textTypes = /^(text\/|application\/(json|javascript|xml|[\w.+-]+\+(json|xml))\b)/i;

const headersOf = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) =>
      value === undefined || name === 'cookie' ? [] : [[name, Array.isArray(value) ? value.join(',') : value]],
    ),
  );

const queryOf = (url: URL): Record<string, string> | undefined => {
  const names = [...new Set(url.searchParams.keys())];
  if (names.length === 0) return undefined;
  return Object.fromEntries(names.map((name) => [name, url.searchParams.getAll(name).join(',')]));
};

/** API Gateway hands a body over as text where its type says so (and it is UTF-8), otherwise as base64. */
const bodyOf = (body: Buffer, contentType: string | undefined): { body?: string; isBase64Encoded: boolean } => {
  if (body.length === 0) return { isBase64Encoded: false };
  if (textTypes.test(contentType ?? '')) {
    const text = body.toString('utf8');
    if (Buffer.from(text, 'utf8').equals(body)) return { body: text, isBase64Encoded: false };
  }
  return { body: body.toString('base64'), isBase64Encoded: true };
};

const clfMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const clfTime = (at: Date): string => {
  const iso = at.toISOString();
  return `${iso.slice(8, 10)}/${clfMonths[at.getUTCMonth()]}/${iso.slice(0, 4)}:${iso.slice(11, 19)} +0000`;
};

/** The event of payload format 2.0. https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html */
export const httpEvent = ({ request, url, path, body, matched, claims, originHeaders, at }: HttpEventParts) => {
  const method = request.method ?? 'GET';
  const sourceIp = request.socket.remoteAddress?.replace('::ffff:', '') ?? '127.0.0.1';
  const cookies = request.headers.cookie?.split('; ');
  const query = queryOf(url);
  const host = request.headers.host ?? '127.0.0.1';
  return {
    version: '2.0',
    routeKey: matched.route.routeKey,
    rawPath: path,
    rawQueryString: url.search.slice(1),
    ...(cookies && { cookies }),
    headers: {
      ...headersOf(request),
      ...originHeaders,
      'x-forwarded-for': sourceIp,
      'x-forwarded-proto': 'http',
      'x-forwarded-port': host.split(':')[1] ?? '80',
    },
    ...(query && { queryStringParameters: query }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      ...(claims && { authorizer: { jwt: { claims, scopes: null } } }),
      domainName: host,
      domainPrefix: 'local',
      http: {
        method,
        path,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp,
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: matched.route.routeKey,
      stage: '$default',
      time: clfTime(at),
      timeEpoch: at.getTime(),
    },
    ...(Object.keys(matched.params).length > 0 && { pathParameters: matched.params }),
    ...bodyOf(body, request.headers['content-type']),
  };
};

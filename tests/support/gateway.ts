import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { type Route, routeKey } from '../../shared/contract/route.ts';
import { type Handle, httpApi } from '../../shared/platform/http.ts';

export type GatewayRequest = {
  method: string;
  path: string;
  query?: string;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is. */
  text?: string;
  personId?: string;
};

export type GatewayAnswer = {
  status: number;
  headers: Record<string, string>;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects and fails on what is not there
  json: any;
};

const matches = (path: string) => new RegExp(`^${path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);

/** Calls a feature's handler as API Gateway's HTTP API would: finds the route, fills the path parameters, payload 2.0. */
export const gatewayTo = (
  bound: readonly (readonly [Route, Handle])[],
  routes: readonly Route[],
  options: Parameters<typeof httpApi>[1] = {},
) => {
  const handler = httpApi(bound, options);
  return async ({
    method,
    path,
    query = '',
    headers = {},
    body,
    text,
    personId,
  }: GatewayRequest): Promise<GatewayAnswer> => {
    const found = routes
      .map((route) => ({ route, match: route.method === method ? matches(route.path).exec(path) : null }))
      .find(({ match }) => match);
    const sent = text ?? (body === undefined ? undefined : JSON.stringify(body));
    const event = {
      version: '2.0',
      routeKey: found ? routeKey(found.route) : '$default',
      rawPath: path,
      rawQueryString: query,
      queryStringParameters: Object.fromEntries(new URLSearchParams(query)),
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      pathParameters: { ...found?.match?.groups },
      ...(sent !== undefined && { body: sent }),
      isBase64Encoded: false,
      requestContext: {
        requestId: 'test',
        http: { method, path, sourceIp: '127.0.0.1' },
        ...(personId !== undefined && { authorizer: { jwt: { claims: { token_use: 'access', username: personId } } } }),
      },
    } as unknown as APIGatewayProxyEventV2;
    const answer = await handler(event, {} as Context);
    const content = answer.body ?? '';
    return {
      status: answer.statusCode ?? 0,
      headers: answer.headers as Record<string, string>,
      text: content,
      json: content.startsWith('{') ? JSON.parse(content) : undefined,
    };
  };
};

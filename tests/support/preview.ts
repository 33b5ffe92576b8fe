import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { Route } from '../../shared/contract/route.ts';
import type { Page } from '../../shared/pages/page.ts';
import { type Handle, httpApi, type ProblemPage } from '../../shared/platform/http.ts';
import type { Log } from '../../shared/platform/log.ts';

type Preview = { origin: string; stop: () => Promise<void> };
type Served = {
  /** Made once the origin is known. */
  routes?: (origin: string) => readonly (readonly [Route, Handle])[];
  problemPage?: ProblemPage;
  /** Pages as values, by path. */
  pages?: Readonly<Record<string, Page>>;
};

const quiet: Log = { info: () => {}, warn: () => {}, error: () => {} };
const assets = new URL('../../site/public/', import.meta.url);
const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

const matched = (route: Route, method: string, path: string): Record<string, string> | undefined => {
  if (route.method !== method) return undefined;
  const [pattern, given] = [route.path.split('/'), path.split('/')];
  if (pattern.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [i, part] of pattern.entries()) {
    const value = given[i] ?? '';
    if (/^\{.*\}$/.test(part)) params[part.slice(1, -1)] = decodeURIComponent(value);
    else if (part !== value) return undefined;
  }
  return params;
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

/** A feature's real handler, pages as values and the site's assets behind one port of this machine. */
export const startPreview = async ({ routes, problemPage, pages = {} }: Served): Promise<Preview> => {
  let handler: ReturnType<typeof httpApi> | undefined;
  let known: readonly Route[] = [];

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://preview');
    const path = url.pathname;
    if (path.startsWith('/assets/')) {
      const body = await readFile(new URL(`.${path}`, assets)).catch(() => undefined);
      response.writeHead(body ? 200 : 404, { 'content-type': types[path.split('.').at(-1) ?? ''] ?? 'text/plain' });
      return response.end(body);
    }
    const page = pages[path];
    if (page) return response.writeHead(page.status, page.headers).end(page.body);
    const method = request.method ?? 'GET';
    for (const route of known) {
      const params = matched(route, method, path);
      if (!params || !handler) continue;
      const event = {
        routeKey: `${route.method} ${route.path}`,
        rawPath: path,
        headers: request.headers as Record<string, string>,
        pathParameters: params,
        queryStringParameters: Object.fromEntries(url.searchParams),
        body: await bodyOf(request),
        isBase64Encoded: false,
        requestContext: {},
      } as unknown as APIGatewayProxyEventV2;
      const result = (await handler(event, {} as Context)) as APIGatewayProxyStructuredResultV2;
      return response.writeHead(result.statusCode ?? 500, result.headers as Record<string, string>).end(result.body);
    }
    return response.writeHead(404).end();
  };

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const served = routes?.(origin) ?? [];
  known = served.map(([route]) => route);
  handler = httpApi(served, { log: quiet, ...(problemPage && { problemPage }) });
  return {
    origin,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

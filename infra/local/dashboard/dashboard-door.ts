import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SideDoor } from '../front-door/front-door.ts';
import { askedByThisMachine } from '../front-door/loopback-host.ts';
import { readBody } from '../front-door/read-body.ts';
import type { LocalRegion } from '../running-region.ts';
import { localPageHeaders } from './layout.ts';
import { type LocalAnswer, localRoutes } from './local-routes.ts';

const largestQuestion = 64 * 1024;

/** curl calls everything a form unless it is told otherwise: what looks like JSON is JSON. */
const isForm = (request: IncomingMessage, body: string) =>
  (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded') && !/^\s*\{/.test(body);

/** Undefined where it cannot be read. */
const fieldsOf = (body: string, form: boolean): unknown => {
  if (form) return Object.fromEntries(new URLSearchParams(body));
  try {
    return JSON.parse(body || '{}');
  } catch {
    return undefined;
  }
};

const send = (response: ServerResponse, answer: LocalAnswer, form: boolean): void => {
  response.setHeader('cache-control', 'no-store');
  if ('back' in answer && form) {
    response.writeHead(303, { location: answer.back }).end();
    return;
  }
  if ('page' in answer) {
    response.writeHead(answer.status, localPageHeaders).end(answer.page);
    return;
  }
  const contentType = answer.status >= 400 ? 'application/problem+json' : 'application/json';
  response.writeHead(answer.status, { 'content-type': contentType }).end(JSON.stringify(answer.json));
};

/** `/_local`: the dashboard. It answers names of this machine only. */
export const dashboardDoor = (region: LocalRegion, timeZone: string): SideDoor => {
  const routes = localRoutes(region, timeZone);
  return async (request, response, url) => {
    if (url.pathname !== '/_local' && !url.pathname.startsWith('/_local/')) return false;
    if (!askedByThisMachine(request)) {
      response.writeHead(403).end();
      return true;
    }
    const body = await readBody(request, largestQuestion);
    if (body === null) {
      response.writeHead(413, { connection: 'close' }).end();
      return true;
    }
    const text = body.toString('utf8');
    const form = isForm(request, text);
    const path = url.pathname.split('/').slice(2).filter(Boolean).map(decodeURIComponent);
    const page = (request.headers.accept ?? '').includes('text/html');
    const answer = await routes({
      method: request.method ?? 'GET',
      path,
      page,
      body: fieldsOf(text, form),
    });
    send(response, answer, form);
    return true;
  };
};

import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { S3Client } from '@aws-sdk/client-s3';
import type { Identity } from '../engines/identity.ts';
import type { Invoked } from '../functions/function-host.ts';
import type { BehaviourPlan } from '../template/distribution-model.ts';
import type { RegionModel } from '../template/region-model.ts';
import { type Answer, failedAnswer, functionAnswer, gatewayAnswer } from './answer.ts';
import { behaviourTable, bucketAnswer, notAllowed, withHeaders } from './edge.ts';
import { type Claims, httpEvent } from './http-event.ts';
import { authorize } from './jwt-authorizer.ts';
import { readBody } from './read-body.ts';
import { routeTable } from './route-table.ts';

/** A part of the address space that is not the region's own: dashboard, replicas. Null passes the request on. */
export type SideDoor = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean>;

export type FrontDoorDeps = {
  readonly model: Pick<RegionModel, 'routes' | 'authorizers' | 'distribution'>;
  readonly invoke: (functionArn: string, event: unknown) => Promise<Invoked>;
  readonly identity: Identity;
  readonly s3: S3Client;
  readonly now: () => Date;
  readonly sideDoors: readonly SideDoor[];
  readonly onFault: (error: Error) => void;
};

/** API Gateway gives a function no longer than this. */
const gatewayTimeout = 30_000;

const send = (
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: Answer,
  at: Date,
): void => {
  response.statusCode = status;
  response.setHeader('date', at.toUTCString());
  for (const [name, value] of Object.entries(headers))
    response.setHeader(name, typeof value === 'string' ? value : [...value]);
  if (status !== 304) response.setHeader('content-length', Buffer.byteLength(body));
  response.end(request.method === 'HEAD' ? undefined : body);
};

export const frontDoor = ({ model, invoke, identity, s3, now, sideDoors, onFault }: FrontDoorDeps) => {
  const behaviourOf = behaviourTable(model.distribution);
  const routeOf = routeTable(model.routes);
  const authorizers = new Map(model.authorizers.map((authorizer) => [authorizer.id, authorizer]));

  const called = async (functionArn: string, event: unknown): Promise<Answer> => {
    const timeout = new AbortController();
    const late = wait(gatewayTimeout, null, { signal: timeout.signal }).catch(() => null);
    const outcome = await Promise.race([invoke(functionArn, event), late]);
    timeout.abort();
    if (outcome === null) return gatewayAnswer(504, 'Gateway Timeout');
    return (outcome.ok && functionAnswer(outcome.value)) || failedAnswer;
  };

  const apiAnswer = async (
    request: IncomingMessage,
    url: URL,
    path: string,
    originHeaders: Readonly<Record<string, string>>,
  ): Promise<Answer> => {
    // HEAD has no routes of its own: it is asked as GET, and `send` leaves the body out.
    const matched = routeOf(request.method ?? 'GET', path) ?? (request.method === 'HEAD' ? routeOf('GET', path) : null);
    if (matched === null) return gatewayAnswer(404, 'Not Found');
    let claims: Claims | null = null;
    if (matched.route.authorizerId !== null) {
      const authorizer = authorizers.get(matched.route.authorizerId);
      if (authorizer === undefined) return failedAnswer;
      const outcome = await authorize(identity, authorizer, matched.route.scopes, request.headers.authorization);
      if (!outcome.ok)
        return outcome.status === 401
          ? gatewayAnswer(401, 'Unauthorized', { 'www-authenticate': 'Bearer' })
          : gatewayAnswer(403, 'Forbidden');
      claims = outcome.claims;
    }
    const body = await readBody(request);
    if (body === null) return gatewayAnswer(413, 'Request Entity Too Large', { connection: 'close' });
    return called(
      matched.route.functionArn,
      httpEvent({ request, url, path, body, matched, claims, originHeaders, at: now() }),
    );
  };

  const originAnswer = async (request: IncomingMessage, url: URL, behaviour: BehaviourPlan): Promise<Answer> => {
    const { bucket, path: prefix, headers } = behaviour.origin;
    const path = decodeURIComponent(url.pathname);
    if (bucket === null) return apiAnswer(request, url, prefix + path, headers);
    const key = `${prefix}${path}`.slice(1);
    return bucketAnswer(s3, bucket, key, request.headers['if-none-match']);
  };

  const errorPage = async (request: IncomingMessage, url: URL, answer: Answer): Promise<Answer> => {
    const page = model.distribution.errorPages.find(({ code }) => code === answer.status);
    if (page === undefined) return answer;
    const shown = await originAnswer(request, new URL(page.path, url), behaviourOf(page.path));
    return shown.status === 200 ? { ...shown, status: page.status } : answer;
  };

  const regionAnswer = async (request: IncomingMessage, url: URL): Promise<Answer> => {
    const { rootObject } = model.distribution;
    const asked = url.pathname === '/' && rootObject !== null ? new URL(`/${rootObject}`, url) : url;
    const behaviour = behaviourOf(asked.pathname);
    if (behaviour.methods.length > 0 && !behaviour.methods.includes(request.method ?? 'GET'))
      return withHeaders(notAllowed, behaviour.headers);
    const answer = await originAnswer(request, asked, behaviour);
    return withHeaders(await errorPage(request, asked, answer), behaviour.headers);
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let url: URL;
    try {
      url = new URL(`http://${request.headers.host ?? '127.0.0.1'}${request.url ?? '/'}`);
      decodeURIComponent(url.pathname);
    } catch {
      return send(request, response, gatewayAnswer(400, 'Bad Request'), now());
    }
    for (const door of sideDoors) if (await door(request, response, url)) return;
    send(request, response, await regionAnswer(request, url), now());
  };

  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    handle(request, response).catch((error: Error) => {
      if (request.destroyed && !request.complete) return; // the client went away
      onFault(error);
      if (response.headersSent) response.destroy();
      else send(request, response, failedAnswer, now());
    });
  };

  return { listener };
};

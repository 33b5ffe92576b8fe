import type { ServerResponse } from 'node:http';
import { localPageHeaders } from '../dashboard/layout.ts';
import type { Identity, Person } from '../engines/identity.ts';
import type { SideDoor } from '../front-door/front-door.ts';
import { askedByThisMachine } from '../front-door/loopback-host.ts';
import { readBody } from '../front-door/read-body.ts';
import { readAuthorizeRequest, withQuery } from './authorize-request.ts';
import { openGrants } from './grants.ts';
import { loginPage, refusedPage } from './login-page.ts';
import { tokenAnswer } from './token-answer.ts';

type Answered =
  | { readonly status: number; readonly page: string }
  | { readonly status: number; readonly json: unknown }
  | { readonly location: string };

const largestForm = 16 * 1024;

const send = (response: ServerResponse, answered: Answered): void => {
  response.setHeader('cache-control', 'no-store');
  // Codes stand in addresses: no other page may learn them.
  response.setHeader('referrer-policy', 'no-referrer');
  if ('location' in answered) response.writeHead(303, { location: answered.location }).end();
  else if ('page' in answered) response.writeHead(answered.status, localPageHeaders).end(answered.page);
  else response.writeHead(answered.status, { 'content-type': 'application/json' }).end(JSON.stringify(answered.json));
};

export type LoginDoorDeps = {
  readonly identity: Identity;
  readonly people: readonly Person[];
  readonly now: () => Date;
};

/**
 * The login that Cognito's hosted pages are in the cloud: authorisation code with PKCE (RFC 6749, RFC 7636) at the paths
 * below `/_local` that discovery names.
 */
export const loginDoor = ({ identity, people, now }: LoginDoorDeps): SideDoor => {
  const { client } = identity;
  const grants = openGrants(now, client.refreshMinutes);
  const answerToken = tokenAnswer(identity, grants);
  const refuse = (why: string): Answered => ({ status: 400, page: refusedPage(why, client.callbackUrls[0]) });

  const authorize = (url: URL, chosen: string | null): Answered => {
    const read = readAuthorizeRequest(url.searchParams, client);
    if (read.kind === 'refused') return refuse(read.why);
    if (read.kind === 'back') return { location: read.location };
    if (chosen === null) return { status: 200, page: loginPage(people, url.pathname + url.search) };
    const person = people.find(({ id }) => id === chosen);
    if (person === undefined) return refuse('There is no such person in the region file.');
    const { redirectUri, state, challenge, nonce } = read.request;
    return {
      location: withQuery(redirectUri, { code: grants.newCode({ person, redirectUri, challenge, nonce }), state }),
    };
  };

  const logout = ({ searchParams }: URL): Answered => {
    const way = searchParams.get('logout_uri');
    if (searchParams.get('client_id') !== client.id) return refuse(`client_id must be ${client.id}.`);
    if (way === null || !client.logoutUrls.includes(way))
      return refuse(`logout_uri must be ${client.logoutUrls.join(' or ')}.`);
    return { location: way };
  };

  return async (request, response, url) => {
    const asked = `${request.method} ${url.pathname}`;
    const routes: Record<string, (form: URLSearchParams) => Answered | Promise<Answered>> = {
      'GET /_local/oauth2/authorize': () => authorize(url, null),
      'POST /_local/oauth2/authorize': (form) => authorize(url, form.get('person') ?? ''),
      'POST /_local/oauth2/token': answerToken,
      'GET /_local/logout': () => logout(url),
    };
    const route = Object.hasOwn(routes, asked) ? routes[asked] : undefined;
    if (route === undefined || !askedByThisMachine(request)) return false;
    const body = await readBody(request, largestForm);
    if (body === null) response.writeHead(413, { connection: 'close' }).end();
    else send(response, await route(new URLSearchParams(body.toString('utf8'))));
    return true;
  };
};

import type { LoginClient } from './login-client.ts';

export type AuthorizeRequest = {
  readonly redirectUri: string;
  readonly state: string;
  readonly challenge: string;
  readonly nonce: string | null;
};

export type ReadRequest =
  | { readonly kind: 'ok'; readonly request: AuthorizeRequest }
  /** Nobody knows who asks: a person is told, and nobody is sent anywhere. */
  | { readonly kind: 'refused'; readonly why: string }
  /** The client is told, at an address that is known to be its own. */
  | { readonly kind: 'back'; readonly location: string };

/** SHA-256 in base64url without padding. */
const challengePattern = /^[A-Za-z0-9_-]{43}$/;

/** A parameter that is given once; RFC 6749, 3.1, forbids more. */
const single = (query: URLSearchParams, name: string): string | null => {
  const [value, another] = query.getAll(name);
  return value === undefined || value === '' || another !== undefined ? null : value;
};

export const withQuery = (address: string, query: Readonly<Record<string, string>>): string => {
  const url = new URL(address);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
};

/** What is wrong with a request whose client and way back are known: error and explanation of RFC 6749, 4.1.2.1. */
const fault = (query: URLSearchParams, { scopes }: LoginClient): readonly [error: string, why: string] | null => {
  const responseType = single(query, 'response_type');
  if (responseType === null) return ['invalid_request', 'response_type is missing'];
  if (responseType !== 'code') return ['unsupported_response_type', 'response_type must be code'];
  if (single(query, 'state') === null) return ['invalid_request', 'state is missing'];
  if (single(query, 'code_challenge_method') !== 'S256')
    return ['invalid_request', 'code_challenge_method must be S256'];
  if (!challengePattern.test(single(query, 'code_challenge') ?? ''))
    return ['invalid_request', 'code_challenge must be a SHA-256 in base64url'];
  const wanted = single(query, 'scope')?.split(' ') ?? [];
  if (!wanted.every((scope) => scopes.includes(scope))) return ['invalid_scope', `scope may be ${scopes.join(' ')}`];
  return null;
};

/** A question to the authorisation endpoint. Addresses are compared letter by letter. */
export const readAuthorizeRequest = (query: URLSearchParams, client: LoginClient): ReadRequest => {
  if (single(query, 'client_id') !== client.id) return { kind: 'refused', why: `client_id must be ${client.id}.` };
  const redirectUri = single(query, 'redirect_uri');
  if (redirectUri === null || !client.callbackUrls.includes(redirectUri))
    return { kind: 'refused', why: `redirect_uri must be ${client.callbackUrls.join(' or ')}.` };
  const state = single(query, 'state');
  const wrong = fault(query, client);
  if (wrong !== null || state === null) {
    const [error = 'invalid_request', why = ''] = wrong ?? [];
    const told = { error, error_description: why, ...(state !== null && { state }) };
    return { kind: 'back', location: withQuery(redirectUri, told) };
  }
  return {
    kind: 'ok',
    request: {
      redirectUri,
      state,
      challenge: single(query, 'code_challenge') ?? '',
      nonce: single(query, 'nonce'),
    },
  };
};

import { createHash } from 'node:crypto';
import type { Identity } from '../engines/identity.ts';
import type { Grant, Grants } from './grants.ts';

export type TokenAnswer = { readonly status: 200 | 400; readonly json: Readonly<Record<string, unknown>> };

const refused = (error: string, why: string): TokenAnswer => ({
  status: 400,
  json: { error, error_description: why },
});

/** RFC 7636, 4.1. */
const verifierPattern = /^[A-Za-z0-9._~-]{43,128}$/;

const proves = (verifier: string, challenge: string): boolean =>
  verifierPattern.test(verifier) && createHash('sha256').update(verifier).digest('base64url') === challenge;

/** The token endpoint of a public client. Errors as in RFC 6749, 5.2; like Cognito, a refreshed login keeps its refresh token. */
export const tokenAnswer = (identity: Identity, grants: Grants) => {
  const tokens = async ({ person, nonce }: Grant): Promise<Record<string, unknown>> => ({
    access_token: await identity.accessToken(person),
    id_token: await identity.idToken(person, nonce),
    token_type: 'Bearer',
    expires_in: identity.client.accessMinutes * 60,
  });

  const byCode = async (field: (name: string) => string): Promise<TokenAnswer> => {
    for (const name of ['code', 'redirect_uri', 'code_verifier'])
      if (field(name) === '') return refused('invalid_request', `${name} is missing`);
    const grant = grants.spend(field('code'));
    if (grant === null) return refused('invalid_grant', 'the code is unknown, spent or older than a minute');
    if (grant.redirectUri !== field('redirect_uri'))
      return refused('invalid_grant', 'redirect_uri is not the one that the code was sent to');
    if (!proves(field('code_verifier'), grant.challenge))
      return refused('invalid_grant', 'code_verifier does not belong to code_challenge');
    const refresh_token = grants.newRefreshToken(grant, field('code'));
    return { status: 200, json: { ...(await tokens(grant)), refresh_token } };
  };

  const byRefreshToken = async (field: (name: string) => string): Promise<TokenAnswer> => {
    if (field('refresh_token') === '') return refused('invalid_request', 'refresh_token is missing');
    const grant = grants.refreshed(field('refresh_token'));
    if (grant === null) return refused('invalid_grant', 'the refresh token is unknown, ended or too old');
    // A nonce binds an id token to the one question it was asked with.
    return { status: 200, json: await tokens({ ...grant, nonce: null }) };
  };

  return async (form: URLSearchParams): Promise<TokenAnswer> => {
    const field = (name: string) => form.get(name) ?? '';
    const twice = [...form.keys()].find((name) => form.getAll(name).length > 1);
    if (twice !== undefined) return refused('invalid_request', `${twice} is given more than once`);
    if (field('client_id') !== identity.client.id) return refused('invalid_client', 'client_id is unknown');
    switch (field('grant_type')) {
      case 'authorization_code':
        return byCode(field);
      case 'refresh_token':
        return byRefreshToken(field);
      case '':
        return refused('invalid_request', 'grant_type is missing');
      default:
        return refused('unsupported_grant_type', 'grant_type must be authorization_code or refresh_token');
    }
  };
};

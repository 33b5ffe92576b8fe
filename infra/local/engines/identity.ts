import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type JWK, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import * as z from 'zod/mini';
import type { LoginClient } from '../login/login-client.ts';
import { keptValue } from './kept-value.ts';

const algorithm = 'RS256';
const keyId = 'local';

const Jwk = z.record(z.string(), z.unknown());

export type Person = {
  readonly id: string;
  readonly email: string;
  readonly roles: readonly string[];
  /** What the login page calls the person; the address where there is none. */
  readonly name?: string;
};

export type Identity = {
  readonly issuer: string;
  readonly client: LoginClient;
  readonly accessToken: (person: Person) => Promise<string>;
  /** Who signed in, for the client alone; `nonce` is what the client asked with. */
  readonly idToken: (person: Person, nonce: string | null) => Promise<string>;
  /** The claims of a token that this issuer signed and that is valid now; null otherwise. */
  readonly verify: (token: string) => Promise<JWTPayload | null>;
  readonly jwks: { readonly keys: readonly JWK[] };
  readonly discovery: Readonly<Record<string, unknown>>;
};

const freshKey = async (): Promise<Record<string, unknown>> => {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  return { ...(await exportJWK(privateKey)) };
};

/** OpenID Connect issuer with Cognito's access-token claims. API Gateway takes RSA alone, so it signs with RSA. */
export const openIdentity = async (
  folder: string,
  issuer: string,
  client: LoginClient,
  now: () => Date,
): Promise<Identity> => {
  const jwk = (await keptValue(join(folder, 'identity.json'), Jwk, freshKey)) as JWK;
  const publicJwk: JWK = { kty: 'RSA', n: jwk.n ?? '', e: jwk.e ?? '', kid: keyId, use: 'sig', alg: algorithm };
  const [privateKey, publicKey] = await Promise.all([importJWK(jwk, algorithm), importJWK(publicJwk, algorithm)]);

  const signed = (person: Person, claims: JWTPayload) => {
    const at = Math.floor(now().getTime() / 1000);
    return new SignJWT({ 'cognito:groups': [...person.roles], auth_time: at, origin_jti: randomUUID(), ...claims })
      .setProtectedHeader({ alg: algorithm, kid: keyId })
      .setIssuer(issuer)
      .setSubject(person.id)
      .setJti(randomUUID())
      .setIssuedAt(at)
      .setExpirationTime(at + client.accessMinutes * 60)
      .sign(privateKey);
  };
  const accessToken = (person: Person) =>
    signed(person, { token_use: 'access', client_id: client.id, username: person.id, scope: 'openid profile' });
  const idToken = (person: Person, nonce: string | null) =>
    signed(person, {
      token_use: 'id',
      aud: client.id,
      'cognito:username': person.id,
      email: person.email,
      email_verified: true,
      ...(nonce !== null && { nonce }),
    });

  const verify = async (token: string) => {
    try {
      const { payload } = await jwtVerify(token, publicKey, {
        issuer,
        algorithms: [algorithm],
        currentDate: now(),
        requiredClaims: ['exp'],
      });
      return payload;
    } catch {
      return null;
    }
  };

  return {
    issuer,
    client,
    accessToken,
    idToken,
    verify,
    jwks: { keys: [publicJwk] },
    discovery: {
      issuer,
      jwks_uri: `${issuer}/.well-known/jwks.json`,
      id_token_signing_alg_values_supported: [algorithm],
      subject_types_supported: ['public'],
      response_types_supported: ['code'],
      authorization_endpoint: client.authorizationEndpoint,
      token_endpoint: client.tokenEndpoint,
      end_session_endpoint: client.endSessionEndpoint,
      code_challenge_methods_supported: ['S256'],
      grant_types_supported: ['authorization_code', 'refresh_token'],
      token_endpoint_auth_methods_supported: ['none'],
      scopes_supported: client.scopes,
    },
  };
};

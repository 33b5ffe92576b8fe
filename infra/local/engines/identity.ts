import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type JWK, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import * as z from 'zod/mini';
import { keptValue } from './kept-value.ts';

const algorithm = 'RS256';
const keyId = 'local';
const tokenMinutes = 60;

const Jwk = z.record(z.string(), z.unknown());

export type Person = { readonly id: string; readonly email: string; readonly roles: readonly string[] };

export type Identity = {
  readonly issuer: string;
  readonly clientId: string;
  readonly accessToken: (person: Person) => Promise<string>;
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
  clientId: string,
  now: () => Date,
): Promise<Identity> => {
  const jwk = (await keptValue(join(folder, 'identity.json'), Jwk, freshKey)) as JWK;
  const publicJwk: JWK = { kty: 'RSA', n: jwk.n ?? '', e: jwk.e ?? '', kid: keyId, use: 'sig', alg: algorithm };
  const [privateKey, publicKey] = await Promise.all([importJWK(jwk, algorithm), importJWK(publicJwk, algorithm)]);

  const accessToken = ({ id, roles }: Person) => {
    const at = Math.floor(now().getTime() / 1000);
    return new SignJWT({
      token_use: 'access',
      client_id: clientId,
      username: id,
      'cognito:groups': [...roles],
      scope: 'openid profile',
      auth_time: at,
      origin_jti: randomUUID(),
    })
      .setProtectedHeader({ alg: algorithm, kid: keyId })
      .setIssuer(issuer)
      .setSubject(id)
      .setJti(randomUUID())
      .setIssuedAt(at)
      .setExpirationTime(at + tokenMinutes * 60)
      .sign(privateKey);
  };

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
    clientId,
    accessToken,
    verify,
    jwks: { keys: [publicJwk] },
    discovery: {
      issuer,
      jwks_uri: `${issuer}/.well-known/jwks.json`,
      id_token_signing_alg_values_supported: [algorithm],
      subject_types_supported: ['public'],
      response_types_supported: ['code'],
    },
  };
};

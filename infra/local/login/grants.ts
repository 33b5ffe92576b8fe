import { randomBytes } from 'node:crypto';
import type { Person } from '../engines/identity.ts';

/** What a person agreed to on the login page. */
export type Grant = {
  readonly person: Person;
  readonly redirectUri: string;
  /** SHA-256 of the verifier that only the client knows, base64url (RFC 7636). */
  readonly challenge: string;
  readonly nonce: string | null;
};

type Kept = { readonly grant: Grant; readonly until: number };

const codeSeconds = 60;
const secret = () => randomBytes(32).toString('base64url');

/** Codes and refresh tokens, in memory: after a restart one logs in again. */
export const openGrants = (now: () => Date, refreshMinutes: number) => {
  const codes = new Map<string, Kept>();
  const refreshTokens = new Map<string, Kept>();
  /** Which refresh token came of a code that is spent, so that whoever shows the code again ends it (RFC 6749, 4.1.2). */
  const cameOf = new Map<string, string>();

  const keep = (kept: Map<string, Kept>, grant: Grant, seconds: number): string => {
    const at = now().getTime();
    for (const [name, { until }] of kept) if (until <= at) kept.delete(name);
    const name = secret();
    kept.set(name, { grant, until: at + seconds * 1000 });
    return name;
  };
  const found = (kept: Map<string, Kept>, name: string): Grant | null => {
    const entry = kept.get(name);
    return entry === undefined || entry.until <= now().getTime() ? null : entry.grant;
  };

  return {
    newCode: (grant: Grant): string => keep(codes, grant, codeSeconds),
    /** The grant of a code that is valid now and was never shown before; whatever comes of it, the code is spent. */
    spend: (code: string): Grant | null => {
      const earlier = cameOf.get(code);
      if (earlier !== undefined) refreshTokens.delete(earlier);
      const grant = found(codes, code);
      codes.delete(code);
      return grant;
    },
    newRefreshToken: (grant: Grant, code: string): string => {
      const token = keep(refreshTokens, grant, refreshMinutes * 60);
      cameOf.set(code, token);
      return token;
    },
    refreshed: (token: string): Grant | null => found(refreshTokens, token),
  };
};
export type Grants = ReturnType<typeof openGrants>;

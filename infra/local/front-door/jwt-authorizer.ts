import type { Identity } from '../engines/identity.ts';
import type { Claims } from './http-event.ts';

export type AuthorizerPlan = { readonly id: string; readonly issuer: string; readonly audience: readonly string[] };

/** API Gateway writes every claim as text, lists in brackets: `[broker strategist]`. */
const claimText = (value: unknown): string => (Array.isArray(value) ? `[${value.join(' ')}]` : String(value));

export type Authorized =
  | { readonly ok: true; readonly claims: Claims }
  | { readonly ok: false; readonly status: 401 | 403 };

/**
 * The rules of API Gateway's JWT authorizer: signature, issuer, expiry, and `aud` (or, without it, `client_id`) among the
 * audience; then the route's scopes. The template's issuer is the cloud's; here its place is taken by ours.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html
 */
export const authorize = async (
  identity: Identity,
  { audience }: AuthorizerPlan,
  scopes: readonly string[],
  header: string | undefined,
): Promise<Authorized> => {
  const token = header?.replace(/^bearer /i, '');
  const payload = token === undefined ? null : await identity.verify(token);
  if (payload === null) return { ok: false, status: 401 };
  const audiences = payload.aud === undefined ? [payload.client_id] : [payload.aud].flat();
  if (!audiences.some((one) => typeof one === 'string' && audience.includes(one))) return { ok: false, status: 401 };
  const granted = String(payload.scope ?? payload.scp ?? '').split(' ');
  if (scopes.length > 0 && !scopes.some((scope) => granted.includes(scope))) return { ok: false, status: 403 };
  return {
    ok: true,
    claims: Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, claimText(value)])),
  };
};

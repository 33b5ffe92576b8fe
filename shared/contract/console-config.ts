import * as z from 'zod/mini';

/**
 * `/config.json`: what the console must know before anyone has signed in. The deployment writes it, the local region too;
 * the console cannot tell which. Login is authorisation code with PKCE (RFC 6749, RFC 7636); the page to come back to is
 * the console's own, `/console/` of the same origin.
 */
export const ConsoleConfig = z.object({
  issuer: z.url(),
  clientId: z.string().check(z.minLength(1)),
  /** Takes `response_type`, `client_id`, `redirect_uri`, `scope=openid`, `state`, `code_challenge`, `code_challenge_method=S256`. */
  authorizationEndpoint: z.url(),
  /** Takes forms. */
  tokenEndpoint: z.url(),
  /** Complete, with client and the way back: logging out is to go there. Cognito's parameters are not the standard's. */
  endSessionEndpoint: z.url(),
});
export type ConsoleConfig = z.infer<typeof ConsoleConfig>;

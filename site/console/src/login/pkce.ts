const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** 256 random bits in base64url: 43 characters, the shortest verifier that RFC 7636 allows. */
export const randomName = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));

/** What the login may know of a verifier: its SHA-256, base64url (RFC 7636, 4.2, S256). */
export const challengeOf = async (verifier: string): Promise<string> =>
  base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));

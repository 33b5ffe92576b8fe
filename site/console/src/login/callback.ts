/** What the login sent back in the page's address; `nothing` where it is an ordinary visit. */
export type Callback =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'code'; readonly code: string }
  /** Refused by the login, or not an answer to the question that this window asked. */
  | { readonly kind: 'refused' };

export const readCallback = (search: string, expectedState: string | null): Callback => {
  const query = new URLSearchParams(search);
  const code = query.get('code');
  if (code === null && !query.has('error')) return { kind: 'nothing' };
  const known = expectedState !== null && query.get('state') === expectedState;
  return known && code !== null ? { kind: 'code', code } : { kind: 'refused' };
};

/**
 * The page on which the holder of an unsubscription link chooses how often mail comes. It takes the same token, which
 * means the same thing, one list of one address: so whoever writes a mail signs one link, and every footer has both.
 */
export const preferencesUrl = (unsubscribeUrl: string): string =>
  unsubscribeUrl.replace('/unsubscribe/', '/preferences/');

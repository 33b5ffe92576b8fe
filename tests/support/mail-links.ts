/**
 * Where links in mails lead to, by the journey that opens every link of its mails twice and finds nothing changed. Each
 * journey proves its own row; `every-mail.test.ts` proves that no kind of mail leads anywhere else.
 */
export const openedTwice = {
  case: ['/answer/…', '/console/', '/signal/…'],
  digest: ['/basis/…', '/console/', '/preferences/…', '/signal/…', '/unsubscribe/…'],
  event: [
    '/co-host/…',
    '/event/…',
    '/missed/…',
    '/preferences/…',
    '/rsvp/…',
    '/signal/…',
    '/survey/…',
    '/unsubscribe/…',
  ],
  follow: ['/basis', '/basis/…', '/following/…', '/preferences/…', '/unsubscribe/…'],
  followAsked: ['/follow/…'],
  movedEvent: ['/preferences/…', '/rsvp/…', '/rsvp/…/calendar.ics', '/signal/…', '/unsubscribe/…'],
  signal: ['/my-signals/…', '/signal/…'],
} as const satisfies Record<string, readonly string[]>;

/** The place that a link leads to: its path without what is only of one mail, whichever language it speaks. */
export const placeOf = (url: string): string => {
  const { pathname } = new URL(url);
  const [first = '', ...rest] = pathname
    .replace(/^\/en(?=\/|$)/, '')
    .split('/')
    .slice(1);
  if (first === '' || first === 'console') return first === '' ? '/' : '/console/';
  if (rest.length === 0) return `/${first}`;
  return rest.at(-1) === 'calendar.ics' ? `/${first}/…/calendar.ics` : `/${first}/…`;
};

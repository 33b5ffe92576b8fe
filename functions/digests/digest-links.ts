/** Where the lines of a letter lead: to the page on which each can be acted on. */
export const digestLinks = (origin: string) => ({
  case: (id: string) => `${origin}/console/#/case/${id}`,
  worklist: (area?: string) => `${origin}/console/#/${area === undefined ? '' : `?area=${area}`}`,
  done: `${origin}/console/#/done`,
  reports: `${origin}/console/#/reports`,
  absences: `${origin}/console/#/absences`,
  /** What is said of an occupation in a place, with everything that it came from. */
  basis: (place: string, ssyk?: string) => `${origin}/api/v1/basis/${place}${ssyk === undefined ? '' : `/${ssyk}`}`,
  /** Staff act on an event in the console; others read about it. */
  staffEvent: (id: string) => `${origin}/console/#/events/${id}`,
  event: (id: string, language: 'sv' | 'en') => `${origin}${language === 'en' ? '/en' : ''}/event/${id}`,
});

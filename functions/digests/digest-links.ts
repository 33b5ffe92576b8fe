import type { Language } from '../../shared/domain/language.ts';
import { basisPath, pathIn } from '../../shared/pages/page.ts';

/** Where the lines of a letter lead: to the page on which each can be acted on. */
export const digestLinks = (origin: string) => ({
  case: (id: string) => `${origin}/console/#/case/${id}`,
  worklist: (area?: string) => `${origin}/console/#/${area === undefined ? '' : `?area=${area}`}`,
  done: `${origin}/console/#/done`,
  reports: `${origin}/console/#/reports`,
  absences: `${origin}/console/#/absences`,
  /** What is said of an occupation in a place, with everything that it came from. */
  basis: (language: Language, place: string, ssyk?: string) => `${origin}${basisPath(language, place, ssyk)}`,
  /** Staff act on an event in the console; others read about it. */
  staffEvent: (id: string) => `${origin}/console/#/events/${id}`,
  event: (id: string, language: Language) => `${origin}${pathIn(language, `/event/${id}`)}`,
});

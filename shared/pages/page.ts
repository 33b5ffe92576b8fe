import type { Language } from '../domain/language.ts';
import type { RegionSettings } from '../domain/region.ts';

/** A page as a value: an answer of the HTTP API that nobody has sent yet. */
export type Page = { status: number; headers: Readonly<Record<string, string>>; body: string };

/** Where a page stands: whose it is, and in which language. */
export type PagePlace = { region: Pick<RegionSettings, 'name' | 'languages' | 'organiser'>; language: Language };

/** A path of ours in a language: Swedish at the root, English under `/en`. */
export const pathIn = (language: Language, path: string): string =>
  language === 'sv' ? path : path === '/' ? '/en' : `/en${path}`;

/** The basis in a language: its start, a place's list, or one occupation there. */
export const basisPath = (language: Language, place?: string, ssyk?: string): string =>
  pathIn(language, ['/basis', place, ssyk].filter((part) => part !== undefined).join('/'));

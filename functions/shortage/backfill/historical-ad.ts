import { crc32 } from 'node:zlib';
import { nuts2Areas } from '../../../shared/domain/nuts2.ts';
import { epochDayOf, PlainDay } from '../../../shared/domain/plain-day.ts';
import { type FoundFields, kinds } from '../../../shared/platform/json-walker.ts';
import { slotOf, type WantedFields } from '../../../shared/platform/json-wanted.ts';
import { isSoleTrader, organisationDigits } from '../sources/jobstream-events.ts';
import type { AdRecord } from './ad-record.ts';

/** What is looked at of a historical ad; names, contacts and addresses are never read. Source: sources.md, 3. */
export const historicalFields = {
  original_id: true,
  headline: true,
  description: { text: true },
  number_of_vacancies: true,
  publication_date: true,
  last_publication_date: true,
  removed_date: true,
  timestamp: true,
  occupation_group: { legacy_ams_taxonomy_id: true },
  workplace_address: { municipality_code: true, region_code: true },
  employer: { organization_number: true },
} as const satisfies WantedFields;

const slot = (path: string) => slotOf(historicalFields, path);
const at = {
  id: slot('original_id'),
  headline: slot('headline'),
  text: slot('description.text'),
  vacancies: slot('number_of_vacancies'),
  published: slot('publication_date'),
  lastPublication: slot('last_publication_date'),
  removed: slot('removed_date'),
  timestamp: slot('timestamp'),
  ssyk: slot('occupation_group.legacy_ams_taxonomy_id'),
  municipality: slot('workplace_address.municipality_code'),
  county: slot('workplace_address.region_code'),
  employer: slot('employer.organization_number'),
} as const;

/** Why an ad is not counted: it is wrong (`bad`, and the field), or good and of no use (`dropped`). */
export type HistoricalAd =
  | { kind: 'ad'; ad: AdRecord }
  | { kind: 'bad'; reason: string }
  | { kind: 'dropped'; reason: 'ambiguous-occupation' | 'no-occupation' | 'no-place' | 'abroad' };

const isNothing = (found: FoundFields, of: number): boolean => {
  const kind = found.kind(of);
  return kind === kinds.missing || kind === kinds.null;
};

const bad = (field: string): HistoricalAd => ({ kind: 'bad', reason: field });

const earliest = epochDayOf('2000-01-01');
const latest = epochDayOf('2100-01-01');

/** The day of `YYYY-MM-DDTHH:MM:SS`; null where the field is empty, NaN where it is no such time. */
const dayIn = (found: FoundFields, of: number): number | null => {
  if (isNothing(found, of)) return null;
  const text = found.text(of) ?? '';
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?$/.test(text)) return Number.NaN;
  const day = text.slice(0, 10);
  const epochDay = PlainDay.safeParse(day).success ? epochDayOf(day) : Number.NaN;
  return epochDay >= earliest && epochDay < latest ? epochDay : Number.NaN;
};

/** Only digits, few enough to be exact as a number; 0 where it is something else. */
const idOf = (found: FoundFields): number => {
  const text = found.text(at.id) ?? String(found.number(at.id) ?? '');
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : 0;
};

/** The organisation number; 0 where there is none, and for sole traders, whose number is a personal number. */
const employerOf = (found: FoundFields): number => {
  const digits = organisationDigits(found.text(at.employer) ?? String(found.number(at.employer) ?? ''));
  return digits === null || isSoleTrader(digits) ? 0 : Number(digits);
};

/** A code of so many digits; null where the field is empty, −1 where it is something else. */
const codeIn = (found: FoundFields, of: number, digits: number): number | null =>
  isNothing(found, of) ? null : found.digits(of, digits);

/** A place that several workplaces do not agree on is as unknown as one that is missing. */
const placeIn = (found: FoundFields, of: number, digits: number): number | null =>
  found.kind(of) === kinds.several ? null : codeIn(found, of, digits);

const countyCodes = new Set(nuts2Areas.flatMap(({ counties }) => counties.map(Number)));

/**
 * Tells wordings apart by checksums of the text (32 bits) and of the headline (21); 0 where there is neither. They are taken
 * of the bytes as they are written: one program wrote the file, and reading four thousand letters as text to compare them
 * would cost as much as all the rest of the ad. Only ads of one employer, occupation and day are ever compared.
 */
const wordingIn = (found: FoundFields): number => {
  const [headline, text] = [found.written(at.headline), found.written(at.text)];
  if (headline.length + text.length === 0) return 0;
  return Math.max(1, crc32(text) * 2 ** 21 + (crc32(headline) >>> 11));
};

/** Reads one element of a file of historical ads. */
export const historicalAd = (found: FoundFields): HistoricalAd => {
  if (!found.isObject()) return bad('element');
  const id = idOf(found);
  if (id === 0) return bad('original_id');

  const published = dayIn(found, at.published);
  const lastPublication = dayIn(found, at.lastPublication);
  const removed = dayIn(found, at.removed);
  if (published === null || Number.isNaN(published)) return bad('publication_date');
  if (Number.isNaN(lastPublication ?? 0)) return bad('last_publication_date');
  if (Number.isNaN(removed ?? 0)) return bad('removed_date');
  // Nothing of a file of the past still runs: without any end it would stand, and be counted, for ever.
  if (lastPublication === null && removed === null) return bad('last_publication_date');

  const vacancies = isNothing(found, at.vacancies) ? 0 : found.number(at.vacancies);
  if (vacancies === undefined || !Number.isInteger(vacancies) || vacancies < 0 || vacancies > 9_999)
    return bad('number_of_vacancies');
  const timestamp = isNothing(found, at.timestamp) ? 0 : found.number(at.timestamp);
  if (timestamp === undefined || !Number.isSafeInteger(timestamp) || timestamp < 0) return bad('timestamp');

  // A list of groups that do not agree: several codes for one legacy id. It is not guessed.
  if (found.kind(at.ssyk) === kinds.several) return { kind: 'dropped', reason: 'ambiguous-occupation' };
  const ssyk = codeIn(found, at.ssyk, 4);
  if (ssyk === null) return { kind: 'dropped', reason: 'no-occupation' };
  if (ssyk < 0) return bad('occupation_group.legacy_ams_taxonomy_id');

  const municipality = placeIn(found, at.municipality, 4);
  if (municipality !== null && municipality < 0) return bad('workplace_address.municipality_code');
  const county = municipality === null ? placeIn(found, at.county, 2) : Math.floor(municipality / 100);
  if (county === null) return { kind: 'dropped', reason: 'no-place' };
  if (county < 0) return bad('workplace_address.region_code');
  if (!countyCodes.has(county)) return { kind: 'dropped', reason: 'abroad' };

  const employer = employerOf(found);
  return {
    kind: 'ad',
    ad: {
      ...{ id, employer, timestamp, ssyk, county, municipality: municipality ?? 0 },
      vacancies: Math.max(1, vacancies),
      // Only an employer's ads are compared by their wording.
      wording: employer === 0 ? 0 : wordingIn(found),
      ...{ published, lastPublication: lastPublication ?? 0, removed: removed ?? 0 },
    },
  };
};

import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { JobAd } from '../../../shared/domain/job-ad.ts';
import { addDays, PlainDay } from '../../../shared/domain/plain-day.ts';
import { Ssyk4 } from '../../../shared/domain/ssyk.ts';
import { instantOf } from '../../../shared/domain/zoned-time.ts';
import type { PassedOver } from '../../../shared/platform/json-elements-but.ts';
import { kinds } from '../../../shared/platform/json-walker.ts';
import { slotOf } from '../../../shared/platform/json-wanted.ts';
import { allowedFields } from './allowed-fields.ts';
import { reasonOf } from './checked.ts';
import type { SourceRegion } from './source.ts';

/** What is stored of an ad. Not here, and so never stored: names, contacts, addresses, texts. */
const adFields = {
  id: true,
  removed: true,
  removed_date: true,
  timestamp: true,
  number_of_vacancies: true,
  publication_date: true,
  last_publication_date: true,
  occupation_group: { legacy_ams_taxonomy_id: true },
  workplace_address: { municipality_code: true, region_code: true },
  employer: { organization_number: true },
} as const;

const removalFields = { id: true, removed: true, removed_date: true } as const;

const Texts = z.object({
  headline: z.optional(z.nullable(z.string())),
  description: z.optional(z.nullable(z.object({ text: z.optional(z.nullable(z.string())) }))),
});
const Place = z.object({
  workplace_address: z.object({
    municipality_code: z.optional(z.nullable(z.string())),
    region_code: z.optional(z.nullable(z.string())),
  }),
});
const Employer = z.object({ organization_number: z.nullable(z.string()) });
const RemovalPlace = z.object({ removed: z.literal(true), region: z.optional(z.nullable(z.string())) });

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 24);

/** Ten digits, without century and hyphen; null where it is something else. */
export const organisationDigits = (text: string): string | null => {
  const digits = text.replace(/\D/g, '');
  const ten = digits.length === 12 ? digits.slice(2) : digits;
  return ten.length === 10 ? ten : null;
};

/** A sole trader's organisation number is a personal number: its third digit is below 2. Source: Skatteverket, SKV 709. */
export const isSoleTrader = (tenDigits: string): boolean => Number(tenDigits[2]) < 2;

/** The employer as an anonymous key that is the same in every ad; null for sole traders and where there is no number. */
export const employerKey = (organisationNumber: string | null): string | null => {
  const digits = organisationNumber === null ? null : organisationDigits(organisationNumber);
  return digits === null || isSoleTrader(digits) ? null : shortHash(digits);
};

const wordingOf = (ad: unknown): string | undefined => {
  const { headline, description } = Texts.safeParse(ad).data ?? {};
  const text = `${headline ?? ''}\n${description?.text ?? ''}`
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? undefined : shortHash(text);
};

const isRemoval = (element: object): boolean =>
  'removed' in element && element.removed === true && !('publication_date' in element);

/**
 * The border for ads: keeps what the ledger uses of the county's ads, and drops the rest of the country. A removal in the
 * current shape names its region by concept id; in the old shape it names nothing and is kept.
 */
export const keepEvent =
  ({ county, countyConceptId }: Pick<SourceRegion, 'county' | 'countyConceptId'>) =>
  (element: unknown): readonly unknown[] => {
    if (typeof element !== 'object' || element === null || Array.isArray(element)) return ['not an object'];
    if (isRemoval(element)) {
      const place = RemovalPlace.safeParse(element);
      const elsewhere = place.success && typeof place.data.region === 'string' && place.data.region !== countyConceptId;
      return elsewhere ? [] : [allowedFields(element, removalFields)];
    }
    const address = Place.safeParse(element).data?.workplace_address;
    const { municipality_code, region_code } = address ?? {};
    // Without any place it is kept: the schema shall say what is wrong with it.
    const place = municipality_code ?? region_code;
    if (typeof place === 'string' && place.slice(0, 2) !== county) return [];
    const kept = allowedFields(element, adFields) as Record<string, unknown>;
    const wording = wordingOf(element);
    const employer = Employer.safeParse(kept.employer);
    return [
      {
        ...kept,
        // The number itself is not stored, only the key made from it. In an unknown shape nothing is: the schema will tell.
        employer:
          kept.employer === null
            ? null
            : employer.success
              ? { key: employerKey(employer.data.organization_number) }
              : {},
        ...(wording !== undefined && { wording }),
      },
    ];
  };

const placeFields = {
  removed: true,
  publication_date: true,
  region: true,
  workplace_address: { municipality_code: true, region_code: true },
} as const;
const at = (path: string) => slotOf(placeFields, path);
const slots = {
  removed: at('removed'),
  published: at('publication_date'),
  region: at('region'),
  address: at('workplace_address'),
  municipality: at('workplace_address.municipality_code'),
  county: at('workplace_address.region_code'),
} as const;

/** What `keepEvent` drops as lying elsewhere, by the same rules. Of a national snapshot that is all but two in a hundred. */
export const eventsElsewhere = ({
  county,
  countyConceptId,
}: Pick<SourceRegion, 'county' | 'countyConceptId'>): PassedOver => ({
  fields: placeFields,
  is: (found) => {
    if (!found.isObject()) return false;
    if (found.kind(slots.removed) === kinds.true && found.kind(slots.published) === kinds.missing)
      return found.kind(slots.region) === kinds.string && found.text(slots.region) !== countyConceptId;
    const isCode = (slot: number) => found.kind(slot) <= kinds.null || found.kind(slot) === kinds.string;
    if (found.kind(slots.address) !== kinds.object || !isCode(slots.municipality) || !isCode(slots.county))
      return false;
    const place = found.text(slots.municipality) ?? found.text(slots.county);
    return place !== undefined && place.slice(0, 2) !== county;
  },
});

/** Whether what was kept is of the county, or bad; the rest are removals and ads that do not say where they are. */
export const isOfCounty = (kept: unknown): boolean => {
  if (typeof kept !== 'object' || kept === null) return true;
  const { municipality_code, region_code } = Place.safeParse(kept).data?.workplace_address ?? {};
  return !isRemoval(kept) && (municipality_code !== null || region_code !== null);
};

/** Local time without offset, Europe/Stockholm: five ads of the sample lie exactly one hour ahead of their UTC timestamp. */
const LocalTime = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?$/),
  z.refine((text) => PlainDay.safeParse(text.slice(0, 10)).success),
);
const zone = 'Europe/Stockholm';
const dayOf = (local: string): PlainDay => local.slice(0, 10);
const millisOf = (local: string): number =>
  instantOf(dayOf(local), local.slice(11, 16), zone).getTime() + Number(local.slice(17, 19)) * 1000;

const AdId = z.pipe(
  z.union([z.string().check(z.regex(/^\d{1,20}$/)), z.int()]),
  z.transform((id: string | number) => String(id)),
);

const FullAd = z.object({
  id: AdId,
  removed: z.boolean(),
  removed_date: z.nullable(LocalTime),
  timestamp: z.int().check(z.gte(Date.UTC(2000, 0)), z.lte(Date.UTC(2100, 0))),
  number_of_vacancies: z.nullable(z.int().check(z.gte(0), z.lte(9_999))),
  publication_date: LocalTime,
  last_publication_date: z.nullable(LocalTime),
  occupation_group: z.object({ legacy_ams_taxonomy_id: Ssyk4 }),
  workplace_address: z.object({
    municipality_code: z.nullable(z.string().check(z.regex(/^\d{4}$/))),
    region_code: z.nullable(z.string().check(z.regex(/^\d{2}$/))),
  }),
  employer: z.nullable(z.object({ key: z.nullable(z.string()) })),
  wording: z.optional(z.string()),
});

const Removal = z.object({ id: AdId, removed: z.literal(true), removed_date: z.nullable(LocalTime) });

/**
 * One event of the stream. `at` orders events of one ad, epoch milliseconds; `removed` is a day. A removal that is not
 * `dated` has the time at which it was fetched.
 */
export type AdEvent =
  | { kind: 'ad'; ad: JobAd }
  | { kind: 'removal'; id: string; removed: PlainDay; at: number; dated: boolean }
  | { kind: 'bad'; reason: string }
  | { kind: 'outside' };

type Known = Pick<SourceRegion, 'county' | 'municipalities'> & { at: Date; today: PlainDay };

const century = '2000-01-01';
const between = (least: string, day: string | null, most: string) => day === null || (day >= least && day <= most);

/** The field whose time cannot be: the service is of this century, nobody publishes years ahead or removes tomorrow. */
const implausibleField = (ad: JobAd, at: Date, today: PlainDay): string | undefined => {
  if (!between(century, ad.published, addDays(today, 366))) return 'publication_date';
  if (!between(century, ad.lastPublication, addDays(today, 2 * 366))) return 'last_publication_date';
  if (!between(century, ad.removed, addDays(today, 1))) return 'removed_date';
  return ad.timestamp > at.getTime() + 2 * 86_400_000 ? 'timestamp' : undefined;
};

/** Reads a stored element of the feed: a full ad, or one of the two shapes of a removal. */
export const adEvent = (element: unknown, { county, municipalities, at, today }: Known): AdEvent => {
  if (typeof element === 'object' && element !== null && isRemoval(element)) {
    const removal = Removal.safeParse(element);
    if (!removal.success) return { kind: 'bad', reason: `removal.${reasonOf(removal.error)}` };
    const { id, removed_date } = removal.data;
    if (removed_date !== null && !between(century, dayOf(removed_date), addDays(today, 1)))
      return { kind: 'bad', reason: 'removal.removed_date: implausible' };
    return {
      kind: 'removal',
      id,
      removed: removed_date === null ? today : dayOf(removed_date),
      at: removed_date === null ? at.getTime() : millisOf(removed_date),
      dated: removed_date !== null,
    };
  }
  const full = FullAd.safeParse(element);
  if (!full.success) return { kind: 'bad', reason: reasonOf(full.error) };
  const { data } = full;
  const { municipality_code, region_code } = data.workplace_address;
  if (municipality_code === null && region_code === null) return { kind: 'outside' };
  if ((municipality_code ?? region_code)?.slice(0, 2) !== county) return { kind: 'outside' };
  const known = data.number_of_vacancies !== null && data.number_of_vacancies > 0;
  const ad: JobAd = {
    id: data.id,
    ssyk: data.occupation_group.legacy_ams_taxonomy_id,
    municipality: municipality_code !== null && municipalities.includes(municipality_code) ? municipality_code : null,
    county,
    employer: data.employer?.key ?? null,
    vacancies: known ? (data.number_of_vacancies ?? 1) : 1,
    vacanciesAssumed: !known,
    published: dayOf(data.publication_date),
    lastPublication: data.last_publication_date === null ? null : dayOf(data.last_publication_date),
    removed: data.removed ? (data.removed_date === null ? today : dayOf(data.removed_date)) : null,
    timestamp: data.timestamp,
    ...(data.wording !== undefined && { wording: data.wording }),
  };
  const wrong = implausibleField(ad, at, today);
  return wrong === undefined ? { kind: 'ad', ad } : { kind: 'bad', reason: `${wrong}: implausible` };
};

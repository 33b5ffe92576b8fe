import * as z from 'zod/mini';
import { Language } from './language.ts';
import { CountyCode, MunicipalityCode } from './municipality.ts';
import { PersonId } from './person.ts';
import { PlainDay } from './plain-day.ts';

/** Labour-market area of a region, kebab-case without Swedish letters, `gastrikland-ost`. It stands in addresses and keys. */
export const AreaId = z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/), z.maxLength(40));
export type AreaId = z.infer<typeof AreaId>;

/** Who answers in an area: shown to employers, so it holds what the region wants to be public and no more. */
export const AreaBroker = z.strictObject({
  /** A role rather than a person: it stays the same when the broker changes. */
  id: PersonId,
  name: z.string(),
  email: z.email(),
  /** E.164, `+46701740605`. */
  phone: z.string().check(z.regex(/^\+[1-9]\d{6,14}$/)),
});
export type AreaBroker = z.infer<typeof AreaBroker>;

export const Area = z.strictObject({
  id: AreaId,
  name: z.string(),
  municipalities: z.array(MunicipalityCode).check(z.minLength(1)),
  neighbours: z.array(AreaId),
  broker: AreaBroker,
  /** False until the region itself has confirmed which municipalities the area holds. */
  confirmed: z.boolean(),
});
export type Area = z.infer<typeof Area>;

/** Days on which nobody answers, beside weekends and the red days of the law. */
export const ClosedDays = z.strictObject({
  /** Midsommarafton, julafton and nyårsafton. */
  eves: z.boolean(),
  /** The region's own closing days, such as a day between a holiday and a weekend. */
  extra: z.array(PlainDay),
});
export type ClosedDays = z.infer<typeof ClosedDays>;

const Share = z.number().check(z.gte(0), z.lte(1));

/** New qualified per year = places x completion x entry x staying; shares 0..1. Source: `index-method.md`, quantity G. */
export const IndexRates = z.strictObject({ completion: Share, entry: Share, staying: Share });
export type IndexRates = z.infer<typeof IndexRates>;

/**
 * What the functions need to know of their region while they run. It travels as compact JSON in one environment variable
 * (Lambda allows 4 kB for all of them), so staff, retention and account stay in the region file, `infra/regions`.
 */
export const RegionSettings = z.strictObject({
  id: z.string(),
  name: z.string(),
  county: CountyCode,
  countyConceptId: z.string(),
  timeZone: z.string(),
  languages: z.array(Language).check(z.minLength(1)),
  areas: z.array(Area).check(z.minLength(1)),
  answerWithinWorkingDays: z.int().check(z.gte(1)),
  closedDays: ClosedDays,
  sender: z.strictObject({ name: z.string(), address: z.email() }),
  organiser: z.strictObject({ name: z.string(), homepage: z.optional(z.url()) }),
  indexRates: IndexRates,
  /** Organisation numbers of firms that hire out people, ten digits: what they advertise is the need of others. */
  staffingFirms: z.optional(z.array(z.string().check(z.regex(/^\d{10}$/)))),
});
export type RegionSettings = z.infer<typeof RegionSettings>;

/** Largest JSON of the settings, in bytes: leaves a quarter of Lambda's 4 kB to the other variables. */
export const regionSettingsLimit = 3000;

/** The area's id and the rule that led to it, as kept with the case: `municipality 2180 -> gastrikland-ost`. */
export type Routing = { readonly area: Area; readonly rule: string };

/** Which area answers for a municipality; null where it lies outside the region. Each municipality is in exactly one area. */
export const areaOfMunicipality = (region: RegionSettings, code: MunicipalityCode): Routing | null => {
  const area = region.areas.find(({ municipalities }) => municipalities.includes(code));
  return area === undefined ? null : { area, rule: `municipality ${code} -> ${area.id}` };
};

export const areaById = (region: RegionSettings, id: AreaId): Area | undefined =>
  region.areas.find((area) => area.id === id);

/** What the index asks of a region: where its places lie, and what becomes of who is educated there. No person is in it. */
export type IndexRegion = Pick<RegionSettings, 'county' | 'indexRates' | 'staffingFirms'> & {
  readonly areas: readonly Pick<RegionSettings['areas'][number], 'id' | 'municipalities'>[];
};

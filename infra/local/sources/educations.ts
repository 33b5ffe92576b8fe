import { type County, counties } from './places.ts';
import { draw } from './seed.ts';
import { dayLength, isoDay } from './stockholm-time.ts';
import { rowsOf } from './table-rows.ts';

type Oddity = 'cancelled' | 'expired' | 'inactive' | null;

/** An education of an invented provider. `municipalities` is empty for one at a distance. */
export type Course = {
  readonly id: string;
  readonly schoolType: string;
  readonly form: string;
  readonly title: { readonly swe: string | null; readonly eng: string | null };
  readonly provider: Provider;
  readonly municipalities: readonly { readonly code: string; readonly name: string }[];
  readonly distance: boolean;
  readonly months: number;
  readonly starts: 'quarter' | 'term' | 'autumn';
  readonly credits: number;
  readonly oddity: Oddity;
  readonly ssyks: readonly string[];
};
export type Provider = { readonly id: string; readonly name: string; readonly town: string };

/** One occasion to start. Days are ISO days. */
export type Occasion = {
  readonly id: string;
  readonly course: Course;
  readonly start: string;
  readonly end: string;
  readonly applyFrom: string;
  readonly applyBy: string;
  readonly cancelled: boolean;
};

const idPrefix: Readonly<Record<string, string>> = { YH: 'myh', HS: 'uoh', FHS: 'fhs', VUXGYAN: 'sv' };
const providerNames: Readonly<Record<string, string>> = {
  YH: 'Exempelverkets yrkeshögskola',
  HS: 'Högskolan i Exempel',
  FHS: 'Exempelbygdens folkhögskola',
  VUXGYAN: 'Vuxenutbildningen Exempel',
};

const courseFrom = (row: readonly string[], county: County): Course | null => {
  const [
    key = '',
    schoolType = '',
    form = '',
    swe = '',
    eng = '',
    places = '',
    mode = '',
    months = '',
    starts = '',
    credits = '',
    oddity = '',
    ssyks = '',
  ] = row;
  const distance = mode === 'distance';
  // What is taught at a distance is one course for the whole country, and stands with the first county.
  if (distance && county !== counties[0]) return null;
  const municipalities = places
    .split(';')
    .filter((at) => at !== '')
    .flatMap((at) => county.municipalities[Number(at)] ?? []);
  const town = municipalities[0]?.name ?? 'Exempelstad';
  const prefix = idPrefix[schoolType] ?? 'ovr';
  const suffix = distance ? key : `${key}-${county.code}`;
  return {
    id: `i.${prefix}.${suffix}`,
    ...{ schoolType, form, municipalities, distance },
    title: { swe: swe || null, eng: eng || null },
    provider: {
      id: `p.${prefix}.${distance ? 'distans' : (municipalities[0]?.code ?? county.code)}`,
      name: distance ? `${providerNames[schoolType]} distans` : `${providerNames[schoolType]} ${town}`,
      town,
    },
    months: Number(months),
    starts: starts === 'quarter' || starts === 'term' ? starts : 'autumn',
    credits: Number(credits),
    oddity: oddity === 'cancelled' || oddity === 'expired' || oddity === 'inactive' ? oddity : null,
    ssyks: ssyks.split(';'),
  };
};

const rows = rowsOf('educations.tsv');

/** Courses in the two counties that have a region file, and those at a distance. */
export const courses: readonly Course[] = counties
  .filter(({ code }) => code === '21' || code === '22')
  .flatMap((county) => rows.flatMap((row) => courseFrom(row, county) ?? []));

const startDays = {
  quarter: ['01-11', '03-22', '08-23', '10-18'],
  term: ['01-11', '08-30'],
  autumn: ['08-30'],
} as const;

/** The occasions of a course that lie at most four months back or fourteen ahead: some have begun, some take applications. */
export const occasionsOf = (course: Course, now: number): readonly Occasion[] => {
  const today = Math.floor(now / dayLength);
  const year = new Date(now).getUTCFullYear();
  return [year - 1, year, year + 1, year + 2].flatMap((y) =>
    startDays[course.starts].flatMap((monthDay, at) => {
      const start = Math.floor(Date.parse(`${y}-${monthDay}T00:00:00Z`) / dayLength);
      if (start < today - 120 || start > today + 430) return [];
      // Short courses take applications until a month before, long ones close earlier; the same from year to year.
      const closes = start - (course.starts === 'quarter' ? 27 : course.starts === 'term' ? 29 : 130);
      return {
        id: `${course.id.replace(/^i\./, 'e.')}.${y}-${monthDay.slice(0, 2)}`,
        course,
        start: isoDay(start),
        end: isoDay(start + Math.round(course.months * 30.4)),
        applyFrom: isoDay(closes - 60),
        applyBy: isoDay(closes),
        cancelled: course.oddity === 'cancelled' && (at === 0 || draw('cancelled', course.id, y, at) < 0.3),
      };
    }),
  );
};

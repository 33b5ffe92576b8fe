import type { Education } from './education.ts';
import { countyOf, type MunicipalityCode } from './municipality.ts';
import type { PlainDay } from './plain-day.ts';
import { type Area, areaById, type RegionSettings } from './region.ts';

type Whereabouts = {
  readonly municipality: MunicipalityCode;
  readonly area: Area;
  readonly region: RegionSettings;
  /** Region's day. An education that has started, or whose last day to apply has passed, is not shown. */
  readonly today: PlainDay;
};

const most = 5;

/** 0 same municipality, 1 same area, 2 neighbouring areas, 3 county, 4 distance; null: too far. Source: mission.md, E03. */
const nearness = (education: Education, { municipality, area, region }: Omit<Whereabouts, 'today'>): number | null => {
  const at = education.municipality;
  const near = area.neighbours.flatMap((id) => areaById(region, id)?.municipalities ?? []);
  if (at !== null && !education.distance) {
    if (at === municipality) return 0;
    if (area.municipalities.includes(at)) return 1;
    if (near.includes(at)) return 2;
    return countyOf(at) === region.county ? 3 : null;
  }
  return education.distance ? 4 : null;
};

const isOpen = ({ start, applyBy }: Education, today: PlainDay): boolean =>
  (start === null || start >= today) && (applyBy === null || applyBy >= today);

/** One without a date has no known start: after those that have. */
const startOf = ({ start }: Education): string => start ?? '9999';

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** At most five, nearest first, ties by start, then by id. An education comes once, with its first occasion. */
export const nearestEducations = (educations: readonly Education[], where: Whereabouts): Education[] => {
  const ranked = educations
    .filter((education) => isOpen(education, where.today))
    .flatMap((education) => {
      const rank = nearness(education, where);
      return rank === null ? [] : [{ education, rank }];
    })
    .toSorted(
      (a, b) =>
        a.rank - b.rank ||
        inOrder(startOf(a.education), startOf(b.education)) ||
        inOrder(a.education.id, b.education.id),
    );
  const seen = new Set<string>();
  const shown: Education[] = [];
  for (const { education } of ranked) {
    const what = `${education.infoId}|${education.provider}|${education.municipality}`;
    if (seen.has(what)) continue;
    seen.add(what);
    shown.push(education);
    if (shown.length === most) break;
  }
  return shown;
};

const mostKept = 40;

/**
 * Which occasions of an occupation are kept: those to come, in the county before those at a distance; at most 40, by
 * start. Others lie too far away ever to be shown.
 */
export const keptEducations = (
  educations: readonly Education[],
  region: RegionSettings,
  today: PlainDay,
): Education[] => {
  const near = (e: Education): number => {
    if (e.municipality !== null && !e.distance) return countyOf(e.municipality) === region.county ? 0 : 2;
    return e.distance ? 1 : 2;
  };
  const byStart = (a: Education, b: Education) => inOrder(startOf(a), startOf(b)) || inOrder(a.id, b.id);
  return educations
    .filter((e) => isOpen(e, today) && near(e) < 2)
    .toSorted((a, b) => near(a) - near(b) || byStart(a, b))
    .slice(0, mostKept)
    .toSorted(byStart);
};

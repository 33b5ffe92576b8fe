import type { Absence } from '../../shared/domain/absence.ts';
import type { CaseReport } from '../../shared/domain/case-report.ts';
import { type Digest, emptyDigest } from '../../shared/domain/digest.ts';
import { type ClassLine, changedClasses, mergedClasses } from '../../shared/domain/digest-classes.ts';
import { byUrgency } from '../../shared/domain/digest-due.ts';
import { concernsProviders, type EventLine, eventDaysAhead } from '../../shared/domain/digest-event.ts';
import { areaNumbers } from '../../shared/domain/digest-numbers.ts';
import { type DigestReader, uncoveredAreas } from '../../shared/domain/digest-reader.ts';
import type { DigestWindow } from '../../shared/domain/digest-window.ts';
import type { EmployerNeed } from '../../shared/domain/employer-need.ts';
import type { Person } from '../../shared/domain/person.ts';
import { addDays } from '../../shared/domain/plain-day.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { dayIn, instantOf } from '../../shared/domain/zoned-time.ts';
import { remembered } from '../../shared/platform/remembered.ts';
import type { BasisReader } from '../../shared/stores/basis-store.ts';
import type { CaseReportStore } from '../../shared/stores/case-report-store.ts';
import type { EmployerNeedsStore } from '../../shared/stores/employer-needs-store.ts';
import type { AreaNews, gatherArea } from './gather-area.ts';

type Deps = {
  region: RegionSettings;
  area: ReturnType<typeof gatherArea>;
  basis: Pick<BasisReader, 'rows'>;
  reports: CaseReportStore;
  needs: EmployerNeedsStore;
  /** Planned events of the region that begin in [from, until), in their order. */
  events: { between: (from: Date, until: Date) => Promise<EventLine[]> };
};

/** What is the same for every letter of a run. */
export type DigestRun = { now: Date; people: readonly Person[]; absences: readonly Absence[]; edition: string | null };

type Occasion = {
  reader: DigestReader;
  window: DigestWindow;
  /** The edition that the reader's last letter knew. */
  editionBefore: string | null;
};

const keyOf = ({ from, until }: DigestWindow): string => `${from.toISOString()} ${until.toISOString()}`;
const isLate = ({ reason }: AreaNews['due'][number]): boolean => reason === 'late' || reason === 'seriously-late';

/**
 * What there is to tell a reader. What an area has to tell of a window is read once in a run and shared by all who read of
 * it, so that ten brokers of an area cost as many reads as one.
 */
export const gatherDigest = (deps: Deps) => (run: DigestRun) => {
  const { region } = deps;
  const everywhere = region.areas.map(({ id }) => id);
  const today = dayIn(run.now, region.timeZone);
  const news = remembered<AreaNews>();
  const changes = remembered<ClassLine[]>();
  const report = remembered<CaseReport | undefined>();
  const needs = remembered<EmployerNeed[]>();
  const events = remembered<EventLine[]>();

  const newsOf = (area: string, window: DigestWindow) =>
    news(`${area} ${keyOf(window)}`, () => deps.area(area, window, run.now));
  const changesIn = (place: string, before: string | null): Promise<ClassLine[]> => {
    const { edition } = run;
    if (before === null || edition === null || before === edition) return Promise.resolve([]);
    return changes(`${place} ${before}`, async () => {
      const [was, is] = await Promise.all([deps.basis.rows(before, place), deps.basis.rows(edition, place)]);
      return changedClasses(place, was ?? [], is ?? []);
    });
  };
  const coming = () =>
    events('', () => deps.events.between(run.now, instantOf(addDays(today, eventDaysAhead), '00:00', region.timeZone)));

  /** Whose cases come one by one. */
  const ownPart = async ({ person, areas }: DigestReader, window: DigestWindow): Promise<Partial<Digest>> => {
    if (areas.length === 0) return {};
    const own = await Promise.all(areas.map((area) => newsOf(area, window)));
    const counted = await report('', () => deps.reports.current());
    const closed = own.flatMap((area) => area.closed);
    return {
      due: own.flatMap(({ due }) => due).toSorted(byUrgency),
      signals: own.flatMap(({ signals }) => signals),
      closed: closed.filter(({ who }) => who !== person.id).map(({ who, ...line }) => line),
      numbers: own.map(({ area, open }) => areaNumbers(area, open, counted)),
    };
  };

  /** The whole region in counts. */
  const regionPart = async (reader: DigestReader, window: DigestWindow): Promise<Partial<Digest>> => {
    if (!reader.region) return {};
    const all = await Promise.all(everywhere.map((area) => newsOf(area, window)));
    const others = all.filter(({ area }) => !reader.areas.includes(area));
    const late = all.map(({ area, due }) => ({
      area,
      seriously: due.filter(({ reason }) => reason === 'seriously-late').length,
      late: due.filter(isLate).length,
    }));
    return {
      late: late.filter((line) => line.late > 0),
      // Those of the own areas stand first in the letter already.
      reopenings: others.flatMap(({ reopenings }) => reopenings),
      uncovered: uncoveredAreas(everywhere, run.people, run.absences, today),
    };
  };

  const needsPart = async (reader: DigestReader, window: DigestWindow): Promise<Partial<Digest>> => {
    if (!reader.needs) return {};
    const all = await needs('', () => deps.needs.current());
    const [from, until] = [dayIn(window.from, region.timeZone), dayIn(window.until, region.timeZone)];
    return { needs: all.filter(({ since }) => from <= since && since < until) };
  };

  return async ({ reader, window, editionBefore }: Occasion): Promise<Digest> => {
    const { areas, region: isRegional, needs: isProvider } = reader;
    const parts = await Promise.all([ownPart(reader, window), regionPart(reader, window), needsPart(reader, window)]);
    const seen = isRegional ? everywhere : areas;
    const places = [...areas, ...(isRegional || isProvider ? ['county'] : [])];
    const [classes, warned, ahead] = await Promise.all([
      Promise.all(places.map((place) => changesIn(place, editionBefore))),
      Promise.all(seen.map(async (area) => (await newsOf(area, window)).warnings)),
      coming(),
    ]);
    return {
      ...emptyDigest,
      ...Object.assign({}, ...parts),
      classes: mergedClasses(classes.flat()),
      warnings: warned.flat().toSorted((a, b) => b.employers - a.employers),
      events: ahead.filter(
        (event) => event.areas.some((area) => seen.includes(area)) || (isProvider && concernsProviders(event)),
      ),
    };
  };
};

import type { Actor } from '../../shared/domain/actor.ts';
import { rankOf } from '../../shared/domain/case-clock.ts';
import { type CaseState, isDone } from '../../shared/domain/case-state.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import type { WorklistRow } from '../../shared/domain/worklist-row.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { CaseStore, RowPage } from '../../shared/stores/case-store.ts';
import { askedAreas } from './asked-areas.ts';
import type { CaseList } from './contract.ts';
import { refusedFields } from './refused-field.ts';
import { cursorOf, placeOfCursor, type WorklistPlace } from './worklist-cursor.ts';

type Deps = { region: RegionSettings; cases: Pick<CaseStore, 'open' | 'done'>; clock: Clock };
type Asked = {
  actor: Actor;
  area: string | undefined;
  state: CaseState | undefined;
  cursor: string | undefined;
  limit: number | undefined;
  language: Language;
};

/** So many rows of usual length cost two read units, and with who asks four: what a page may cost. */
const usualLimit = 50;
/** A page that filters by state reads on until it is full, and at most this; then the client asks for the next. */
const mostRead = 500;
const mostQueries = 10;

/**
 * A page of the worklist in the order of urgency, area after area; with a done state, of what has ended, newest first. One
 * query reads it, whatever the archive holds; a state to look for, or the end of an area, takes some more. A page may be
 * shorter than asked for: only `next: null` is the end.
 */
export const listCases =
  ({ region, cases, clock }: Deps) =>
  async ({ actor, area, state, cursor, limit = usualLimit, language }: Asked): Promise<CaseList> => {
    const areas = askedAreas(region, actor, area, language);
    const kind = state !== undefined && isDone(state) ? 'done' : 'open';
    const [firstArea = ''] = areas;
    let place: WorklistPlace | undefined =
      cursor === undefined ? { kind, area: firstArea, after: undefined } : placeOfCursor(cursor);
    if (place?.kind !== kind || !areas.includes(place.area))
      throw refusedFields([{ field: 'cursor', code: 'format' }], language);

    const today = dayIn(clock(), region.timeZone);
    const found: WorklistRow[] = [];
    let read = 0;
    for (let queries = 0; place && found.length < limit && read < mostRead && queries < mostQueries; queries += 1) {
      const { rows, next }: RowPage = await cases[kind]({
        area: place.area,
        limit: limit - found.length,
        after: place.after,
      });
      read += rows.length;
      found.push(...rows.filter((row) => state === undefined || row.state === state));
      const nextArea: string | undefined = next === undefined ? areas[areas.indexOf(place.area) + 1] : place.area;
      place = nextArea === undefined ? undefined : { kind, area: nextArea, after: next };
    }
    return {
      cases: found.map((row) => ({ ...row, rank: kind === 'done' ? null : rankOf(row, today, region) })),
      next: place ? cursorOf(place) : null,
    };
  };

import type { Route } from '../../shared/contract/route.ts';
import { type Actor, mayWorkCases, readableAreas } from '../../shared/domain/actor.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import { type Handle, json, readJson } from '../../shared/platform/http.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { type Table, TransactionRefused } from '../../shared/platform/table.ts';
import { auditWrite } from '../../shared/stores/audit-store.ts';
import { type DivergenceStore, divergenceClosing } from '../../shared/stores/divergence-store.ts';
import { closeDivergenceRoute, DivergenceAnswer, divergencesRoute } from './contract-divergences.ts';

export type DivergencesDeps = {
  region: Pick<RegionSettings, 'areas' | 'timeZone'>;
  casework: Pick<Table, 'transact'>;
  divergences: DivergenceStore;
  acting: (personId: string | undefined) => Promise<Actor>;
  clock: Clock;
  newId: NewId;
};

/** The county belongs to nobody's area: who works in the whole region answers for it. */
const mayClose = (who: Actor, place: string): boolean =>
  place === 'county' ? who.person.roles.includes('strategist') : mayWorkCases(who, place);

/** Tasks to look into, for staff. */
export const divergencesApi = (deps: DivergencesDeps): readonly (readonly [Route, Handle])[] => {
  const everywhere = deps.region.areas.map(({ id }) => id);
  return [
    [
      divergencesRoute,
      async ({ personId }) => {
        const who = await deps.acting(personId);
        const places = new Set(['county', ...readableAreas(who, everywhere)]);
        const all = await deps.divergences.all();
        return json(200, { divergences: all.filter(({ place }) => places.has(place)) });
      },
    ],
    [
      closeDivergenceRoute,
      async (request) => {
        const { reason, ...name } = readJson(request, DivergenceAnswer);
        const who = await deps.acting(request.personId);
        if (!mayClose(who, name.place)) throw new Refused('not-yours');
        const at = deps.clock();
        const by = who.person.id;
        const what = `divergence-closed#${name.place}#${name.ssyk}#${name.kind}`;
        try {
          await deps.casework.transact([
            divergenceClosing(name, { by, on: dayIn(at, deps.region.timeZone), reason }),
            auditWrite({ of: by, at: at.toISOString(), id: deps.newId('aud'), who: by, what }),
          ]);
        } catch (error) {
          if (error instanceof TransactionRefused) throw new Refused('not-found');
          throw error;
        }
        return json(200, { state: 'closed' });
      },
    ],
  ];
};

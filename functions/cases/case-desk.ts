import { type Actor, mayRead, mayWorkOn } from '../../shared/domain/actor.ts';
import { type Case, CaseId } from '../../shared/domain/case.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import { expectedVersion } from '../../shared/platform/expected-version.ts';
import { Refused } from '../../shared/platform/refused.ts';
import type { AbsenceStore } from '../../shared/stores/absence-store.ts';
import { actor } from '../../shared/stores/acting.ts';
import type { StoredCase } from '../../shared/stores/case-item.ts';
import type { CaseStore } from '../../shared/stores/case-store.ts';
import { type ChangeDeps, changeCase, type Decision, type Occasion } from '../../shared/stores/change-case.ts';
import type { PersonStore } from '../../shared/stores/person-store.ts';

export type DeskDeps = ChangeDeps & {
  region: RegionSettings;
  cases: Pick<CaseStore, 'byId'>;
  people: Pick<PersonStore, 'byId'>;
  absences: Pick<AbsenceStore, 'since'>;
};

/** A case in front of somebody who may read it. */
export type ReadDesk = { actor: Actor; case: Case };
/** A case in front of somebody who may change it, as the version that they saw. */
export type WorkDesk = ReadDesk & {
  change: (decide: (c: Case, occasion: Occasion) => Decision | Promise<Decision>) => Promise<Case>;
};

type Right = (actor: Actor, c: Pick<Case, 'area' | 'broker'>) => boolean;

/**
 * Who acts is judged before anything is told. Throws `Refused`: unauthenticated; not-yours to whoever has no case at all,
 * and for a case of another area; not-found for what is no id of a case, and for one that there is not.
 */
export const caseDesk = (deps: DeskDeps) => {
  const { region, cases, clock } = deps;
  const actingToday = actor(deps);
  const acting = (personId: string | undefined): Promise<Actor> =>
    actingToday(personId, dayIn(clock(), region.timeZone));

  const found = async (personId: string | undefined, id: string, may: Right) => {
    const who = await acting(personId);
    if (!region.areas.some((area) => may(who, { area: area.id, broker: '' }))) throw new Refused('not-yours');
    const stored = CaseId.safeParse(id).success ? await cases.byId(id) : undefined;
    if (!stored) throw new Refused('not-found');
    if (!may(who, stored.case)) throw new Refused('not-yours');
    return { actor: who, stored };
  };

  return {
    acting,
    toRead: async (personId: string | undefined, id: string): Promise<ReadDesk> => {
      const { actor: who, stored } = await found(personId, id, mayRead);
      return { actor: who, case: stored.case };
    },
    toWork: async (personId: string | undefined, id: string, ifMatch: string | undefined): Promise<WorkDesk> => {
      const { actor: who, stored } = await found(personId, id, mayWorkOn);
      const expected = expectedVersion(ifMatch, stored.case.version);
      // What was read to judge the actor is what the first decision is made on.
      let read: StoredCase | undefined = stored;
      const byId = async (wanted: string) => {
        const kept = read;
        read = undefined;
        return kept ?? cases.byId(wanted);
      };
      const change = changeCase({ ...deps, cases: { byId } });
      return {
        actor: who,
        case: stored.case,
        change: (decide) => change({ id: stored.case.id, who: who.person.id, expected }, decide),
      };
    },
  };
};
export type CaseDesk = ReturnType<typeof caseDesk>;

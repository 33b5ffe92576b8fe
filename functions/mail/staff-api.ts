import type { Route } from '../../shared/contract/route.ts';
import { reportsState } from '../../shared/domain/mail-health.ts';
import type { Role } from '../../shared/domain/person.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import { type Handle, json } from '../../shared/platform/http.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import { Refused } from '../../shared/platform/refused.ts';
import type { Table } from '../../shared/platform/table.ts';
import type { AbsenceStore } from '../../shared/stores/absence-store.ts';
import { actor } from '../../shared/stores/acting.ts';
import { auditWrite } from '../../shared/stores/audit-store.ts';
import { circuitReleaseWrite, type MailHealthStore } from '../../shared/stores/mail-health-store.ts';
import type { PersonStore } from '../../shared/stores/person-store.ts';
import { type MailHealthView, mailHealthRoute, releaseCircuitRoute } from './contract.ts';

type Deps = {
  region: Pick<RegionSettings, 'timeZone'>;
  casework: Pick<Table, 'transact'>;
  people: Pick<PersonStore, 'byId'>;
  absences: Pick<AbsenceStore, 'since'>;
  health: Pick<MailHealthStore, 'current'>;
  clock: Clock;
  newId: NewId;
};

/** The staff's face of mail: how it does, and the one thing that a person may do about it. */
export const staffApi = (deps: Deps): readonly (readonly [Route, Handle])[] => {
  const resolve = actor(deps);
  const acting = async (personId: string | undefined, roles: readonly Role[]) => {
    const { person } = await resolve(personId, dayIn(deps.clock(), deps.region.timeZone));
    if (!person.roles.some((role) => roles.includes(role))) throw new Refused('not-yours');
    return person;
  };
  const view = async (roles: readonly Role[]): Promise<MailHealthView> => {
    const { health, releasedAt, releasedBy } = await deps.health.current();
    if (health === undefined) throw new Refused('not-found');
    // What was released since the sweeper last looked is open no longer, whatever it wrote then.
    const circuit = releasedAt !== undefined && releasedAt > health.at ? null : health.circuit;
    return {
      ...health,
      circuit,
      reports: reportsState(health),
      released: releasedAt === undefined ? null : { at: releasedAt, by: releasedBy ?? '' },
      mayRelease: circuit !== null && roles.includes('administrator'),
    };
  };
  return [
    [
      mailHealthRoute,
      async ({ personId }) => json(200, await view((await acting(personId, ['strategist', 'administrator'])).roles)),
    ],
    [
      releaseCircuitRoute,
      async ({ personId }) => {
        const { id, roles } = await acting(personId, ['administrator']);
        if (!(await view(roles)).mayRelease) throw new Refused('conflict');
        const at = deps.clock();
        await deps.casework.transact([
          circuitReleaseWrite(at, id),
          auditWrite({
            ...{ of: id, at: at.toISOString(), id: deps.newId('aud'), who: id },
            what: 'mail-circuit-released',
          }),
        ]);
        return json(200, await view(roles));
      },
    ],
  ];
};

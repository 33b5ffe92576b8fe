import type { Route } from '../../shared/contract/route.ts';
import type { Person, Role } from '../../shared/domain/person.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { statedSources } from '../../shared/domain/source-id.ts';
import { intervalsSince, isLongAway, nextRun, scheduleOf } from '../../shared/domain/source-schedule.ts';
import type { SourceState } from '../../shared/domain/source-state.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import { type Handle, json, readJson } from '../../shared/platform/http.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import { Refused } from '../../shared/platform/refused.ts';
import type { Table } from '../../shared/platform/table.ts';
import type { AbsenceStore } from '../../shared/stores/absence-store.ts';
import { actor } from '../../shared/stores/acting.ts';
import { auditWrite } from '../../shared/stores/audit-store.ts';
import type { PersonStore } from '../../shared/stores/person-store.ts';
import type { SourceStore } from '../../shared/stores/source-store.ts';
import {
  decideSnapshotRoute,
  SnapshotDecisionInput,
  type SourceHealth,
  sourceHealthRoute,
} from './contract-sources.ts';
import type { decideOnSnapshot } from './pull-source.ts';

type Deps = {
  region: Pick<RegionSettings, 'timeZone'>;
  casework: Pick<Table, 'write'>;
  people: Pick<PersonStore, 'byId'>;
  absences: Pick<AbsenceStore, 'since'>;
  states: Pick<SourceStore, 'all' | 'shown'>;
  decide: ReturnType<typeof decideOnSnapshot>;
  clock: Clock;
  newId: NewId;
};

/** At which moment it is shown, and by whose clock. */
type Shown = { at: Date; timeZone: string };

const shown = (
  { waiting, decided, ...state }: SourceState,
  { at, timeZone }: Shown,
): SourceHealth['sources'][number] => {
  const { id, title, publisher, licence, attribution, homepage } = state;
  const { lastAttempt, lastSuccess, dataUntil, rows, skipped, skippedBy, notes, failure, failures } = state;
  const schedule = scheduleOf(id) ?? null;
  const known = statedSources.find((one) => one === id);
  const { rowsBefore = 0, drift = null } = state;
  return {
    ...{ id, title, publisher, licence, attribution, homepage },
    ...{ lastAttempt, lastSuccess, dataUntil, rows, skipped, skippedBy, notes, failure, failures },
    waiting: waiting
      ? {
          ...{ snapshot: waiting.snapshot, since: waiting.since, code: waiting.code },
          ...{ message: waiting.message, rows: waiting.rows },
        }
      : null,
    decided: decided ?? null,
    schedule,
    nextRun: schedule && nextRun(schedule, at, timeZone).toISOString(),
    age: schedule && intervalsSince(schedule, lastSuccess, at),
    isOld: known !== undefined && isLongAway(known, state, at),
    change: rowsBefore === 0 ? null : Math.round((rows / rowsBefore - 1) * 1_000) / 1_000,
    drift,
  };
};

/** The staff's face of the public sources: how they do, and the one thing that a person decides of them. */
export const sourcesApi = (deps: Deps): readonly (readonly [Route, Handle])[] => {
  const resolve = actor(deps);
  const acting = async (personId: string | undefined, roles: readonly Role[]) => {
    const { person } = await resolve(personId, dayIn(deps.clock(), deps.region.timeZone));
    if (!person.roles.some((role) => roles.includes(role))) throw new Refused('not-yours');
    return person;
  };
  const health = (states: readonly SourceState[], { roles }: Pick<Person, 'roles'>): SourceHealth => ({
    sources: states.map((state) => shown(state, { at: deps.clock(), timeZone: deps.region.timeZone })),
    mayDecide: roles.includes('administrator'),
  });
  return [
    [
      sourceHealthRoute,
      async ({ personId }) => {
        const person = await acting(personId, ['strategist', 'administrator']);
        return json(200, health(await deps.states.shown(), person));
      },
    ],
    [
      decideSnapshotRoute,
      async (request) => {
        const person = await acting(request.personId, ['administrator']);
        const { source, ...decision } = readJson(request, SnapshotDecisionInput);
        const { outcome } = await deps.decide(source, { ...decision, by: person.id });
        if (outcome === 'failed') throw new Refused('conflict');
        // The source keeps who decided, when and why; this is the person's own record of it.
        await deps.casework.write(
          auditWrite({
            ...{ of: person.id, at: deps.clock().toISOString(), id: deps.newId('aud'), who: person.id },
            what: `snapshot-${decision.verdict}`,
          }),
        );
        return json(200, health(await deps.states.all(), person));
      },
    ],
  ];
};

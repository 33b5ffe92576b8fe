import type { Route } from '../../shared/contract/route.ts';
import { OnBehalfInput } from '../../shared/domain/on-behalf.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import { type Handle, readJson } from '../../shared/platform/http.ts';
import { Refused } from '../../shared/platform/refused.ts';
import type { AbsenceStore } from '../../shared/stores/absence-store.ts';
import { actor } from '../../shared/stores/acting.ts';
import type { PersonStore } from '../../shared/stores/person-store.ts';
import { submitOnBehalfRoute } from './contract.ts';
import { type IntakeDeps, openIntake } from './open-intake.ts';
import { idempotencyKeyOf, receivedAnswer } from './received-answer.ts';
import { filesSomewhere, submitOnBehalf } from './submit-on-behalf.ts';

export type StaffApiDeps = IntakeDeps & {
  people: Pick<PersonStore, 'byId'>;
  absences: Pick<AbsenceStore, 'since'>;
};

/** The staff's face of signals: which route leads to which use case. Who may file nowhere is not told what is wrong with a body. */
export const staffApi = (deps: StaffApiDeps): readonly (readonly [Route, Handle])[] => {
  const { region, clock } = deps;
  const acting = actor(deps);
  const file = submitOnBehalf({ region, submit: openIntake(deps).submit });
  return [
    [
      submitOnBehalfRoute,
      async (request) => {
        const who = await acting(request.personId, dayIn(clock(), region.timeZone));
        if (!filesSomewhere(who, region)) throw new Refused('not-yours');
        const input = readJson(request, OnBehalfInput);
        return receivedAnswer(await file({ input, key: idempotencyKeyOf(request), actor: who }));
      },
    ],
  ];
};

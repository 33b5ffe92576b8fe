import type { Route } from '../../shared/contract/route.ts';
import { type Event, EventInput } from '../../shared/domain/event.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { type Handle, json, readJson } from '../../shared/platform/http.ts';
import { Refused } from '../../shared/platform/refused.ts';
import type { ContactStore } from '../../shared/stores/contact-store.ts';
import type { EventStore } from '../../shared/stores/event-store.ts';
import type { PersonStore } from '../../shared/stores/person-store.ts';
import { actingPerson } from './acting-person.ts';
import { type AfterStaffDeps, afterStaffApi } from './after-staff-api.ts';
import { contactsApi } from './contacts-api.ts';
import { createEventRoute, eventRoute } from './contract.ts';
import { createEvent } from './create-event.ts';
import { eventAnswer } from './event-answer.ts';
import { type InvitingDeps, invitingApi } from './inviting-api.ts';
import { type ProposalsDeps, proposalsApi } from './proposals-api.ts';

type Deps = InvitingDeps &
  Omit<AfterStaffDeps, 'acting'> &
  Omit<ProposalsDeps, 'acting'> & {
    region: RegionSettings;
    origin: string;
    people: Pick<PersonStore, 'byId'>;
    events: EventStore;
    contacts: ContactStore;
  };

/** The staff's face of events: which route leads to which use case. */
export const staffApi = (deps: Deps): readonly (readonly [Route, Handle])[] => {
  const acting = actingPerson(deps.people);
  const create = createEvent({ ...deps, acting });
  return [
    ...afterStaffApi({ ...deps, acting }),
    [
      createEventRoute,
      async (request) => {
        const input = readJson(request, EventInput);
        const { language, personId, headers } = request;
        const event = await create({ input, key: headers['idempotency-key'], personId, language });
        return json(201, eventAnswer(event, deps.origin));
      },
    ],
    [
      eventRoute,
      async ({ params, personId }) => {
        const event = await deps.events.byId(params.id ?? '', { consistent: true });
        await acting(personId, event?.areas ?? []);
        if (!event) throw new Refused('not-found');
        return tagged(event);
      },
    ],
    ...invitingApi({ ...deps, acting }),
    ...contactsApi({ ...deps, acting }),
    ...proposalsApi({ ...deps, acting }),
  ];
};

import type { Route } from '../../shared/contract/route.ts';
import { type Event, EventInput } from '../../shared/domain/event.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { type Handle, type HttpRequest, json, parseInput, readJson } from '../../shared/platform/http.ts';
import { Refused } from '../../shared/platform/refused.ts';
import type { AbsenceStore } from '../../shared/stores/absence-store.ts';
import type { ContactStore } from '../../shared/stores/contact-store.ts';
import type { EventStore } from '../../shared/stores/event-store.ts';
import type { EventWorkStore } from '../../shared/stores/event-work-store.ts';
import type { InvitationStore } from '../../shared/stores/invitation-store.ts';
import type { OutboxStore } from '../../shared/stores/outbox-store.ts';
import type { PersonStore } from '../../shared/stores/person-store.ts';
import { actingPerson } from './acting-person.ts';
import { type AfterStaffDeps, afterStaffApi } from './after-staff-api.ts';
import type { AnsweringDeps } from './answer-invitation.ts';
import { changeEvent } from './change-event.ts';
import { contactsApi } from './contacts-api.ts';
import { createEventRoute, eventRoute } from './contract.ts';
import { AnswerForInput, answerForRoute, eventAnswersRoute } from './contract-answers.ts';
import { cancelEventRoute, changeEventRoute, listEventsRoute } from './contract-changes.ts';
import { createEvent } from './create-event.ts';
import { eventAnswer } from './event-answer.ts';
import { type InvitingDeps, invitingApi } from './inviting-api.ts';
import { listEvents } from './list-events.ts';
import { type OfferingDeps, offerFreeSeats } from './pass-on-offers.ts';
import { type ProposalsDeps, proposalsApi } from './proposals-api.ts';
import { answerFor, listAnswers } from './staff-answers.ts';
import { tellChange } from './tell-change.ts';

type Deps = InvitingDeps &
  AnsweringDeps &
  Omit<AfterStaffDeps, 'acting'> &
  Omit<ProposalsDeps, 'acting'> & {
    region: RegionSettings;
    origin: string;
    people: Pick<PersonStore, 'byId'>;
    absences: Pick<AbsenceStore, 'since'>;
    events: EventStore;
    contacts: ContactStore;
    invitations: InvitationStore;
    line: Pick<OfferingDeps['line'], 'seatsOffered'>;
    outbox: Pick<OutboxStore, 'find' | 'withhold'>;
    work: Pick<EventWorkStore, 'done'>;
  };

const asked = ({ params, headers, personId, language }: HttpRequest) => ({
  id: params.id ?? '',
  ifMatch: headers['if-match'],
  personId,
  language,
});

/** The staff's face of events: which route leads to which use case. */
export const staffApi = (deps: Deps): readonly (readonly [Route, Handle])[] => {
  const acting = actingPerson(deps);
  const create = createEvent({ ...deps, acting });
  const list = listEvents({ ...deps, acting });
  const { change, cancel } = changeEvent({ ...deps, acting, tell: tellChange(deps), offerSeats: offerFreeSeats(deps) });
  const tagged = (event: Event) => json(200, eventAnswer(event, deps.origin), { etag: `"${event.version}"` });
  const answers = listAnswers({ ...deps, acting });
  const answerForSomebody = answerFor({ ...deps, acting });
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
    [
      listEventsRoute,
      async ({ query, personId, language }) => {
        const { from, cursor } = parseInput(query, listEventsRoute.query, language);
        const { events, next } = await list({ from, cursor, personId });
        return json(200, { events: events.map((event) => eventAnswer(event, deps.origin)), next });
      },
    ],
    [
      changeEventRoute,
      async (request) => tagged(await change({ ...asked(request), change: readJson(request, changeEventRoute.body) })),
    ],
    [
      cancelEventRoute,
      async (request) =>
        tagged(await cancel({ ...asked(request), cancellation: readJson(request, cancelEventRoute.body) })),
    ],
    [
      eventAnswersRoute,
      async ({ params, personId, query, language }) => {
        const { cursor } = parseInput(query, eventAnswersRoute.query, language);
        return json(200, await answers({ eventId: params.id ?? '', personId, cursor }));
      },
    ],
    [
      answerForRoute,
      async (request) => {
        const input = readJson(request, AnswerForInput);
        const { params, personId } = request;
        return json(200, await answerForSomebody({ eventId: params.id ?? '', personId, ...input }));
      },
    ],
  ];
};

import { fieldErrors } from '../../shared/contract/field-errors.ts';
import { audiencesOf, type Event } from '../../shared/domain/event.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Segment } from '../../shared/domain/segment.ts';
import { problemTexts } from '../../shared/platform/http.ts';
import { Refused } from '../../shared/platform/refused.ts';
import type { EventStore } from '../../shared/stores/event-store.ts';
import type { actingPerson } from './acting-person.ts';
import type { InvitationsInput } from './contract-inviting.ts';

export type OpeningDeps = { events: Pick<EventStore, 'byId'>; acting: ReturnType<typeof actingPerson> };
export type AskedSegment = {
  eventId: string;
  input: InvitationsInput;
  personId: string | undefined;
  language: Language;
};

/**
 * The event and the segment that somebody asks for, where they may. An event is for its own areas and audiences: a broker
 * invites the own contacts to a joint event, nobody's to somebody else's.
 */
export const openSegment =
  ({ events, acting }: OpeningDeps) =>
  async ({
    eventId,
    input,
    personId,
    language,
  }: AskedSegment): Promise<{ event: Event; segment: Segment; person: Person }> => {
    const event = await events.byId(eventId, { consistent: true });
    if (!event) {
      await acting(personId, []);
      throw new Refused('not-found');
    }
    const segment: Segment = {
      ...input,
      areas: input.areas ?? event.areas,
      audiences: input.audiences ?? [...audiencesOf(event)],
    };
    const person = await acting(personId, segment.areas);
    const wrong = [
      ...(segment.areas.every((area) => event.areas.includes(area)) ? [] : ['areas']),
      ...(segment.audiences.every((audience) => audiencesOf(event).includes(audience)) ? [] : ['audiences']),
    ];
    if (wrong.length > 0)
      throw new Refused('invalid', {
        errors: fieldErrors(
          wrong.map((field) => ({ code: 'custom', path: [field], message: 'choice' })),
          input,
          problemTexts(language).fields,
        ),
      });
    return { event, segment, person };
  };

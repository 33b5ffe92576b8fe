import type { AnsweringDeps } from '../../functions/events/answer-invitation.ts';
import { answerInvitation } from '../../functions/events/answer-invitation.ts';
import { passOnOffers } from '../../functions/events/pass-on-offers.ts';
import type { Contention } from '../../functions/events/while-contended.ts';
import { Event } from '../../shared/domain/event.ts';
import type { Invitation, RsvpAnswer } from '../../shared/domain/invitation.ts';
import { systemIds } from '../../shared/platform/ids.ts';
import { everyItem, type Table } from '../../shared/platform/table.ts';
import { eventStore, eventWrite } from '../../shared/stores/event-store.ts';
import { invitationStore, invitationWrites } from '../../shared/stores/invitation-store.ts';
import { eventKey } from '../../shared/stores/keys.ts';
import { freeSeatsWorkWrite, lineStore } from '../../shared/stores/line-store.ts';
import { outboxStore } from '../../shared/stores/outbox-store.ts';
import { aRegion } from './a-region.ts';
import { someKeys } from './builders.ts';
import { anEvent, anInvited } from './event-builders.ts';

export const noPause: Contention = { pause: async () => {} };

/** An event with so many invited, on a real table and a clock that is set by hand. */
export const seatsOffice = async (
  casework: Table,
  { invited, over = {}, contention = noPause }: { invited: number; over?: Partial<Event>; contention?: Contention },
) => {
  const time = { now: new Date('2027-03-01T08:00:00.000Z') };
  const event = anEvent({ ...over, counts: { ...anEvent().counts, invited } });
  const people = Array.from({ length: invited }, (_, i) => anInvited(i + 1));
  await casework.write(eventWrite(event));
  for (let i = 0; i < invited; i += 20)
    await casework.transact(people.slice(i, i + 20).flatMap((one) => invitationWrites(one)));
  const invitations = invitationStore(casework);
  const line = lineStore(casework);
  const deps: AnsweringDeps & { line: typeof line } = {
    region: aRegion(),
    origin: 'https://kompetens.example.org',
    casework,
    events: eventStore(casework),
    invitations,
    line,
    keys: async () => someKeys(),
    clock: () => time.now,
    newId: systemIds,
    contention,
  };
  const answer = answerInvitation(deps);
  const idOf = (n: number) => people[n - 1]?.id ?? '';
  return {
    deps,
    event,
    time,
    idOf,
    answer: (n: number, given: RsvpAnswer) => answer({ invitationId: idOf(n), answer: given, by: idOf(n) }),
    sweep: passOnOffers(deps),
    /** What an editor of events does: the new capacity and the word to the sweeper in one transaction. */
    makeRoom: (capacity: number) =>
      casework.transact([
        {
          Update: {
            Key: eventKey(event.id),
            UpdateExpression: 'SET #capacity = :capacity, #version = #version + :one',
            ExpressionAttributeNames: { '#capacity': 'capacity', '#version': 'version' },
            ExpressionAttributeValues: { ':capacity': capacity, ':one': 1 },
          },
        },
        freeSeatsWorkWrite(event.id, time.now),
      ]),
    invitation: async (n: number): Promise<Invitation> => {
      const found = await invitations.byId(idOf(n));
      if (!found) throw new Error(`nobody is number ${n}`);
      return found;
    },
    everybody: async (): Promise<Invitation[]> =>
      Promise.all(people.map(async ({ id }) => (await invitations.byId(id)) as Invitation)),
    /** The event with what its stores keep to themselves. */
    kept: async () => {
      const { pk, sk, listPk, listSk, taken, lineEnd, ...rest } = (await casework.get(eventKey(event.id), {
        consistent: true,
      })) as Record<string, unknown>;
      return { ...Event.parse(rest), taken };
    },
    line: () => line.inLine(event.id),
    /** The mails of somebody, by kind and the version of the invitation that they told. */
    mailsTo: async (n: number): Promise<string[]> => {
      const { answers } = (await invitations.byId(idOf(n))) ?? { answers: 0 };
      const found: string[] = [];
      for (let version = 1; version <= answers; version += 1)
        for (const kind of ['confirmation', 'cancellation', 'in-line', 'offer', 'lapsed'])
          if (await outboxStore(casework).find(`${kind}#${idOf(n)}#${version}`)) found.push(`${version} ${kind}`);
      return found;
    },
    audited: async (): Promise<string[]> => {
      const found: string[] = [];
      const question = {
        where: 'pk = :event AND begins_with(sk, :audit)',
        values: { ':event': event.id, ':audit': 'audit#' },
      };
      for await (const { who, what } of everyItem(casework, question)) found.push(`${who} ${what}`);
      return found;
    },
  };
};
export type SeatsOffice = Awaited<ReturnType<typeof seatsOffice>>;

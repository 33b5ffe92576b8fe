import * as z from 'zod/mini';
import { type AttendanceState, attendanceMoved, attendanceOf, WalkIn } from '../domain/attendance.ts';
import type { Invitation } from '../domain/invitation.ts';
import { everyItem, type Table, type Write } from '../platform/table.ts';
import { invitationStore } from './invitation-store.ts';
import { eventKey, invitationKey, invitedKey, invitedPrefix, walkInKey, walkInPrefix } from './keys.ts';

type Tick = { state: AttendanceState; at: string; by: 'staff' | 'code' };

/** A tick in the place of the one that was read; refused where another came in between. */
export const attendanceWrite = (was: Invitation, { state, at, by }: Tick): Write => ({
  Update: {
    Key: invitationKey(was.id),
    UpdateExpression: state === 'unknown' ? 'REMOVE attendance' : 'SET attendance = :attendance',
    ConditionExpression: was.attendance
      ? 'attendance.#state = :seen'
      : 'attribute_exists(pk) AND attribute_not_exists(attendance)',
    ...(was.attendance && { ExpressionAttributeNames: { '#state': 'state' } }),
    ...((was.attendance || state !== 'unknown') && {
      ExpressionAttributeValues: {
        ...(was.attendance && { ':seen': was.attendance.state }),
        ...(state !== 'unknown' && { ':attendance': { state, at, by } }),
      },
    }),
  },
});

/** The counters of an event that is not cancelled, moved by a tick. Events from before had none. */
export const attendanceCountsWrite = (eventId: string, was: AttendanceState, now: AttendanceState): Write => {
  const { attended, missed } = attendanceMoved(was, now);
  return {
    Update: {
      Key: eventKey(eventId),
      UpdateExpression:
        'SET #counts.attended = if_not_exists(#counts.attended, :none) + :attended, #counts.missed = if_not_exists(#counts.missed, :none) + :missed',
      ConditionExpression: '#status = :planned',
      ExpressionAttributeNames: { '#counts': 'counts', '#status': 'status' },
      ExpressionAttributeValues: { ':planned': 'planned', ':none': 0, ':attended': attended, ':missed': missed },
    },
  };
};

const KeptWalkIn = z.strictObject({ ...WalkIn.shape, state: z.enum(['attended', 'unknown']), at: z.string() });
export type KeptWalkIn = z.infer<typeof KeptWalkIn>;

/** Somebody who walked in, first or changed; `was` is what was read, refused where that is no longer so. */
export const walkInWrite = (
  eventId: string,
  walkIn: Omit<KeptWalkIn, 'at'>,
  was: KeptWalkIn | undefined,
  at: string,
): Write => ({
  Put: {
    Item: { ...walkInKey(eventId, walkIn.id), ...walkIn, at },
    ...(was
      ? {
          ConditionExpression: '#state = :seen',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: { ':seen': was.state },
        }
      : { ConditionExpression: 'attribute_not_exists(pk)' }),
  },
});

/** Marks that somebody was asked afterwards; refused where it was done before. */
export const askedAfterWrite = (invitationId: string, at: string): Write => ({
  Update: {
    Key: invitationKey(invitationId),
    UpdateExpression: 'SET askedAfterAt = :at',
    ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(askedAfterAt)',
    ExpressionAttributeValues: { ':at': at },
  },
});

/** As what an invitation is counted with its contact; refused where it is counted otherwise than was read. */
export const attendanceCountedWrite = (was: Invitation, now: 'attended' | 'missed' | undefined): Write => ({
  Update: {
    Key: invitationKey(was.id),
    UpdateExpression: now === undefined ? 'REMOVE countedAs' : 'SET countedAs = :now',
    ConditionExpression:
      was.countedAs === undefined ? 'attribute_exists(pk) AND attribute_not_exists(countedAs)' : 'countedAs = :was',
    ...((now !== undefined || was.countedAs !== undefined) && {
      ExpressionAttributeValues: {
        ...(now !== undefined && { ':now': now }),
        ...(was.countedAs !== undefined && { ':was': was.countedAs }),
      },
    }),
  },
});

const Invited = z.object({ invitation: z.string() });
const walkInOf = ({ pk, sk, ...rest }: Record<string, unknown>): KeptWalkIn => KeptWalkIn.parse(rest);

/** How many invitations are read at once. */
const together = 25;

export const attendanceStore = (table: Table) => {
  const invitations = invitationStore(table);
  const partOf = (eventId: string, prefix: string) => ({
    where: 'pk = :event AND begins_with(sk, :prefix)',
    values: { ':event': eventId, ':prefix': prefix },
    consistent: true,
  });
  return {
    /** Every invitation to an event; one read for each beside the list. */
    invitedTo: async (eventId: string): Promise<Invitation[]> => {
      const ids: string[] = [];
      for await (const item of everyItem(table, partOf(eventId, invitedPrefix)))
        ids.push(Invited.parse(item).invitation);
      const found: Invitation[] = [];
      for (let from = 0; from < ids.length; from += together) {
        const some = await Promise.all(ids.slice(from, from + together).map((id) => invitations.byId(id)));
        found.push(...some.filter((invitation) => invitation !== undefined));
      }
      return found;
    },
    /** The invitation to an event of an address, by its keyed hash. */
    invitationOf: async (eventId: string, hash: string): Promise<Invitation | undefined> => {
      const item = await table.get(invitedKey(eventId, hash), { consistent: true });
      return item && invitations.byId(Invited.parse(item).invitation);
    },
    walkInsTo: async (eventId: string): Promise<KeptWalkIn[]> => {
      const found: KeptWalkIn[] = [];
      for await (const item of everyItem(table, partOf(eventId, walkInPrefix))) found.push(walkInOf(item));
      return found;
    },
    walkIn: async (eventId: string, id: string): Promise<KeptWalkIn | undefined> => {
      const item = await table.get(walkInKey(eventId, id), { consistent: true });
      return item && walkInOf(item);
    },
  };
};
export type AttendanceStore = ReturnType<typeof attendanceStore>;

/** What a tick changes: from what state to what. */
export const tickWrites = (was: Invitation, tick: Tick): Write[] => [
  attendanceWrite(was, tick),
  attendanceCountsWrite(was.event, attendanceOf(was), tick.state),
];

import * as z from 'zod/mini';
import { type Event, endOf } from './event.ts';
import { guardedLine } from './free-text.ts';
import { type Invitation, InvitationId } from './invitation.ts';

/** Whether somebody came. `unknown` is nobody's word: neither a presence nor an absence. */
export const AttendanceState = z.enum(['attended', 'missed', 'unknown']);
export type AttendanceState = z.infer<typeof AttendanceState>;

export const WalkInId = z.string().check(z.regex(/^wlk_[0-9a-z]{26}$/));

/**
 * Somebody who came without an invitation: a name for the list and nothing else. No address is taken at the door, so that
 * nobody is written to who did not ask for it. The id is made where the name is typed: sent again, it is the same person.
 */
export const WalkIn = z.strictObject({ id: WalkInId, name: guardedLine(200), employer: guardedLine(200) });
export type WalkIn = z.infer<typeof WalkIn>;

/** One tick: of an invitation, or of somebody who walked in. */
export const AttendanceInput = z
  .strictObject({
    invitation: z.optional(InvitationId),
    walkIn: z.optional(WalkIn),
    state: AttendanceState,
  })
  .check(
    z.refine(({ invitation, walkIn }) => (invitation === undefined) !== (walkIn === undefined), {
      path: ['invitation'],
      message: 'required',
    }),
    // Who was never expected cannot have stayed away.
    z.refine(({ walkIn, state }) => walkIn === undefined || state !== 'missed', { path: ['state'], message: 'choice' }),
    z.meta({ id: 'AttendanceInput' }),
  );
export type AttendanceInput = z.infer<typeof AttendanceInput>;

type Timed = Pick<Event, 'startsAt' | 'minutes' | 'status'>;
const hour = 3_600_000;
const hoursBefore = ({ startsAt }: Timed, hours: number): Date => new Date(new Date(startsAt).getTime() - hours * hour);

/** The list opens two hours before the start: names lie open no longer than somebody stands at the door. */
export const listOpensAt = (event: Timed): Date => hoursBefore(event, 2);
export const isListOpen = (event: Timed, now: Date): boolean => event.status === 'planned' && now >= listOpensAt(event);

/** The code of the door holds for the hour before the start and until the end: nobody has time to guess it. */
export const codeOpensAt = (event: Timed): Date => hoursBefore(event, 1);
export const isCodeValid = (event: Timed, now: Date): boolean =>
  event.status === 'planned' && now >= codeOpensAt(event) && now < endOf(event);

/** Whether somebody has a seat and is waited for. Answers of before there was a waiting list all had one. */
export const isExpected = ({ answer, seat }: Pick<Invitation, 'answer' | 'seat'>): boolean =>
  answer === 'yes' && (seat ?? 'confirmed') === 'confirmed';

export const attendanceOf = ({ attendance }: Pick<Invitation, 'attendance'>): AttendanceState =>
  attendance?.state ?? 'unknown';

/** How the event's counters move when a tick replaces the last one. */
export const attendanceMoved = (was: AttendanceState, now: AttendanceState): { attended: number; missed: number } => {
  const moved = (state: AttendanceState) => Number(now === state) - Number(was === state);
  return { attended: moved('attended'), missed: moved('missed') };
};

/** Whether anybody kept a list at all: without one nobody can be said to have stayed away. */
export const isListKept = ({ counts }: Pick<Event, 'counts'>): boolean => counts.attended + counts.missed > 0;

/**
 * What somebody is asked afterwards: who came whether it was worth it, who was marked as missing why. Who was neither ticked
 * nor marked is asked nothing where a list was kept, for either question could be an insult; where none was kept, all who
 * had a seat are asked whether it was worth it.
 */
export const questionAfter = (
  invitation: Pick<Invitation, 'answer' | 'seat' | 'attendance'>,
  event: Pick<Event, 'counts'>,
): 'survey' | 'missed' | undefined => {
  if (!isListKept(event)) return isExpected(invitation) ? 'survey' : undefined;
  const state = attendanceOf(invitation);
  return state === 'attended' ? 'survey' : state === 'missed' ? 'missed' : undefined;
};

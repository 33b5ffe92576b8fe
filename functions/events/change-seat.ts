import type { Event } from '../../shared/domain/event.ts';
import type { Invitation, RsvpAnswer } from '../../shared/domain/invitation.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { mailOf, offeredUntil, type SeatChange, standingOf } from '../../shared/domain/seat.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import type { Table, Write } from '../../shared/platform/table.ts';
import { auditWrite } from '../../shared/stores/audit-store.ts';
import type { InvitationStore, NewStanding } from '../../shared/stores/invitation-store.ts';
import { standingWrite } from '../../shared/stores/invitation-store.ts';
import { type LineStore, placeGone, placeWrite, seatCountsWrite } from '../../shared/stores/line-store.ts';
import { outboxWrite } from '../../shared/stores/outbox-store.ts';
import { lineMail } from './line-mail.ts';
import { rsvpUrl } from './rsvp-link.ts';
import { seatMail } from './seat-mail.ts';
import { Overtaken } from './while-contended.ts';

export type ChangingDeps = {
  region: RegionSettings;
  origin: string;
  casework: Pick<Table, 'transact'>;
  invitations: Pick<InvitationStore, 'byId'>;
  line: Pick<LineStore, 'inLine'>;
  keys: () => Promise<LinkKeys>;
  newId: NewId;
};

export type Changing = {
  event: Event;
  lineEnd: string | undefined;
  invitation: Invitation;
  change: SeatChange;
  /** What was answered, and by whom: the invitation itself by its link, or staff. Absent where time did it. */
  given?: { answer: RsvpAnswer; by: string };
  now: Date;
};

type Moving = Pick<Changing, 'event' | 'invitation' | 'now' | 'given'> & {
  to: SeatChange['to'];
  from: SeatChange['from'];
  since: string;
  until: Date | undefined;
};

/** Later than the last one in line, and as a rule now. */
const joinsAt = (lineEnd: string | undefined, now: Date): string =>
  new Date(Math.max(now.getTime(), lineEnd === undefined ? 0 : new Date(lineEnd).getTime() + 1)).toISOString();

/**
 * Writes a change of a seat, and all that follows from it, in one transaction: the invitation, the counters, the place in
 * line, who gets the seat that became free, each one's mail, and who did it. Refused where something came in between.
 */
export const changeSeat = (deps: ChangingDeps) => {
  const mailFor = async ({ event, invitation, from, to, now, until }: Moving): Promise<Write[]> => {
    const kind = mailOf({ from, to }, event, now);
    if (kind === undefined) return [];
    const url = rsvpUrl({ origin: deps.origin, keys: await deps.keys(), invitation, event });
    const letter = { event, invitation, region: deps.region, url, now };
    const draft =
      kind === 'confirmation' || kind === 'cancellation'
        ? seatMail({ ...letter, kind })
        : lineMail({ ...letter, kind, until });
    return [
      outboxWrite({
        dedupKey: `${kind}#${invitation.id}#${invitation.answers + 1}`,
        cause: invitation.id,
        draft,
        addressHash: invitation.hash,
        at: now,
        // An offer that nobody can accept any more is worth nothing.
        ...(kind === 'offer' && { expiresAt: until }),
        // That a seat was given up holds whatever becomes of the event; all else tells of the event as it was read.
        ...(kind !== 'cancellation' && { event: { id: event.id, version: event.version } }),
      }),
    ];
  };

  const standing = ({ invitation, event, given, to, from, now, since, until }: Moving): NewStanding => {
    const kind = mailOf({ from, to }, event, now);
    return {
      answer: given?.answer ?? invitation.answer ?? 'yes',
      ...(given && { answeredAt: now.toISOString() }),
      told: event.version,
      calendarMails: invitation.calendarMails + (kind === 'confirmation' || kind === 'cancellation' ? 1 : 0),
      ...((to === 'confirmed' || to === 'waiting' || to === 'offered' || to === 'lapsed') && { seat: to }),
      ...(to === 'waiting' && { waitingSince: since }),
      ...(to === 'offered' && until && { offeredUntil: until.toISOString() }),
    };
  };

  const move = async (moving: Moving): Promise<Write[]> => {
    const { event, invitation, from, to, given, now, since } = moving;
    return [
      standingWrite(invitation, standing(moving)),
      ...(from === 'waiting' ? [placeGone(event.id, invitation.waitingSince ?? '', invitation.id)] : []),
      ...(to === 'waiting' ? [placeWrite(event.id, since, invitation.id)] : []),
      ...(await mailFor(moving)),
      auditWrite({
        of: event.id,
        at: now.toISOString(),
        id: deps.newId('aud'),
        who: given?.by ?? 'system',
        what: [
          given ? `answered-${given.answer}` : `seat-${to}`,
          ...(given?.by === invitation.id ? [] : [invitation.id]),
        ].join(' '),
      }),
    ];
  };

  const firstInLine = async (event: Event): Promise<Invitation> => {
    const [first] = await deps.line.inLine(event.id, 1);
    const invitation = first === undefined ? undefined : await deps.invitations.byId(first);
    if (!invitation || standingOf(invitation) !== 'waiting') throw new Overtaken();
    return invitation;
  };

  return async ({ event, lineEnd, invitation, change, given, now }: Changing): Promise<void> => {
    const { from, to, passedOnUntil } = change;
    const since = joinsAt(lineEnd, now);
    const own = await move({
      ...{ event, invitation, from, to, now, since },
      ...(given && { given }),
      until: to === 'offered' ? offeredUntil(event, now) : undefined,
    });
    const passedOn = passedOnUntil
      ? await move({
          ...{ event, invitation: await firstInLine(event), from: 'waiting', to: 'offered', now, since },
          until: passedOnUntil,
        })
      : [];
    // What lapses after the event was cancelled is counted too; everything else needs an event that takes place.
    const planned = to !== 'lapsed' || passedOnUntil !== undefined;
    await deps.casework.transact([...own, seatCountsWrite({ event, change, planned, lineEnd: since }), ...passedOn]);
  };
};

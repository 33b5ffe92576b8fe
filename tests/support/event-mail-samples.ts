import { calledOffMail } from '../../functions/events/called-off-mail.ts';
import { coHostMail } from '../../functions/events/co-host-mail.ts';
import { invitationMail } from '../../functions/events/invitation-mail.ts';
import { lineMail } from '../../functions/events/line-mail.ts';
import { movedMail } from '../../functions/events/moved-mail.ts';
import { reminderMail } from '../../functions/events/reminder-mail.ts';
import { seatMail } from '../../functions/events/seat-mail.ts';
import { cancelledEvent, changedEvent } from '../../shared/domain/event-change.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { MailDraft } from '../../shared/mail/mail.ts';
import { aRegion } from './a-region.ts';
import { someKeys } from './builders.ts';
import { anEvent, anInvited } from './event-builders.ts';

type Letter = Parameters<typeof invitationMail>[0];

/** What is told of an event that changes, to each who hears of it, and when it comes near. */
const changes = (letter: Letter, written = 'Föreläsaren är sjuk.\nVi hör av oss.'): Record<string, MailDraft> => {
  const { event, now } = letter;
  const place = { name: 'Lärcentrum', address: 'Storgatan 2', municipality: '2180' };
  const moved = changedEvent(event, { startsAt: '2027-04-16T06:00:00Z', place }, now);
  const calledOff = cancelledEvent(event, { reason: written }, now);
  const hearers = ['seated', 'in-line', 'offered', 'asked'] as const;
  return Object.fromEntries([
    ...hearers.map((as) => [`moved-${as}`, movedMail({ ...letter, as, event: moved })]),
    ...hearers.map((as) => [`called-off-${as}`, calledOffMail({ ...letter, as, event: calledOff })]),
    ...(['7d', '1d'] as const).map((kind) => [
      `reminder-${kind}`,
      reminderMail({ ...letter, kind, event: { ...event, description: written } }),
    ]),
  ]);
};

/** Every mail of an event in a language, by a name; `written` stands where people write. */
export const everyEventMail = (language: Language, written?: string): Readonly<Record<string, MailDraft>> => {
  const event = anEvent(
    written === undefined ? {} : { title: written, benefit: written, place: { ...anEvent().place, name: written } },
  );
  const invitation = anInvited(1, { language, calendarMails: 1, ...(written !== undefined && { name: written }) });
  const who = written ?? 'Ida Exempel';
  const coHost = { organisation: written ?? 'Teknikföretagen', name: who, email: 'ida@example.org' };
  const note = written ?? 'Ta med en ritning.\n\nVi bjuder på frukost.';
  const description = written ?? '15 minuter: frukost\n45 minuter: klassen som blir klar i januari';
  const joint = { ...event, description, coHosts: [coHost], notes: [{ audience: 'employers' as const, text: note }] };
  const now = new Date('2027-03-01T08:00:00.000Z');
  const url = 'https://kompetens.example.org/rsvp/1.k1.x';
  const seat = { event, invitation, region: aRegion(), url, now };
  const line = { event, invitation, region: aRegion(), url, until: undefined };
  return {
    invitation: invitationMail({
      ...{ event, invitation, region: aRegion(), now },
      ...{ origin: 'https://kompetens.example.org', keys: someKeys() },
    }),
    'invitation-joint': invitationMail({
      ...{ event: joint, invitation, region: aRegion(), now },
      ...{ origin: 'https://kompetens.example.org', keys: someKeys() },
    }),
    'co-host': coHostMail({ event: joint, coHost, region: aRegion(), url, language }),
    confirmation: seatMail({ ...seat, kind: 'confirmation' }),
    cancellation: seatMail({ ...seat, kind: 'cancellation' }),
    'in-line': lineMail({ ...line, kind: 'in-line' }),
    offer: lineMail({ ...line, kind: 'offer', until: new Date('2027-03-02T08:00:00.000Z') }),
    lapsed: lineMail({ ...line, kind: 'lapsed' }),
    ...changes({ ...seat, origin: 'https://kompetens.example.org', keys: someKeys() }, written),
  };
};

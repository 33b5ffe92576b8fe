import { invitationMail } from '../../functions/events/invitation-mail.ts';
import { lineMail } from '../../functions/events/line-mail.ts';
import { seatMail } from '../../functions/events/seat-mail.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { MailDraft } from '../../shared/mail/mail.ts';
import { aRegion } from './a-region.ts';
import { someKeys } from './builders.ts';
import { anEvent, anInvited } from './event-builders.ts';

/** Every mail of an event in a language, by a name; `written` stands where people write. */
export const everyEventMail = (language: Language, written?: string): Readonly<Record<string, MailDraft>> => {
  const event = anEvent(
    written === undefined ? {} : { title: written, benefit: written, place: { ...anEvent().place, name: written } },
  );
  const invitation = anInvited(1, { language, calendarMails: 1, ...(written !== undefined && { name: written }) });
  const now = new Date('2027-03-01T08:00:00.000Z');
  const url = 'https://kompetens.example.org/rsvp/1.k1.x';
  const seat = { event, invitation, region: aRegion(), url, now };
  const line = { event, invitation, region: aRegion(), url, until: undefined };
  return {
    invitation: invitationMail({
      ...{ event, invitation, region: aRegion(), now },
      ...{ origin: 'https://kompetens.example.org', keys: someKeys() },
    }),
    confirmation: seatMail({ ...seat, kind: 'confirmation' }),
    moved: seatMail({ ...seat, kind: 'moved' }),
    cancellation: seatMail({ ...seat, kind: 'cancellation' }),
    'event-cancelled': seatMail({ ...seat, kind: 'event-cancelled' }),
    'in-line': lineMail({ ...line, kind: 'in-line' }),
    offer: lineMail({ ...line, kind: 'offer', until: new Date('2027-03-02T08:00:00.000Z') }),
    lapsed: lineMail({ ...line, kind: 'lapsed' }),
  };
};

import { templateTestMail } from '../../functions/admin/template-test-mail.ts';
import { calledOffMail } from '../../functions/events/called-off-mail.ts';
import { invitationMail } from '../../functions/events/invitation-mail.ts';
import { movedMail } from '../../functions/events/moved-mail.ts';
import { reminderMail } from '../../functions/events/reminder-mail.ts';
import { seatMail } from '../../functions/events/seat-mail.ts';
import { warningMail } from '../../functions/reports/warning-mail.ts';
import type { SignalReceived } from '../../functions/signals/contract.ts';
import { receiptMail } from '../../functions/signals/receipt-mail.ts';
import type { Event } from '../../shared/domain/event.ts';
import { cancelledEvent, changedEvent } from '../../shared/domain/event-change.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { MailDraft } from '../../shared/mail/mail.ts';
import { aRegion } from './a-region.ts';
import { afterEventMails } from './after-event-samples.ts';
import { aPerson, aSignal, someKeys } from './builders.ts';
import { everyDigest } from './digest-samples.ts';
import { followersMails } from './followers-samples.ts';
import { everyCaseMail } from './mail-samples.ts';
import { mySignalsMails } from './my-signals-samples.ts';

/** Where every link of the samples leads. */
export const mailOrigin = 'https://kompetens.example.org';

const receipts = (language: Language): Readonly<Record<string, MailDraft>> => {
  const signal = aSignal({ language });
  const [area] = aRegion().areas;
  if (!area) throw new Error('A region has an area');
  const education = {
    ...{ id: 'i.uoh.1', title: 'Svets och industri, CNC-operatör', provider: 'Lärcentrum Gävle', municipality: '2180' },
    ...{
      distance: false,
      start: '2027-01-11',
      applyBy: '2026-12-15',
      url: 'https://www.example.org',
      source: 'susanavet',
    },
  } as const satisfies SignalReceived['answer']['educations'][number];
  const received = {
    ...{ reference: signal.reference, statusUrl: `${mailOrigin}/signal/1.k1.status`, answerBy: signal.answerBy },
    ...{ area: { id: area.id, name: area.name }, broker: area.broker },
    answer: { occupations: [], educations: [education], nextSteps: [] },
  };
  const receipt = { to: { name: 'Kim Exempel', address: 'kim@example.com' }, signal, received, area };
  return {
    receipt: receiptMail({ ...receipt, educations: 'found' }),
    'receipt-no-education': receiptMail({
      ...receipt,
      received: { ...received, answer: { ...received.answer, educations: [] } },
      educations: 'none',
      filer: 'Alva Exempel',
    }),
  };
};

const event: Event = {
  ...{ id: 'evt_00000000000000000000000001', type: 'frukost', title: 'Frukost om CNC', status: 'planned', version: 1 },
  ...{ startsAt: '2027-04-15T05:30:00Z', minutes: 75, capacity: 20, areas: ['gastrikland-ost'] },
  ...{ place: { name: 'Verkstan', address: 'Södra Kungsgatan 1', municipality: '2180' } },
  ...{ benefit: 'Du får tre sökande att ringa.', createdBy: 'per_alva', createdAt: '2026-11-23T08:00:00.000Z' },
  counts: { invited: 1, yes: 1, no: 0, keepMePosted: 0, waiting: 0, offered: 0, attended: 0, missed: 0 },
};

type Letter = Parameters<typeof invitationMail>[0];

/** What is told of an event that changes, to each who hears of it, and when it comes near. */
const changes = (letter: Letter): Readonly<Record<string, MailDraft>> => {
  const { event, now } = letter;
  const moved = changedEvent(event, { startsAt: '2027-04-16T06:00:00Z', title: 'Frukost om CNC och svets' }, now);
  const calledOff = cancelledEvent(event, { reason: 'Föreläsaren är sjuk.\nVi hör av oss.' }, now);
  const hearers = ['seated', 'in-line', 'offered', 'asked'] as const;
  return Object.fromEntries([
    ...hearers.map((as) => [`moved-${as}`, movedMail({ ...letter, as, event: moved })]),
    ...hearers.map((as) => [`called-off-${as}`, calledOffMail({ ...letter, as, event: calledOff })]),
    ...(['7d', '1d'] as const).map((kind) => [
      `reminder-${kind}`,
      reminderMail({ ...letter, kind, event: { ...event, description: 'Kaffe finns.' } }),
    ]),
  ]);
};

const eventMails = (language: Language): Readonly<Record<string, MailDraft>> => {
  const invitation: Invitation = {
    ...{ id: 'inv_00000000000000000000000001', event: event.id, hash: 'h'.repeat(26), name: 'Kim Exempel' },
    ...{ email: 'kim@example.com', employer: 'Exempel AB', language, invitedAt: '2026-11-24T08:00:00.000Z' },
    ...{ answer: 'yes', answeredAt: '2026-11-24T09:00:00.000Z', answers: 1, calendarMails: 0, audience: 'employers' },
  };
  const about = { event, invitation, region: aRegion(), now: new Date('2026-11-24T09:00:00Z') };
  const url = `${mailOrigin}/rsvp/1.k1.rsvp.abc`;
  return {
    invitation: invitationMail({ ...about, origin: mailOrigin, keys: someKeys() }),
    confirmation: seatMail({ ...about, kind: 'confirmation', url }),
    cancellation: seatMail({ ...about, kind: 'cancellation', url }),
    ...changes({ ...about, origin: mailOrigin, keys: someKeys() }),
  };
};

const digests = (language: Language): Readonly<Record<string, MailDraft>> =>
  Object.fromEntries(Object.entries(everyDigest(language)).map(([kind, mail]) => [`digest-${kind}`, mail]));

const warning = {
  ...{ area: 'gastrikland-ost', ssyk: '7223', label: 'Maskinoperatörer, metallarbete', day: '2026-11-23' },
  ...{ employers: 4, expected: 0.75, probability: 0.00729 },
} as const;

/** Every mail that leaves the house, in a language, by a name. A test fails where a kind of mail is missing here. */
export const everyMail = (language: Language): Readonly<Record<string, MailDraft>> => ({
  ...receipts(language),
  ...everyCaseMail(language),
  ...mySignalsMails(language, { name: 'Kim Exempel' }),
  ...followersMails(language, { line: 'CNC-operatör' }),
  ...eventMails(language),
  ...afterEventMails(language),
  ...digests(language),
  'early-warning': warningMail({
    ...{ warning, to: aPerson({ language }), areaName: 'Östra Gästrikland', origin: mailOrigin },
  }),
  'template-test': templateTestMail(
    {
      ...{ key: 'tack', kind: 'closing', language, title: 'Tack för samtalet', version: 1, by: 'per_alva', at: null },
      text: 'Hej {{employer}},\n\nvi har talats vid.',
    },
    aPerson({ language }),
  ),
});

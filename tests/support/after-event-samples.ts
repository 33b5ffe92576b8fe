import { afterMail } from '../../functions/events/after-mail.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { MailDraft } from '../../shared/mail/mail.ts';
import { checkInPage } from '../../shared/pages/check-in-page.ts';
import { afterExpiredPage, missedPage } from '../../shared/pages/missed-page.ts';
import type { Page } from '../../shared/pages/page.ts';
import { surveyPage } from '../../shared/pages/survey-page.ts';
import { aRegion } from './a-region.ts';
import { anEvent, anInvited, origin } from './after-event.ts';
import { someKeys } from './builders.ts';

/** What people write, where a test puts what it fears. */
type WrittenTexts = { line: string; text: string };

/** The pages on the day of an event and after it, in every state. */
export const afterEventPages = (language: Language, w: WrittenTexts): Readonly<Record<string, Page>> => {
  const region = aRegion({ organiser: { name: 'Region Gävleborg', homepage: 'https://www.example.org' } });
  const place = { region, language };
  const event = w.line === 'CNC-operatör' ? 'Frukost om CNC' : w.line;
  const door = { ...place, code: 'k7qm2-xtd9f', event };
  const survey = { ...place, token: '1.k1.survey.abc', event, type: 'workshop' as const, answered: false };
  const missed = { ...place, token: '1.k1.missed.abc', event, answered: false };
  const message = {
    sv: 'Texten innehåller något som ser ut som ett personnummer. Ta bort det: personnummer får inte sparas här',
    en: 'The text holds something that looks like a personal identity number. Remove it: they must not be kept here',
  }[language];
  const values = { worthIt: 'partly', useful: 'validation', text: w.text, next: 'automation inclusion' };
  return {
    'check-in': checkInPage(door),
    'check-in-error': checkInPage({
      ...{ ...door, status: 422, values: { email: w.line } },
      errors: [{ field: 'email', code: 'format', message: '' }],
    }),
    'check-in-unavailable': checkInPage({ ...door, status: 503, values: { email: w.line }, unavailable: true }),
    'check-in-sent': checkInPage({ ...door, sent: true }),
    'check-in-closed': checkInPage({ ...door, event: undefined }),
    survey: surveyPage(survey),
    'survey-errors': surveyPage({
      ...{ ...survey, status: 422, values: { ...values, worthIt: '' } },
      errors: [
        { field: 'worthIt', code: 'required', message: '' },
        { field: 'text', code: 'personal-number', message },
      ],
    }),
    'survey-unavailable': surveyPage({ ...survey, status: 503, values, unavailable: true }),
    'survey-answered': surveyPage({ ...survey, answered: true }),
    missed: missedPage(missed),
    'missed-chosen': missedPage({ ...missed, chosen: 'work' }),
    'missed-error': missedPage({
      ...{ ...missed, status: 422, values: {} },
      errors: [{ field: 'reason', code: 'required', message: '' }],
    }),
    'missed-answered': missedPage({ ...missed, answered: true }),
    'after-expired': afterExpiredPage(place),
  };
};

/** The mails after an event. */
export const afterEventMails = (
  language: Language,
  w: { title: string; name: string } = { title: 'Frukost om CNC', name: 'Kim Exempel' },
): Readonly<Record<'survey' | 'missed', MailDraft>> => {
  const event = anEvent({ title: w.title });
  const letter = {
    ...{ event, invitation: anInvited(event, 1, { language, name: w.name, email: 'kim@example.com' }) },
    ...{ region: aRegion(), origin, keys: someKeys(), now: new Date('2027-04-16T06:00:00Z') },
  };
  return {
    survey: afterMail({ ...letter, purpose: 'survey' }),
    missed: afterMail({ ...letter, purpose: 'missed' }),
  };
};

import { confirmContactMail } from '../../functions/my-signals/confirm-contact-mail.ts';
import { contactChangedMail } from '../../functions/my-signals/contact-changed-mail.ts';
import { mySignalsMail } from '../../functions/my-signals/my-signals-mail.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { MailDraft } from '../../shared/mail/mail.ts';
import { confirmContactPage, mySignalsExpiredPage } from '../../shared/pages/confirm-contact-page.ts';
import { changeContactPage, correctSignalPage, withdrawSignalPage } from '../../shared/pages/my-signal-forms.ts';
import { mySignalPage, type OwnSignal } from '../../shared/pages/my-signal-page.ts';
import { mySignalsAskPage, mySignalsListPage } from '../../shared/pages/my-signals-page.ts';
import type { Page } from '../../shared/pages/page.ts';
import { aRegion } from './a-region.ts';
import { aSignal } from './builders.ts';

const region = aRegion({ organiser: { name: 'Region Gävleborg', homepage: 'https://www.example.org' } });

/** What people write, where a test puts what it fears. */
type WrittenTexts = { line: string; name: string; text: string };

const anOwnSignal = (w: WrittenTexts, over: Partial<OwnSignal> = {}): OwnSignal => ({
  reference: 'K7QM-2XTD-9F',
  receivedAt: '2026-11-23T08:00:00.000Z',
  employer: w.name,
  municipality: 'Gävle',
  area: { name: 'Östra Gästrikland' },
  broker: { name: 'Alva Exempel', email: 'alva.exempel@example.org', phone: '+46701740605' },
  need: { occupationText: w.line, headcount: 3, horizon: 'now', description: w.text },
  recruitment: { applicants: 4, qualified: 1, suitable: 0, leftWithinYear: 2, knewEducation: false },
  contact: { name: w.name, email: 'kim@example.com', phone: '+46701740605' },
  steps: [
    { at: '2026-11-23T08:00:00.000Z', kind: 'received' },
    { at: '2026-11-23T08:00:02.000Z', kind: 'with-broker' },
  ],
  may: { correct: true, withdraw: true, changeContact: true },
  ...over,
});

/** Every page by which employers look after their own signals, in every state. */
export const mySignalsPages = (language: Language, w: WrittenTexts): Readonly<Record<string, Page>> => {
  const place = { region, language };
  const signal = anOwnSignal(w);
  const one = { ...place, token: '1.k1.my-signals.abc', signal };
  const ended = anOwnSignal(w, {
    reference: 'AAAA-BBBB-CC',
    may: { correct: false, withdraw: false, changeContact: false },
    steps: [...signal.steps, { at: '2026-11-24T09:00:00.000Z', kind: 'withdrawn' }],
  });
  const list = { ...place, token: one.token, dayOf: (at: string) => at.slice(0, 10) };
  const values = {
    'need.occupationText': '',
    'need.headcount': w.line,
    'need.description': w.text,
    'contact.name': w.name,
    'contact.email': w.line,
    reason: w.text,
  };
  const error = (field: string, code: string) => ({ field, code, message: '' });
  const asked = { ...place, token: '1.k1.confirm-contact.abc', signal: { ...signal, employer: w.name } };
  return {
    'my-signals-ask': mySignalsAskPage(place),
    'my-signals-ask-mistake': mySignalsAskPage({ ...place, email: w.line, mistake: 'wrong' }),
    'my-signals-ask-unavailable': mySignalsAskPage({ ...place, email: w.line, unavailable: true }),
    'my-signals-sent': mySignalsAskPage({ ...place, sent: true }),
    'my-signals-list': mySignalsListPage({ ...list, signals: [signal, ended], more: true }),
    'my-signals-none': mySignalsListPage({ ...list, signals: [], more: false }),
    'my-signal': mySignalPage(one),
    'my-signal-ended': mySignalPage({ ...one, signal: ended, done: 'withdrawn' }),
    'my-signal-corrected': mySignalPage({ ...one, done: 'corrected' }),
    'my-signal-contact-asked': mySignalPage({ ...one, done: 'contact-asked' }),
    'my-signal-too-late': mySignalPage({ ...one, signal: ended, notice: 'forbidden-step', status: 409 }),
    'my-signal-in-flight': correctSignalPage({ ...one, values, notice: 'in-flight', status: 409 }),
    'my-signal-correct': correctSignalPage(one),
    'my-signal-correct-mistakes': correctSignalPage({
      ...{ ...one, values },
      errors: [
        error('need.occupationText', 'required'),
        error('need.headcount', 'type'),
        error('need.horizon', 'required'),
        error('recruitment.leftWithinYear', 'range'),
        error('nonsense', 'unknown'),
      ],
    }),
    'my-signal-contact': changeContactPage(one),
    'my-signal-contact-mistakes': changeContactPage({ ...one, values, errors: [error('contact.email', 'format')] }),
    'my-signal-withdraw': withdrawSignalPage(one),
    'my-signal-withdraw-mistake': withdrawSignalPage({ ...one, values, errors: [error('reason', 'personal-number')] }),
    'confirm-contact': confirmContactPage({
      ...{ ...asked, state: 'asked' },
      contact: { name: w.name, email: 'lo@example.com', phone: '070-174 06 05' },
    }),
    'confirm-contact-applied': confirmContactPage({ ...asked, state: 'applied' }),
    'confirm-contact-overtaken': confirmContactPage({ ...asked, state: 'overtaken' }),
    'my-signals-expired': mySignalsExpiredPage({ ...place, of: 'link' }),
    'confirm-contact-expired': mySignalsExpiredPage({ ...place, of: 'confirm' }),
  };
};

/** The mails that go with them. */
export const mySignalsMails = (
  language: Language,
  w: Pick<WrittenTexts, 'name'>,
): Readonly<Record<string, MailDraft>> => {
  const url = 'https://kompetens.example.org/my-signals/1.k1.my-signals.abc';
  const signal = aSignal({ language, contact: { name: w.name, email: 'kim@example.com' } });
  const broker = region.areas[0]?.broker ?? { id: '', name: '', email: '', phone: '' };
  return {
    'my-signals': mySignalsMail({ email: 'kim@example.com', language, url }),
    'confirm-contact': confirmContactMail({ region, signal, contact: { name: w.name, email: 'lo@example.com' }, url }),
    'contact-changed': contactChangedMail({
      ...{ region, signal, broker, email: 'kim@example.com' },
      at: new Date('2026-11-24T09:00:00Z'),
    }),
  };
};

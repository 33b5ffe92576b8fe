import { acknowledgedMail } from '../../functions/cases/acknowledged-mail.ts';
import { alertMail } from '../../functions/cases/alert-mail.ts';
import { closingMail } from '../../functions/cases/closing-mail.ts';
import { externalMail } from '../../functions/cases/external-mail.ts';
import { followUpMail } from '../../functions/cases/follow-up-mail.ts';
import { mergedMail } from '../../functions/cases/merged-mail.ts';
import { questionMail } from '../../functions/cases/question-mail.ts';
import { reopenedMail } from '../../functions/cases/reopened-mail.ts';
import { caseOf } from '../../shared/domain/case.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { MailAccount } from '../../shared/domain/mail-health.ts';
import type { MailDraft } from '../../shared/mail/mail.ts';
import { aSignal } from './builders.ts';

export const sender = {
  sender: { name: 'Kompetenssignal Exempel', address: 'signal@kompetens.example.se' },
  organiser: { name: 'Region Exempel' },
  timeZone: 'Europe/Stockholm',
};

/** What SES says of an account in order. */
export const anAccount = (change: Partial<MailAccount> = {}): MailAccount => ({
  ...{ sending: true, verified: true, dkim: true, perDay: 50_000, perSecond: 14, usedToday: 0 },
  ...change,
});

export const aReceipt = (change: Partial<MailDraft> = {}): MailDraft => ({
  to: { name: 'Kim Exempel', address: 'kim@example.com' },
  replyTo: { name: 'Mäklare Öst', address: 'ost@region.example.se' },
  language: 'sv',
  class: 'service',
  subject: 'Vi har tagit emot er signal K7QM-2XTD-9F',
  blocks: [
    { kind: 'heading', text: 'Tack, vi har tagit emot er signal' },
    { kind: 'paragraph', text: 'Mäklare Öst svarar dig senast måndag 30 november.' },
    { kind: 'facts', rows: [{ label: 'Referens', value: 'K7QM-2XTD-9F' }] },
    { kind: 'actions', links: [{ label: 'Följ er signal', href: 'https://kompetens.example.se/signal/1.k1.status' }] },
  ],
  ...change,
});

export const aDigest = (change: Partial<MailDraft> = {}): MailDraft =>
  aReceipt({
    class: 'digest',
    subject: 'Veckans signaler',
    unsubscribe: { list: 'digest', url: 'https://kompetens.example.se/unsubscribe/1.k1.token' },
    ...change,
  });

export const anInvitation = (change: Partial<MailDraft> = {}): MailDraft =>
  aReceipt({
    class: 'invitation',
    subject: 'Frukost om CNC',
    unsubscribe: { list: 'invitations', url: 'https://kompetens.example.se/unsubscribe/1.k1.other' },
    ...change,
  });

/** News of an occupation that somebody follows: a letter to who asked for it, on a list of its own. */
export const aFollowing = (change: Partial<MailDraft> = {}): MailDraft =>
  aReceipt({
    class: 'digest',
    subject: 'Nytt om CNC-operatör',
    unsubscribe: { list: 'following', url: 'https://kompetens.example.se/unsubscribe/1.k1.third' },
    ...change,
  });

/** What people write into the mails of a case, where a test puts what it fears. */
export type CaseMailTexts = { name: string; need: string; message: string };

const ordinary: CaseMailTexts = {
  name: 'Kim Exempel',
  need: 'CNC-operatör',
  message: 'Jag har talat med lärcentrum i Gävle.\nDe har två platser från januari.',
};

/** Every mail of casework in a language, by a name. */
export const everyCaseMail = (language: Language, w: CaseMailTexts = ordinary): Readonly<Record<string, MailDraft>> => {
  const origin = 'https://kompetens.example.org';
  const broker = { name: 'Alva Exempel', email: 'alva.exempel@example.org', phone: '+46701740605' };
  const own = aSignal({ language });
  const signal = {
    ...own,
    contact: { name: w.name, email: 'kim@example.com' },
    need: { ...own.need, occupationText: w.need },
  };
  const c = { ...caseOf(signal, new Date('2026-11-23T08:00:05.000Z')) };
  const actor = { organisation: 'Exempelskolan', name: w.name, email: 'ester@example.net' };
  const url = `${origin}/answer/1.k1.x`;
  const statusUrl = `${origin}/signal/1.k1.status`;
  const external = { actor, broker, region: { name: 'Gävleborg' }, signal, question: w.message, until: '2026-12-07' };
  const followUp = { signal, broker, urlOf: (answer: string) => `${url}?answer=${answer}` };
  const to = { name: 'Alva Exempel', email: 'alva.exempel@example.org', language };
  const alert = { to, case: c, origin };
  return {
    acknowledged: acknowledgedMail({ signal, broker, message: w.message, statusUrl }),
    question: questionMail({ signal, broker, question: w.message, until: '2026-11-30', url }),
    external: externalMail({ ...external, url, language, reminder: false }),
    'external-reminder': externalMail({ ...external, url, language, reminder: true }),
    closing: closingMail({
      ...{ signal, broker, message: w.message, outcome: 'matched-education' },
      ...{ yesUrl: `${url}?answer=yes`, noUrl: `${url}?answer=no` },
    }),
    merged: mergedMail({ signal, broker, into: 'AB12-CD34-EF' }),
    reopened: reopenedMail({ signal, broker, answerBy: '2026-12-03', statusUrl }),
    'follow-up': followUpMail({ ...followUp, reminder: false }),
    'follow-up-reminder': followUpMail({ ...followUp, reminder: true }),
    'alert-reopen-asked': alertMail({ ...alert, kind: 'reopen-asked', answerBy: '2026-12-03' }),
    'alert-question-answered': alertMail({ ...alert, kind: 'question-answered', answerBy: '2026-12-03' }),
    'alert-external-answered': alertMail({ ...alert, kind: 'external-answered' }),
    'alert-question-over': alertMail({ ...alert, kind: 'question-over', answerBy: '2026-12-03', absent: 'Bo Exempel' }),
    'alert-external-over': alertMail({ ...alert, kind: 'external-over' }),
    'alert-phone-follow-up': alertMail({ ...alert, kind: 'phone-follow-up', recordUrl: url }),
  };
};

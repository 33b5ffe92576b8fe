import type { Waiting } from '../../shared/domain/case.ts';
import type { Language } from '../../shared/domain/language.ts';
import { municipalityName } from '../../shared/domain/municipality-names.ts';
import { maskPersonalNumbers } from '../../shared/domain/personal-number.ts';
import type { PlainDay } from '../../shared/domain/plain-day.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import type { Signal } from '../../shared/domain/signal.ts';
import type { MailDraft } from '../../shared/mail/mail.ts';
import { caseTexts } from './case-texts.ts';
import { brokerRow, type MailBroker, replyTo } from './employer-mail.ts';

type External = {
  actor: NonNullable<Waiting['actor']>;
  broker: MailBroker;
  region: Pick<RegionSettings, 'name'>;
  signal: Pick<Signal, 'need' | 'municipality'>;
  question: string;
  until: PlainDay;
  url: string;
  language: Language;
  reminder: boolean;
};

/**
 * The broker's question to somebody outside. Of the signal it tells the need, how many and where: neither who the
 * employer is nor whom to ask there. What more is needed, the broker writes in the question.
 */
export const externalMail = (m: External): MailDraft => {
  const { actor, broker, region, signal, language } = m;
  const texts = caseTexts(language);
  const t = texts.external;
  return {
    to: { name: actor.name, address: actor.email },
    replyTo: replyTo(broker),
    language,
    class: 'service',
    subject: m.reminder ? t.subjectReminder(region.name) : t.subject(region.name),
    blocks: [
      { kind: 'heading', text: m.reminder ? t.headingReminder : t.heading },
      { kind: 'paragraph', text: m.reminder ? t.reminder(broker.name) : t.intro(broker.name, region.name) },
      { kind: 'paragraph', text: m.question },
      { kind: 'actions', links: [{ label: t.answer, href: m.url }] },
      { kind: 'paragraph', text: t.until(texts.day(m.until)) },
      { kind: 'subheading', text: t.open },
      {
        kind: 'facts',
        rows: [
          { label: texts.labels.need, value: maskPersonalNumbers(signal.need.occupationText) },
          { label: texts.labels.headcount, value: `${signal.need.headcount}` },
          {
            label: texts.labels.municipality,
            value: municipalityName(signal.municipality) ?? signal.municipality,
          },
          { label: texts.labels.answerBy, value: texts.day(m.until) },
          brokerRow(language, broker),
        ],
      },
      { kind: 'small', text: t.why },
    ],
    why: t.because(broker.name),
  };
};

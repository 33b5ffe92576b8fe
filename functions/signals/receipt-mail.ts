import type { EducationsState } from '../../shared/domain/educations-state.ts';
import { municipalityName } from '../../shared/domain/municipality-names.ts';
import type { Area } from '../../shared/domain/region.ts';
import type { Signal } from '../../shared/domain/signal.ts';
import { spokenPhone } from '../../shared/i18n/phone.ts';
import type { SignalTexts } from '../../shared/i18n/signals.sv.ts';
import type { MailDraft } from '../../shared/mail/mail.ts';
import type { AnsweredEducation, SignalReceived } from './contract.ts';
import { signalTexts } from './signal-texts.ts';

type Texts = SignalTexts['receipt'];

/** Where one studies: at a distance, or in a municipality. */
const placeOf = ({ distance, municipality }: AnsweredEducation, texts: Texts) =>
  distance || municipality === null ? texts.distance : (municipalityName(municipality) ?? municipality);

const startOf = ({ start, applyBy }: AnsweredEducation, texts: Texts) =>
  start === null ? [] : [texts.starts(texts.day(start), applyBy && texts.day(applyBy))];

type Receipt = {
  to: MailDraft['to'];
  signal: Pick<Signal, 'reference' | 'language' | 'answerBy'>;
  received: SignalReceived;
  area: Area;
  educations: EducationsState;
  /** Who wrote it down for the employer. */
  filer?: string | undefined;
};

/**
 * The one mail of a new signal: who answers, until which day, and the link to its page. What the employer wrote is not
 * repeated, so that a mail that goes astray tells little.
 */
export const receiptMail = ({ to, signal, received, area, educations, filer }: Receipt): MailDraft => {
  const texts = signalTexts(signal.language).receipt;
  const { answer } = received;
  return {
    to,
    replyTo: { name: area.broker.name, address: area.broker.email },
    language: signal.language,
    class: 'service',
    subject: texts.subject(signal.reference),
    blocks: [
      { kind: 'heading', text: texts.heading },
      ...(filer === undefined ? [] : ([{ kind: 'paragraph', text: texts.filed(filer) }] as const)),
      { kind: 'paragraph', text: texts.promise(area.broker.name, area.name, texts.day(signal.answerBy)) },
      {
        kind: 'facts',
        rows: [
          { label: texts.reference, value: signal.reference },
          { label: texts.answerBy, value: texts.day(signal.answerBy) },
          { label: texts.broker, value: `${area.broker.name}, ${spokenPhone(signal.language, area.broker.phone)}` },
        ],
      },
      ...(answer.educations.length > 0
        ? ([
            { kind: 'subheading', text: texts.educations },
            {
              kind: 'list',
              items: answer.educations.slice(0, 5).map((e) => ({
                text: `${e.title}, ${e.provider}`,
                note: [placeOf(e, texts), ...startOf(e, texts)].join('. '),
              })),
            },
          ] as const)
        : educations === 'none'
          ? ([{ kind: 'paragraph', text: texts.noEducation }] as const)
          : []),
      { kind: 'actions', links: [{ label: texts.follow, href: received.statusUrl }] },
    ],
  };
};

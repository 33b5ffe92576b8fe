import type { Case } from '../../shared/domain/case.ts';
import { municipalityName } from '../../shared/domain/municipality-names.ts';
import type { Person } from '../../shared/domain/person.ts';
import { maskPersonalNumbers } from '../../shared/domain/personal-number.ts';
import type { PlainDay } from '../../shared/domain/plain-day.ts';
import type { AlertKind } from '../../shared/i18n/cases.sv.ts';
import type { MailDraft } from '../../shared/mail/mail.ts';
import { caseTexts } from './case-texts.ts';

type Alert = {
  kind: AlertKind;
  /** Who does the broker's work today. */
  to: Pick<Person, 'name' | 'email' | 'language'>;
  /** Whom they stand in for, where the case is somebody else's. */
  absent?: string | undefined;
  case: Pick<Case, 'id' | 'reference' | 'summary'>;
  origin: string;
  /** The promise as it stands now, where it runs. */
  answerBy?: PlainDay | undefined;
  /** The page on which an answer given by phone is recorded. */
  recordUrl?: string | undefined;
};

/** Tells the broker that a case wants them. What was answered is read in the case and not repeated here. */
export const alertMail = ({ kind, to, absent, case: c, origin, answerBy, recordUrl }: Alert): MailDraft => {
  const texts = caseTexts(to.language);
  const t = texts.alert;
  return {
    to: { name: to.name, address: to.email },
    language: to.language,
    class: 'service',
    subject: t.subjects[kind](c.reference),
    blocks: [
      { kind: 'heading', text: t.subjects[kind](c.reference) },
      { kind: 'paragraph', text: t.texts[kind] },
      ...(answerBy === undefined ? [] : ([{ kind: 'paragraph', text: t.answerBy(texts.day(answerBy)) }] as const)),
      {
        kind: 'facts',
        rows: [
          { label: texts.labels.need, value: maskPersonalNumbers(c.summary.need) },
          { label: texts.labels.headcount, value: `${c.summary.headcount}` },
          {
            label: texts.labels.municipality,
            value: municipalityName(c.summary.municipality) ?? c.summary.municipality,
          },
        ],
      },
      {
        kind: 'actions',
        links: [
          { label: t.open, href: `${origin}/console/#/case/${c.id}` },
          ...(recordUrl === undefined ? [] : [{ label: t.record, href: recordUrl }]),
        ],
      },
      ...(absent === undefined ? [] : ([{ kind: 'small', text: t.standIn(absent) }] as const)),
    ],
    why: t.why,
  };
};

import type { EarlyWarning } from '../../shared/domain/early-warning.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Person } from '../../shared/domain/person.ts';
import { warningsEn } from '../../shared/i18n/warnings.en.ts';
import { type WarningTexts, warningsSv } from '../../shared/i18n/warnings.sv.ts';
import type { MailDraft } from '../../shared/mail/mail.ts';

type Warned = {
  warning: EarlyWarning;
  to: Pick<Person, 'name' | 'email' | 'language'>;
  areaName: string;
  origin: string;
};

const texts: Readonly<Record<Language, WarningTexts>> = { sv: warningsSv, en: warningsEn };

/** Tells staff that an occupation is asked for more than it used to be; never by whom. */
export const warningMail = ({ warning, to, areaName, origin }: Warned): MailDraft => {
  const t = texts[to.language];
  const { ssyk, label, employers, expected, probability } = warning;
  const occupation = label ?? `SSYK ${ssyk}`;
  return {
    to: { name: to.name, address: to.email },
    language: to.language,
    class: 'service',
    why: t.why,
    subject: t.subject(occupation, areaName),
    blocks: [
      { kind: 'heading', text: t.heading },
      { kind: 'paragraph', text: t.intro(occupation, areaName, employers) },
      {
        kind: 'facts',
        rows: [
          { label: t.facts.area, value: areaName },
          { label: t.facts.occupation, value: label === null ? occupation : `${label} (SSYK ${ssyk})` },
          { label: t.facts.employers, value: t.employers(employers) },
          { label: t.facts.expected, value: t.expected(expected) },
          { label: t.facts.chance, value: t.chance(Number((probability * 100).toPrecision(2))) },
        ],
      },
      { kind: 'paragraph', text: t.next },
      { kind: 'actions', links: [{ label: t.open, href: `${origin}/console` }] },
      { kind: 'small', text: t.quiet },
    ],
  };
};

import type { Digest } from '../../shared/domain/digest.ts';
import type { IsoWeek } from '../../shared/domain/iso-week.ts';
import type { Language } from '../../shared/domain/language.ts';
import { municipalityName } from '../../shared/domain/municipality-names.ts';
import type { Person } from '../../shared/domain/person.ts';
import { digestsEn } from '../../shared/i18n/digests.en.ts';
import { type DigestTexts, digestsSv } from '../../shared/i18n/digests.sv.ts';
import type { MailBlock, MailDraft } from '../../shared/mail/mail.ts';

type Letter = {
  person: Person;
  week: IsoWeek;
  digest: Digest;
  areaNames: ReadonlyMap<string, string>;
  unsubscribeUrl: string;
  /** No letter went before this one. */
  first: boolean;
};

const texts: Readonly<Record<Language, DigestTexts>> = { sv: digestsSv, en: digestsEn };
const longest = 8;

const section = <L>(
  title: string,
  lines: readonly L[],
  line: (l: L) => string,
  note: (l: L) => string,
  more: DigestTexts['more'],
): MailBlock[] => {
  if (lines.length === 0) return [];
  const items = lines.slice(0, longest).map((l) => ({ text: line(l), note: note(l) }));
  const left = lines.length - items.length;
  return [
    { kind: 'subheading', text: title },
    { kind: 'list', items },
    ...(left > 0 ? ([{ kind: 'paragraph', text: more(left) }] as const) : []),
  ];
};

const listed = (language: Language, names: readonly string[]) =>
  new Intl.ListFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { type: 'conjunction' }).format(names);

/** A broker's weekly letter: what needs the broker now first, then what is new, then what changed. */
export const digestMail = ({ person, week, digest, areaNames, unsubscribeUrl, first }: Letter): MailDraft => {
  const t = texts[person.language];
  const number = Number(week.slice(-2));
  const placeOf = (municipality: string) => municipalityName(municipality) ?? municipality;
  const nameOf = (area: string) => areaNames.get(area) ?? area;
  return {
    to: { name: person.name, address: person.email },
    language: person.language,
    class: 'digest',
    subject: t.subject(number, digest.signals.length, digest.due.length),
    unsubscribe: { list: 'digest', url: unsubscribeUrl },
    blocks: [
      { kind: 'heading', text: t.heading(number) },
      { kind: 'paragraph', text: t.intro(listed(person.language, person.areas.map(nameOf)), first) },
      ...section(t.due.title, digest.due, t.signals.line, (l) => t.due.note(l, placeOf(l.municipality)), t.more),
      ...section(
        t.signals.title,
        digest.signals,
        t.signals.line,
        (l) => t.signals.note(l, placeOf(l.municipality)),
        t.more,
      ),
      ...section(
        t.classes.title,
        digest.classes,
        t.classes.line,
        (l) => t.classes.note({ ...l, area: nameOf(l.area) }, t.shortage.classes[l.from], t.shortage.classes[l.to]),
        t.more,
      ),
    ],
  };
};

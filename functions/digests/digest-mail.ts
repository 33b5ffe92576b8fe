import type { CaseLine, Digest } from '../../shared/domain/digest.ts';
import type { DigestReader } from '../../shared/domain/digest-reader.ts';
import type { IsoWeek } from '../../shared/domain/iso-week.ts';
import type { Language } from '../../shared/domain/language.ts';
import { municipalityName } from '../../shared/domain/municipality-names.ts';
import type { PlainDay } from '../../shared/domain/plain-day.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { localParts } from '../../shared/domain/zoned-time.ts';
import { digestsEn } from '../../shared/i18n/digests.en.ts';
import { type DigestTexts, digestsSv } from '../../shared/i18n/digests.sv.ts';
import type { MailBlock, MailDraft } from '../../shared/mail/mail.ts';
import { digestLinks } from './digest-links.ts';

type Letter = {
  reader: DigestReader;
  week: IsoWeek;
  today: PlainDay;
  digest: Digest;
  region: Pick<RegionSettings, 'areas' | 'timeZone' | 'answerWithinWorkingDays'>;
  origin: string;
  unsubscribeUrl: string;
  /** No letter went before this one. */
  first: boolean;
};

const texts: Readonly<Record<Language, DigestTexts>> = { sv: digestsSv, en: digestsEn };
const longest = 8;

type Line = { text: string; href: string; note: string };
type More = { label: string; href: string };

/** At most eight lines, and where the others are. Where there is nothing, there is no section. */
const section = (title: string, lines: readonly Line[], t: DigestTexts, more?: More): MailBlock[] => {
  if (lines.length === 0) return [];
  const left = lines.length - longest;
  return [
    { kind: 'subheading', text: title },
    { kind: 'list', items: lines.slice(0, longest) },
    ...(left > 0 ? ([{ kind: 'small', text: t.more(left), ...more }] as const) : []),
  ];
};

const listed = (language: Language, names: readonly string[]) =>
  new Intl.ListFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { type: 'conjunction' }).format(names);

/** Who the letter is written for: whose cases come one by one, else who sees the region, else who sees many together. */
const audienceOf = ({ areas, region }: DigestReader): 'broker' | 'strategist' | 'provider' =>
  areas.length > 0 ? 'broker' : region ? 'strategist' : 'provider';

/** What the subject counts; where there is nothing of it, the first thing that there is. */
const subjectOf = (digest: Digest, t: DigestTexts): string[] => {
  const counted = (['due', 'signals', 'reopenings', 'needs'] as const).flatMap((part) =>
    digest[part].length > 0 ? [t.counted[part](digest[part].length)] : [],
  );
  const late = digest.late.reduce((sum, line) => sum + line.late, 0);
  // Who has cases of their own has the late ones among them counted already.
  if (late > 0 && digest.due.length === 0) counted.unshift(t.counted.late(late));
  if (counted.length > 0) return counted.slice(0, 2);
  const other = (['warnings', 'classes', 'events', 'closed', 'uncovered'] as const).find(
    (part) => digest[part].length > 0,
  );
  return other === undefined ? [] : [t.other[other]];
};

/** A weekly letter: what needs the reader now first, then what is new, then what changed. Quiet parts do not appear. */
export const digestMail = (letter: Letter): MailDraft => {
  const { reader, week, today, digest, region, unsubscribeUrl, first } = letter;
  const { person } = reader;
  const { language } = person;
  const t = texts[language];
  const links = digestLinks(letter.origin);
  const audience = audienceOf(reader);
  const number = Number(week.slice(-2));
  const nameOf = (area: string) =>
    area === 'county' ? t.county : (region.areas.find(({ id }) => id === area)?.name ?? area);
  const caseOf = (line: CaseLine, note: string | null): Line => ({
    text: t.caseLine(line),
    href: links.case(line.case),
    note: [...(note === null ? [] : [note]), municipalityName(line.municipality) ?? line.municipality].join('. '),
  });
  const worklist = { label: t.seeAll.worklist, href: links.worklist() };
  const wholeBasis = { label: t.seeAll.basis, href: links.basis(language, 'county') };
  const begins = (startsAt: string) => {
    const { day, hour, minute } = localParts(new Date(startsAt), region.timeZone);
    const twoDigits = (of: number) => `${of}`.padStart(2, '0');
    return t.events.begins(day, `${twoDigits(hour)}:${twoDigits(minute)}`);
  };

  return {
    to: { name: person.name, address: person.email },
    language,
    class: 'digest',
    subject: t.subject(number, subjectOf(digest, t)),
    why: t.why[audience],
    unsubscribe: { list: 'digest', url: unsubscribeUrl },
    blocks: [
      { kind: 'heading', text: t.headings[audience](number) },
      {
        kind: 'paragraph',
        text: t.intro(audience === 'broker' ? listed(language, reader.areas.map(nameOf)) : t.theCounty, first),
      },
      ...section(
        t.due.title,
        digest.due.map((line) => caseOf(line, t.due.note(line, today))),
        t,
        worklist,
      ),
      ...section(
        t.signals.title,
        digest.signals.map((line) => caseOf(line, line.answerBy === null ? null : t.signals.note(line.answerBy))),
        t,
        worklist,
      ),
      ...section(
        t.late.title,
        digest.late.map((line) => ({
          text: t.late.line(nameOf(line.area), line.late),
          href: links.worklist(line.area),
          note: t.late.note(line.seriously),
        })),
        t,
      ),
      ...section(
        t.reopenings.title,
        digest.reopenings.map((line) => caseOf(line, null)),
        t,
        worklist,
      ),
      ...section(
        t.uncovered.title,
        digest.uncovered.map(({ area, reason }) => ({
          text: nameOf(area),
          href: links.absences,
          note: t.uncovered.notes[reason],
        })),
        t,
      ),
      ...section(
        t.needs.title,
        digest.needs.map(({ ssyk, label, employers }) => ({
          text: label ?? `SSYK ${ssyk}`,
          href: links.basis(language, 'county', ssyk),
          note: t.needs.note(employers),
        })),
        t,
        wholeBasis,
      ),
      ...section(
        t.classes.title,
        digest.classes.map(({ ssyk, label, places, from, to }) => ({
          text: label,
          href: links.basis(language, places[0] ?? 'county', ssyk),
          note: t.classes.note(listed(language, places.map(nameOf)), t.shortage.classes[from], t.shortage.classes[to]),
        })),
        t,
        wholeBasis,
      ),
      ...section(
        t.warnings.title,
        digest.warnings.map(({ ssyk, label, area, employers, expected }) => ({
          text: label ?? `SSYK ${ssyk}`,
          href: links.reports,
          note: t.warnings.note(nameOf(area), employers, expected),
        })),
        t,
        { label: t.seeAll.reports, href: links.reports },
      ),
      ...section(
        t.events.title,
        digest.events.map((event) => ({
          text: event.title,
          href: audience === 'provider' ? links.event(event.id, language) : links.staffEvent(event.id),
          note: [
            `${begins(event.startsAt)}, ${event.place}`,
            ...(audience === 'provider' ? [] : [t.events.answers(event)]),
          ].join('. '),
        })),
        t,
      ),
      ...section(
        t.closed.title,
        digest.closed.map((line) => caseOf(line, t.outcomes[line.outcome])),
        t,
        { label: t.seeAll.done, href: links.done },
      ),
      ...(digest.numbers.length === 0
        ? []
        : ([
            { kind: 'subheading', text: t.numbers.title },
            {
              kind: 'facts',
              rows: digest.numbers.map((numbers) => ({
                label: nameOf(numbers.area),
                value: t.numbers.line(numbers, region.answerWithinWorkingDays),
              })),
            },
            { kind: 'small', text: t.numbers.source },
          ] as const)),
    ],
  };
};

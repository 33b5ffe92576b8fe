import type { HistoryEntry } from '../../../../shared/domain/case-change.ts';
import type { ConsoleTexts } from '../../../../shared/i18n/console.sv.ts';
import type { MeasuresTexts } from '../../../../shared/i18n/measures.sv.ts';

export type Telling = {
  t: ConsoleTexts;
  measures: MeasuresTexts;
  day: (day: string) => string;
  whoIs: (id: string) => string;
};

/** What somebody did, as a sentence without its subject, and what was written with it. */
export type Told = { readonly what: string; readonly why?: string };

const listOf = (parts: readonly string[]): string => parts.join(', ');

export const tell = ({ change }: HistoryEntry, { t, measures, day, whoIs }: Telling): Told => {
  const h = t.case.history;
  switch (change.kind) {
    case 'moved':
      return {
        what: h.moved[change.to],
        why: [change.reason, change.message].filter((text) => text !== undefined && text !== '').join('\n\n'),
      };
    case 'asked':
      return { what: h.asked(day(change.waiting.until)), why: change.waiting.question };
    case 'forwarded':
      return {
        what: h.forwarded(change.waiting.actor?.organisation ?? '', day(change.waiting.until)),
        why: change.waiting.question,
      };
    case 'answered':
      return { what: h.answered, why: change.answer };
    case 'reminded':
      return { what: h.reminded };
    case 'wait-over':
      return { what: h['wait-over'] };
    case 'closed':
      return { what: h.closed(t.outcomes[change.outcome] ?? change.outcome), why: change.message };
    case 'rated':
      return { what: change.satisfied ? h.rated.yes : h.rated.no };
    case 'reopen-asked':
      return { what: h['reopen-asked'], why: change.reason };
    case 'merged':
      return { what: h.merged, why: change.reason };
    case 'placed':
      return { what: change.parent === null ? h.placed.freed : h.placed.under };
    case 'child-joined':
      return { what: h['child-joined'] };
    case 'child-left':
      return { what: h['child-left'] };
    case 'coded':
      return { what: h.coded(change.occupation.label, change.occupation.ssyk) };
    case 'diagnosed':
      return {
        what:
          change.drivers.length === 0
            ? h.undiagnosed
            : h.diagnosed(listOf(change.drivers.map((driver) => measures.drivers[driver]))),
        ...(change.measure !== null && { why: `${measures.kinds[change.measure.kind]}: ${change.measure.what}` }),
      };
    case 'assigned':
      return { what: h.assigned(whoIs(change.broker)), ...(change.rule !== '' && { why: change.rule }) };
    case 'noted':
      return { what: h.noted, why: change.text };
    case 'contacted':
      return {
        what: h.contacted(t.contactChannels[change.channel].toLowerCase(), change.parties),
        why: change.summary,
      };
    case 'stepped':
      return {
        what: change.nextStep === null ? h.unstepped : h.stepped(change.nextStep.what, day(change.nextStep.on)),
      };
    case 'corrected':
      return { what: h.corrected };
    case 'contact-changed':
      return { what: h['contact-changed'] };
    case 'follow-up-asked':
      return { what: h['follow-up-asked'] };
    case 'follow-up-reminded':
      return { what: h['follow-up-reminded'] };
    case 'follow-up-answered':
      return { what: h['follow-up-answered'](t.recruitmentOutcomes[change.outcome]) };
    default:
      // A newer server may tell of something that this window, opened yesterday, has no words for.
      return { what: (change satisfies never as { kind: string }).kind };
  }
};

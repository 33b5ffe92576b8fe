import { expect, test } from 'vitest';
import { type CaseChange, HistoryEntry } from '../../shared/domain/case-change.ts';
import { consoleEn } from '../../shared/i18n/console.en.ts';
import { consoleSv } from '../../shared/i18n/console.sv.ts';
import { measuresEn } from '../../shared/i18n/measures.en.ts';
import { measuresSv } from '../../shared/i18n/measures.sv.ts';
import { tell } from '../../site/console/src/case/history-sentence.ts';

const need = { occupationText: 'Kock', headcount: 1, horizon: 'now' } as const;
const waiting = { id: 'ask_1', question: 'Vilka krav?', from: 'received', askedOn: '2026-11-24', until: '2026-12-01' };
const actor = { organisation: 'Yrkeshögskolan Exempel', name: 'Kim', email: 'kim@example.org' };

/** One of every kind: a kind that is forgotten does not compile. */
const changes = {
  moved: { kind: 'moved', to: 'acknowledged', reason: 'Ringt', message: 'Hej' },
  asked: { kind: 'asked', to: 'waiting-employer', waiting: { ...waiting, from: 'received' } },
  forwarded: { kind: 'forwarded', to: 'waiting-external', waiting: { ...waiting, from: 'received', actor } },
  answered: { kind: 'answered', to: 'received', id: 'ask_1', answer: 'Inga' },
  reminded: { kind: 'reminded', id: 'ask_1' },
  'wait-over': { kind: 'wait-over', to: 'received', id: 'ask_1' },
  closed: { kind: 'closed', to: 'closed', outcome: 'measure-done', message: 'Tack' },
  rated: { kind: 'rated', satisfied: false },
  'reopen-asked': { kind: 'reopen-asked', to: 'reopen-requested', reason: 'Inställt', due: '2026-12-01' },
  merged: { kind: 'merged', to: 'merged', into: `case_${'0'.repeat(26)}`, reason: 'Samma' },
  placed: { kind: 'placed', parent: null },
  'child-joined': { kind: 'child-joined', child: `case_${'0'.repeat(26)}` },
  'child-left': { kind: 'child-left', child: `case_${'0'.repeat(26)}` },
  coded: { kind: 'coded', occupation: { ssyk: '5120', label: 'Kockar' } },
  diagnosed: {
    kind: 'diagnosed',
    drivers: ['kort-utbildning'],
    measure: { kind: 'kort-kurs', what: 'Kurs', owner: 'X' },
  },
  assigned: { kind: 'assigned', broker: 'per_x', rule: 'Närmare', by: 'person' },
  noted: { kind: 'noted', text: 'Semester' },
  contacted: { kind: 'contacted', on: '2026-11-24', parties: 'Kim', channel: 'phone', summary: 'Bra', nextStep: null },
  stepped: { kind: 'stepped', nextStep: { what: 'Ring', on: '2026-12-01' } },
  corrected: { kind: 'corrected', before: { need }, need, summary: { need: 'Kock', headcount: 1 } },
  'contact-changed': { kind: 'contact-changed' },
  'follow-up-asked': { kind: 'follow-up-asked', on: '2027-02-22' },
  'follow-up-reminded': { kind: 'follow-up-reminded' },
  'follow-up-answered': { kind: 'follow-up-answered', outcome: 'unfilled' },
} satisfies { [K in CaseChange['kind']]: object };

const entry = (change: unknown) =>
  HistoryEntry.parse({
    version: 2,
    at: '2026-11-24T08:00:00Z',
    who: 'per_x',
    from: 'received',
    to: 'received',
    change,
  });
const faces = {
  sv: { t: consoleSv, measures: measuresSv },
  en: { t: consoleEn, measures: measuresEn },
};
const told = (language: 'sv' | 'en', change: unknown) =>
  tell(entry(change), { ...faces[language], day: (day) => `den ${day}`, whoIs: () => 'Alva' });

test.each(Object.entries(changes))('the history has a sentence for %s, in both languages', (kind, change) => {
  for (const language of ['sv', 'en'] as const) {
    const { what } = told(language, change);

    expect(what).toMatch(/^\p{Lu}/u);
    expect(what).not.toContain('undefined');
    expect(what).not.toBe(kind);
  }
});

test('a sentence says what was decided, and why stands beside it', () => {
  expect(told('sv', changes.forwarded)).toEqual({
    what: 'Skickade vidare till Yrkeshögskolan Exempel, svar senast den 2026-12-01',
    why: 'Vilka krav?',
  });
  expect(told('en', changes.closed)).toEqual({ what: 'Closed the case: Measure carried out', why: 'Tack' });
  expect(told('sv', changes.moved).why).toBe('Ringt\n\nHej');
  expect(told('sv', { kind: 'diagnosed', drivers: [], measure: null })).toEqual({ what: 'Tog bort orsaken' });
});

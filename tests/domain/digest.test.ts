import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Absence } from '../../shared/domain/absence.ts';
import type { BasisRow } from '../../shared/domain/basis-row.ts';
import { rankOf } from '../../shared/domain/case-clock.ts';
import { CaseState } from '../../shared/domain/case-state.ts';
import { changedClasses, mergedClasses } from '../../shared/domain/digest-classes.ts';
import { byUrgency, type Due, dueOf, dueReasons } from '../../shared/domain/digest-due.ts';
import { areaNumbers } from '../../shared/domain/digest-numbers.ts';
import { digestReaders, uncoveredAreas } from '../../shared/domain/digest-reader.ts';
import { employerNeeds } from '../../shared/domain/employer-need.ts';
import { addDays } from '../../shared/domain/plain-day.ts';
import { aPerson } from '../support/builders.ts';
import { calendar } from '../support/case-builders.ts';

const monday = '2026-11-30';

describe('what a case wants its broker for', () => {
  test.each<[what: string, state: CaseState, due: string | null, next: string | null, said: Due | null]>([
    [
      'ten working days past the promise and one',
      'received',
      '2026-11-13',
      null,
      { reason: 'seriously-late', on: '2026-11-13' },
    ],
    ['ten working days past the promise', 'received', '2026-11-16', null, { reason: 'late', on: '2026-11-16' }],
    ['a day past the promise', 'received', '2026-11-29', null, { reason: 'late', on: '2026-11-29' }],
    ['late and a passed step', 'in-dialogue', '2026-11-27', '2026-11-20', { reason: 'late', on: '2026-11-27' }],
    [
      'a reopening asked for, beside a passed step',
      'reopen-requested',
      null,
      '2026-11-20',
      { reason: 'reopen-requested', on: null },
    ],
    [
      'a passed step, beside a promise for tomorrow',
      'in-dialogue',
      '2026-12-01',
      '2026-11-29',
      { reason: 'step-passed', on: '2026-11-29' },
    ],
    ['a promise for today', 'received', monday, null, { reason: 'due-soon', on: monday }],
    ['a promise in two days', 'received', '2026-12-02', null, { reason: 'due-soon', on: '2026-12-02' }],
    ['a promise in three days', 'received', '2026-12-03', null, null],
    ['a step today', 'in-dialogue', null, monday, { reason: 'step-soon', on: monday }],
    ['a step in three days', 'in-dialogue', null, '2026-12-03', null],
    ['nothing dated', 'in-dialogue', null, null, null],
  ])('%s', (_, state, due, next, said) => {
    expect(dueOf({ state, due, next }, monday, calendar)).toEqual(said);
  });

  test('is what the worklist puts above the new ones, always', () => {
    const day = fc.option(fc.integer({ min: -60, max: 20 }).map((days) => addDays(monday, days)));
    fc.assert(
      fc.property(fc.constantFrom(...CaseState.options), day, day, (state, due, next) => {
        const rank = rankOf({ state, due, next, until: null }, monday, calendar);
        const wanted = dueOf({ state, due, next }, monday, calendar);
        expect(wanted !== null).toBe(rank <= 4);
        if (rank === 1) expect(wanted?.reason).toBe('seriously-late');
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  test('is told gravest first, and of one kind the oldest first', () => {
    const dues = dueReasons.flatMap((reason): Due[] => [
      { reason, on: '2026-11-20' },
      { reason, on: '2026-11-28' },
    ]);
    expect(dues.toReversed().toSorted(byUrgency)).toEqual(dues);
  });
});

const row = (ssyk: string, over: Partial<BasisRow>): BasisRow => ({
  ...{ ssyk, label: `Yrke ${ssyk}`, class: 'balans', certainty: null, score: 60, low: 50, high: 70 },
  ...{ coverage: 0.5, level: 'area', official: null },
  ...over,
});

describe('changed classes', () => {
  test('are those of occupations that both editions hold', () => {
    const before = [row('1111', {}), row('2222', {}), row('3333', {})];
    const now = [row('1111', { class: 'brist' }), row('2222', {}), row('4444', { class: 'brist' })];
    expect(changedClasses('a', before, now)).toEqual([
      { ssyk: '1111', label: 'Yrke 1111', places: ['a'], from: 'balans', to: 'brist' },
    ]);
  });

  test('of several areas are one line each, the county’s standing for its areas, the gravest first', () => {
    const change = (place: string, over: Partial<BasisRow>) =>
      changedClasses(place, [row(over.ssyk ?? '', {})], [row(over.ssyk ?? '', over)]);
    const lines = [
      ...change('a', { ssyk: '1111', class: 'overskott' }),
      ...change('b', { ssyk: '1111', class: 'overskott' }),
      ...change('a', { ssyk: '2222', class: 'stor-brist', level: 'county' }),
      ...change('county', { ssyk: '2222', class: 'stor-brist', level: 'county' }),
      ...change('b', { ssyk: '2222', class: 'stor-brist' }),
    ];
    expect(mergedClasses(lines).map(({ ssyk, places }) => [ssyk, places])).toEqual([
      ['2222', ['county']],
      ['1111', ['a', 'b']],
    ]);
  });
});

describe('who gets a letter', () => {
  const alva = aPerson({ id: 'per_alva', areas: ['a'] });
  const birk = aPerson({ id: 'per_birk', areas: ['b'] });
  const away: Absence = { person: 'per_alva', substitute: 'per_birk', from: monday, until: '2026-12-04' };

  test('by what they do: own areas, the region, the needs of many, and all of it in one letter', () => {
    const people = [
      alva,
      aPerson({ id: 'per_siv', roles: ['strategist'], areas: ['a', 'b'] }),
      aPerson({ id: 'per_pia', roles: ['provider'], areas: [] }),
      aPerson({ id: 'per_all', roles: ['broker', 'strategist', 'provider'], areas: ['b'] }),
      aPerson({ id: 'per_ada', roles: ['administrator'], areas: [] }),
      aPerson({ id: 'per_new', roles: ['broker'], areas: [] }),
    ];
    expect(digestReaders(people, [], monday).map(({ person, ...parts }) => [person.id, parts])).toEqual([
      ['per_alva', { areas: ['a'], region: false, needs: false }],
      ['per_siv', { areas: [], region: true, needs: false }],
      ['per_pia', { areas: [], region: false, needs: true }],
      ['per_all', { areas: ['b'], region: true, needs: true }],
    ]);
  });

  test('a substitute reads of both, the absent of the own', () => {
    const readers = digestReaders([alva, birk], [away], monday);
    expect(readers.map(({ areas }) => areas)).toEqual([['a'], ['b', 'a']]);
  });

  test.each<[what: string, absences: Absence[], people: (typeof alva)[], said: unknown]>([
    ['everybody is there', [], [alva, birk], []],
    ['somebody stands in', [away], [alva, birk], []],
    ['nobody has the area', [], [birk], [{ area: 'a', reason: 'no-broker' }]],
    [
      'the substitute is away too',
      [away, { ...away, person: 'per_birk', substitute: 'per_cleo' }],
      [alva, birk],
      [
        { area: 'a', reason: 'nobody-there' },
        { area: 'b', reason: 'nobody-there' },
      ],
    ],
    [
      'the substitute has left',
      [{ ...away, substitute: 'per_gone' }],
      [alva, birk],
      [{ area: 'a', reason: 'nobody-there' }],
    ],
    ['two have it and one is away', [{ ...away, substitute: 'per_gone' }], [alva, { ...birk, areas: ['a', 'b'] }], []],
  ])('areas without anybody: %s', (_, absences, people, said) => {
    expect(uncoveredAreas(['a', 'b'], people, absences, monday)).toEqual(said);
  });
});

describe('what a provider is told', () => {
  test('is never of fewer than five employers, whatever is counted', () => {
    const counts = fc.dictionary(fc.constantFrom('7212', '5323', '2221'), fc.option(fc.integer({ min: 0, max: 9 })));
    fc.assert(
      fc.property(counts, (of) => {
        const others = new Map(Object.entries(of).map(([ssyk, county]) => [ssyk, { areas: {}, county }]));
        const needs = employerNeeds(others, { today: monday, before: [], labelOf: () => null });
        expect(needs.filter(({ employers }) => employers < 5)).toEqual([]);
        expect(needs).toHaveLength(Object.values(of).filter((county) => (county ?? 0) >= 5).length);
      }),
      { seed: 4 },
    );
  });
});

describe('own numbers', () => {
  const where = { area: 'a', channel: null };
  const times = { medianDays: 1, p90Days: 2, medianWorkingDays: 2, p90WorkingDays: 4, cases: 9 };

  test('are the area’s, of all channels together, to the first answer', () => {
    const report = {
      flow: [
        { ...where, ...times, step: 'to-closing' as const, medianWorkingDays: 20 },
        { ...where, ...times, channel: 'web' as const, step: 'to-answer' as const, medianWorkingDays: 1 },
        { ...where, ...times, area: null, step: 'to-answer' as const, medianWorkingDays: 3 },
        { ...where, ...times, step: 'to-answer' as const },
      ],
      promises: [
        { area: null, channel: null, cases: 20, within: 10, share: 0.5 },
        { ...where, cases: 9, within: 8, share: 0.889 },
      ],
    };
    expect(areaNumbers('a', 4, report)).toEqual({ area: 'a', medianWorkingDays: 2, withinPromise: 0.889, open: 4 });
  });

  test('are the open ones alone before the first report', () => {
    const unknown = { area: 'a', medianWorkingDays: null, withinPromise: null, open: 4 };
    expect(areaNumbers('a', 4, undefined)).toEqual(unknown);
  });
});

import { describe, expect, test } from 'vitest';
import type { CaseFact } from '../../shared/domain/case-fact.ts';
import { earlyWarnings, isAlarming, poissonTail } from '../../shared/domain/early-warning.ts';
import { addDays, type PlainDay } from '../../shared/domain/plain-day.ts';
import { aFact, someFacts } from '../support/fact-builders.ts';

const today = '2026-11-23';
const on = (daysAgo: number) => ({ receivedAt: `${addDays(today, -daysAgo)}T10:00:00.000Z` });
const warned = (facts: readonly CaseFact[], last?: PlainDay) =>
  earlyWarnings(facts, { today, timeZone: 'Europe/Stockholm', lastWarned: () => last });

describe('the Poisson rule', () => {
  test.each([
    [3, 0.5, 0.0144, true],
    [3, 1.0, 0.0803, false],
    [5, 1.5, 0.0186, true],
    [2, 0.5, 0.0902, false],
    // The floor: nobody before is not nothing before.
    [3, 0, 0.0144, true],
  ])('%i employers where %f is usual: p %f', (k, lambda, p, alarming) => {
    expect(poissonTail(k, Math.max(0.5, lambda))).toBeCloseTo(p, 4);
    expect(isAlarming(k, lambda)).toBe(alarming);
  });

  test('two employers never alarm, however improbable', () => {
    expect(poissonTail(2, 0.1)).toBeLessThan(0.05);
    expect(isAlarming(2, 0.1)).toBe(false);
  });
});

describe('early warnings', () => {
  test('three employers in sixty days where there was none', () => {
    expect(warned(someFacts(1, 3, on(59)))).toEqual([
      { area: 'gastrikland-ost', ssyk: '7223', day: today, employers: 3, expected: 0.5, probability: 0.01439 },
    ]);
  });

  test('the sixty-first day is outside, and counts as before', () => {
    expect(warned([...someFacts(1, 2, on(0)), aFact(3, on(60))])).toEqual([]);
  });

  test('five signals of two employers are two', () => {
    expect(warned([...someFacts(1, 4, { ...on(1), employer: 'a' }), aFact(9, { ...on(2), employer: 'b' })])).toEqual(
      [],
    );
  });

  test('what is usual is the mean of the two years before, distinct employers in each sixty days', () => {
    const usual = Array.from({ length: 12 }, (_, i) => aFact(100 + i, on(60 + 60 * i + 5)));
    expect(warned([...someFacts(1, 3, on(1)), ...usual])).toEqual([]);
    expect(warned([...someFacts(1, 4, on(1)), ...usual])).toMatchObject([{ employers: 4, expected: 1 }]);
    const twice = usual.map((fact) => ({ ...fact, case: `${fact.case.slice(0, -1)}z` }));
    expect(warned([...someFacts(1, 4, on(1)), ...usual, ...twice])).toMatchObject([{ expected: 1 }]);
  });

  test('what is older than that does not count', () => {
    const old = Array.from({ length: 40 }, (_, i) => aFact(100 + i, on(781 + i)));
    expect(warned([...someFacts(1, 3, on(1)), ...old])).toMatchObject([{ expected: 0.5 }]);
  });

  test('areas and occupations are counted apart, and what was not understood not at all', () => {
    const spread = [
      aFact(1, on(1)),
      aFact(2, { ...on(1), area: 'gastrikland-vast' }),
      aFact(3, { ...on(1), ssyk: '5323' }),
    ];
    expect(warned([...spread, ...someFacts(10, 5, { ...on(1), ssyk: null })])).toEqual([]);
  });

  test.each([
    [89, 0],
    [90, 1],
  ])('%i days after the last warning there are %i', (days, count) => {
    expect(warned(someFacts(1, 3, on(1)), addDays(today, -days))).toHaveLength(count);
  });
});

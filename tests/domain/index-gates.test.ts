import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classOf } from '../../shared/domain/index-class.ts';
import { withHysteresis } from '../../shared/domain/index-hysteresis.ts';
import { largeEnough } from '../../shared/domain/index-size-gate.ts';
import { caseA, caseB } from './index-worked-cases.ts';

describe('the size gate', () => {
  test('case A is rated itself, case B shows the county', () => {
    expect([largeEnough(caseA), largeEnough(caseB)]).toEqual([true, false]);
  });

  test.each([
    [{ E: 50, N: 10 }, true],
    [{ E: 49.9, N: 10 }, false],
    [{ E: 50, N: 9 }, false],
    [{ N: 100 }, false],
    [{ E: 100 }, false],
  ])('%o: %s', (quantities, large) => {
    expect(largeEnough(quantities)).toBe(large);
  });
});

describe('hysteresis', () => {
  const signs = (index: number, over: object = {}) => ({
    ...{ index, low: index - 8, hiring: 60, unemployment: 60, previousClass: null },
    ...over,
  });
  const held = (c: Parameters<typeof withHysteresis>[1] extends infer H | null ? H : never) => c;

  test('a first rating takes effect at once, and so does a lost one', () => {
    expect(withHysteresis(signs(66), null)).toEqual({ class: 'brist', pending: null });
    expect(withHysteresis(signs(66), { class: 'ej-bedomd', pending: null })).toEqual({ class: 'brist', pending: null });
    expect(withHysteresis(null, { class: 'brist', pending: null })).toEqual({ class: 'ej-bedomd', pending: null });
  });

  test.each([
    [67.9, 'bevakning', 'brist'],
    [68, 'brist', null],
  ] as const)('from bevakning, an index of %d gives %s', (index, shown, pending) => {
    expect(withHysteresis(signs(index), held({ class: 'bevakning', pending: null }))).toEqual({
      class: shown,
      pending,
    });
  });

  test.each([
    [62.1, 'brist', 'bevakning'],
    [62, 'bevakning', null],
  ] as const)('from brist, an index of %d gives %s', (index, shown, pending) => {
    expect(withHysteresis(signs(index), held({ class: 'brist', pending: null }))).toEqual({ class: shown, pending });
  });

  test('the same small change for two refreshes running takes effect', () => {
    const first = withHysteresis(signs(66), { class: 'bevakning', pending: null });
    expect(withHysteresis(signs(66), first)).toEqual({ class: 'brist', pending: null });
  });

  test('a small change that goes away again is forgotten', () => {
    const first = withHysteresis(signs(66), { class: 'bevakning', pending: null });
    const second = withHysteresis(signs(64), first);
    expect(withHysteresis(signs(66), second)).toEqual({ class: 'bevakning', pending: 'brist' });
  });

  test('a paradox is left when hiring or unemployment has passed its own boundary by three points', () => {
    const before = held({ class: 'paradox', pending: null });
    expect(withHysteresis(signs(60, { hiring: 63, unemployment: 30 }), before).class).toBe('paradox');
    expect(withHysteresis(signs(60, { hiring: 62, unemployment: 30 }), before).class).toBe('bevakning');
    expect(withHysteresis(signs(60, { hiring: 70, unemployment: 38 }), before).class).toBe('bevakning');
  });

  test('whatever was held, the result is the held or the computed class, and the computed one after two refreshes', () => {
    const point = fc.double({ min: 0, max: 100, noNaN: true });
    const shown = fc.constantFrom(
      'stor-brist',
      'brist',
      'paradox',
      'hog-efterfragan',
      'bevakning',
      'balans',
      'overskott',
    );
    fc.assert(
      fc.property(point, point, point, shown, (index, hiring, unemployment, before) => {
        const given = signs(index, { hiring, unemployment, previousClass: before });
        const once = withHysteresis(given, { class: before as 'brist', pending: null });
        const computed = classOf(given);
        expect([before, computed]).toContain(once.class);
        expect(withHysteresis(given, once).class).toBe(computed);
      }),
    );
  });
});

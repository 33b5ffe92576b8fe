import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EditionId, type EditionRecord, nextEditionId, publishable } from '../../shared/domain/edition.ts';

describe('edition ids', () => {
  test.each([
    ['2026-11-23', null, '2026-11-23'],
    ['2026-11-23', '2026-11-22-4', '2026-11-23'],
    ['2026-11-23', '2026-11-23', '2026-11-23-2'],
    ['2026-11-23', '2026-11-23-8', '2026-11-23-9'],
    ['2026-11-23', '2026-11-23-9', '2026-11-23-91'],
    ['2026-11-23', '2026-11-23-99', '2026-11-23-991'],
    ['2026-11-20', '2026-11-23', '2026-11-23-2'],
  ])('on %s after %s comes %s', (today, newest, expected) => {
    expect(nextEditionId(today, newest)).toBe(expected);
  });

  test('they sort as text in the order in which they were made, however the clock goes', () => {
    const day = fc.integer({ min: 1, max: 3 }).map((d) => `2026-11-0${d}`);
    fc.assert(
      fc.property(fc.array(day, { maxLength: 60 }), (days) => {
        const made: string[] = [];
        for (const today of days) made.push(nextEditionId(today, made.at(-1) ?? null));
        expect(made.toSorted()).toEqual(made);
        expect(new Set(made).size).toBe(made.length);
        for (const id of made) expect(EditionId.safeParse(id).success).toBe(true);
      }),
    );
  });
});

describe('what readers may have', () => {
  const card = { title: 'T', publisher: 'P', licence: 'CC0', attribution: 'A', homepage: 'https://example.org/' };
  const record = (edition: string, occupations: number, over: Partial<typeof card> = {}): EditionRecord => ({
    ...{
      edition,
      previous: null,
      methodVersion: 'm',
      builtAt: '',
      fingerprint: '',
      dataUntil: '2026-11-22',
      changes: [],
    },
    sources: [{ id: 'scb', ...card, ...over, dataUntil: null, snapshot: null, state: 'fresh', reason: null }],
    ...{ counts: { occupations, rated: 0, changed: 0 }, occupationIndex: 'k' },
  });
  const current = record('2026-11-22', 400);

  test.each([
    ['the first edition', record('2026-11-23', 400), null, { ok: true }],
    ['a newer one', record('2026-11-23', 200), current, { ok: true }],
    ['the same one', current, current, { ok: false, reason: 'not-newer' }],
    ['an older one', record('2026-11-21', 400), current, { ok: false, reason: 'not-newer' }],
    ['an empty one', record('2026-11-23', 0), null, { ok: false, reason: 'no-occupations' }],
    ['less than half', record('2026-11-23', 199), current, { ok: false, reason: 'too-few-occupations' }],
    [
      'no licence',
      record('2026-11-23', 400, { licence: ' ' }),
      current,
      { ok: false, reason: 'licence-missing', sources: ['scb'] },
    ],
    [
      'no attribution',
      record('2026-11-23', 400, { attribution: '' }),
      null,
      { ok: false, reason: 'licence-missing', sources: ['scb'] },
    ],
  ])('%s', (_, staged, now, verdict) => {
    expect(publishable(staged, now)).toEqual(verdict);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoWeekOf } from '../../shared/domain/iso-week.ts';
import { isDueThisWeek, isPaused, type MailRhythm, mayPauseUntil } from '../../shared/domain/mail-preference.ts';
import { addDays } from '../../shared/domain/plain-day.ts';

const monday = '2026-11-02';
/** The weeks in which letters are written, where each Monday has something to tell. */
const written = (rhythm: MailRhythm, weeks: number): number[] => {
  let last: string | null = null;
  return Array.from({ length: weeks }, (_, i) => i).filter((i) => {
    const week = isoWeekOf(addDays(monday, 7 * i));
    if (!isDueThisWeek({ rhythm }, last, week)) return false;
    last = week;
    return true;
  });
};

describe('how often a letter comes (B08)', () => {
  test.each<[MailRhythm, number[]]>([
    ['weekly', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
    ['fortnightly', [0, 2, 4, 6, 8]],
    // 2 November, 7 December, 4 January.
    ['monthly', [0, 5, 9]],
  ])('%s', (rhythm, weeks) => {
    expect(written(rhythm, 10)).toEqual(weeks);
  });

  test('nothing chosen is weekly, and a first letter is always due', () => {
    expect(isDueThisWeek({}, '2026-W48', '2026-W49')).toBe(true);
    expect(isDueThisWeek({ rhythm: 'monthly' }, null, '2026-W49')).toBe(true);
  });

  test('never twice in a week, and never less often than was chosen where there is news', () => {
    const rhythm = fc.constantFrom<MailRhythm>('weekly', 'fortnightly', 'monthly');
    fc.assert(
      fc.property(rhythm, fc.nat(3_000), fc.nat(20), (chosen, start, later) => {
        const last = isoWeekOf(addDays(monday, 7 * start));
        const week = isoWeekOf(addDays(monday, 7 * (start + later)));
        const due = isDueThisWeek({ rhythm: chosen }, last, week);
        if (later === 0) expect(due).toBe(false);
        const longest = { weekly: 1, fortnightly: 2, monthly: 5 }[chosen];
        if (later >= longest) expect(due).toBe(true);
      }),
    );
  });

  test('a pause lasts until its day, which itself is none of it', () => {
    const until = { pausedUntil: '2027-01-11' };
    expect([isPaused(until, '2027-01-10'), isPaused(until, '2027-01-11'), isPaused({}, '2027-01-10')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test.each([
    ['2026-11-22', false],
    ['2026-11-23', false],
    ['2026-11-24', true],
    ['2027-11-24', true],
    ['2027-11-25', false],
  ])('a pause until %s may be chosen on 23 November 2026: %s', (until, may) => {
    expect(mayPauseUntil(until, '2026-11-23')).toBe(may);
  });
});

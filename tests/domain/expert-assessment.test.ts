import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  AssessedClass,
  AssessmentReason,
  assessmentBeside,
  assessmentState,
  type GivenAssessment,
  holdsOn,
  latestUntil,
  longestAssessmentDays,
  mayHoldUntil,
  type PublishedAssessment,
} from '../../shared/domain/expert-assessment.ts';
import { addDays, daysBetween } from '../../shared/domain/plain-day.ts';
import { ShortageClass } from '../../shared/domain/shortage.ts';

const published = (over: Partial<PublishedAssessment> = {}): PublishedAssessment => ({
  ...{ place: 'gastrikland-ost', ssyk: '7223', class: 'brist', reason: 'Två verkstäder flyttar hit.' },
  ...{ from: '2026-11-23', until: '2027-05-22' },
  ...over,
});
const given = (over: Partial<GivenAssessment> = {}): GivenAssessment => ({
  ...{ ...published(), label: 'Maskinoperatörer', version: 1, computed: 'balans', by: 'per_a', takenBack: null },
  ...over,
});
const day = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays('2026-01-01', days));

test('every class may be said but that something is not rated', () => {
  expect([...AssessedClass.options, 'ej-bedomd']).toEqual(ShortageClass.options);
});

test.each([
  ['2026-11-22', false],
  ['2026-11-23', true],
  ['2027-05-22', true],
  ['2027-05-23', false],
])('given on 23 November 2026 it may hold until %s: %s', (until, may) => {
  expect(mayHoldUntil(until, '2026-11-23')).toBe(may);
});

test('whatever may be given holds on its first day and its last, and on none after half a year', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -400, max: 400 }), (from, length) => {
      const until = addDays(from, length);
      fc.pre(mayHoldUntil(until, from));
      const one = { from, until };
      expect([holdsOn(one, from), holdsOn(one, until), holdsOn(one, addDays(until, 1))]).toEqual([true, true, false]);
      expect(holdsOn(one, addDays(from, -1))).toBe(false);
      expect(daysBetween(from, until)).toBeLessThanOrEqual(longestAssessmentDays);
      expect(until <= latestUntil(from)).toBe(true);
    }),
  );
});

test.each<[Partial<GivenAssessment>, string, string]>([
  [{}, '2026-11-23', 'active'],
  [{}, '2027-05-22', 'active'],
  [{}, '2027-05-23', 'expired'],
  [{ version: 0 }, '2026-11-23', 'replaced'],
  [{ takenBack: { by: 'per_a', on: '2026-11-24' } }, '2026-11-24', 'taken-back'],
])('%o on %s is %s', (over, on, state) => {
  expect(assessmentState(given(over), 1, on)).toBe(state);
});

describe('beside a class stands', () => {
  const area = { place: 'gastrikland-ost', ssyk: '7223', level: 'area' } as const;
  const ofCounty = published({ place: 'county', class: 'overskott' });
  const { ssyk: _, ...own } = published();

  test.each([
    ['the place’s own', [ofCounty, published()], area, own],
    [
      'the place’s own, also where the county’s class is shown',
      [published(), ofCounty],
      { ...area, level: 'county' },
      own,
    ],
    ['nothing of the county where the area is rated itself', [ofCounty], area, null],
    ['nothing of another place', [published({ place: 'norra-halsingland' })], area, null],
    ['nothing of another occupation', [published({ ssyk: '5323' })], area, null],
  ] as const)('%s', (_name, holding, shown, expected) => {
    expect(assessmentBeside(holding, shown)).toEqual(expected);
  });

  test('the county’s, with its place said, where the area shows the county’s class', () => {
    expect(assessmentBeside([ofCounty], { ...area, level: 'county' })).toMatchObject({
      place: 'county',
      class: 'overskott',
    });
  });
});

test('a reason names nobody by number, and is not empty', () => {
  for (const reason of ['', '  ', 'Fråga 19850101-1234', 'x'.repeat(1_001)])
    expect(AssessmentReason.safeParse(reason).success).toBe(false);
  expect(AssessmentReason.safeParse('Två verkstäder flyttar hit.\nDe söker trettio.').success).toBe(true);
});

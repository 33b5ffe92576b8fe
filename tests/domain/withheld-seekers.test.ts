import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assessOccupation } from '../../shared/domain/basis-assessment.ts';
import { adQuantities } from '../../shared/domain/index-ads.ts';
import { employmentBasis } from '../../shared/domain/index-employment.ts';
import { officialBasis } from '../../shared/domain/index-external.ts';
import { seekerBasis } from '../../shared/domain/index-jobseekers.ts';
import { readJobseekerSheet } from '../../shared/domain/jobseeker-sheet.ts';
import { aRegion } from '../support/a-region.ts';
import { aGroup, someAds, someEmployment } from '../support/basis-harness.ts';
import { jobseekerSheet, municipalities } from '../support/jobseeker-sheets.ts';

const region = aRegion();
const until = '2026-11-22';
const ads = adQuantities([...someAds('7223', '2180', until), ...someAds('7223', '2184', until)], until, region);

const seekersOf = (lines: Parameters<typeof jobseekerSheet>[0]) => {
  const read = readJobseekerSheet(jobseekerSheet(lines), { county: '21', municipalities, until: '2026-11' });
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return seekerBasis(read.document, region);
};

const assessed = (lines: Parameters<typeof jobseekerSheet>[0]) =>
  assessOccupation(
    aGroup('7223', 'Maskinställare'),
    {
      ...{ region, ads, employment: employmentBasis(someEmployment('7223'), region), provenance: {} },
      ...{ official: officialBasis([], '21'), seekers: seekersOf(lines) },
    },
    null,
  ).places;

const count = fc.oneof(fc.constantFrom('<5', 0, 1, 2, 3, 4, 5, 6), fc.integer({ min: 0, max: 60 }));
const sheet = fc
  .tuple(fc.option(fc.integer({ min: 0, max: 400 })), fc.array(count, { minLength: 10, maxLength: 10 }))
  .map(([total, counts]) => [
    ...(total === null ? [] : [['7223', '21', total] as const]),
    ...municipalities.map((place, at) => ['7223', place, counts[at] ?? 0] as const),
  ]);

test('whatever sheet is entered, no count of 1 to 4 is told, and nothing that rests on a hidden one', () => {
  fc.assert(
    fc.property(sheet, (lines) => {
      for (const { inputs, indicators, pillars } of assessed(lines)) {
        const { value, flag } = inputs.U;
        expect(value !== null && value >= 1 && value <= 4).toBe(false);
        if (value !== null) continue;
        expect(['suppressed', 'withheld']).toContain(flag);
        expect([indicators.T1, indicators.T2].map(({ state }) => state)).toEqual(['withheld', 'withheld']);
        expect([indicators.T1.score, indicators.T2.value, pillars.T]).toEqual([null, null, null]);
      }
    }),
  );
});

test('a hidden area is never the only one beside a county that is shown', () => {
  fc.assert(
    fc.property(sheet, (lines) => {
      const [county, ...areas] = assessed(lines);
      const own = areas.filter(({ level }) => level === 'area');
      if (county?.inputs.U.value === null || own.every(({ inputs }) => inputs.U.value !== null)) return;
      // Areas that show the county hide their own count too.
      const unknown = areas.filter(({ level, inputs }) => level === 'county' || inputs.U.value === null);
      expect(unknown.length).toBeGreaterThan(1);
    }),
  );
});

test('what the source hides has no say in what is published: two truths behind <5 give the same', () => {
  const others = municipalities.slice(1).map((place) => ['7223', place, 12] as const);
  const of = (seekers: number | string) => JSON.stringify(assessed([['7223', '2180', seekers], ...others]));
  for (const truth of [1, 2, 3, 4]) expect(of(truth)).toBe(of('<5'));
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Education } from '../../shared/domain/education.ts';
import { keptEducations, nearestEducations } from '../../shared/domain/nearest-educations.ts';
import type { Area } from '../../shared/domain/region.ts';
import { aRegion } from '../support/a-region.ts';

const region = aRegion();
const today = '2026-11-23';
const [ost] = region.areas as [Area];
const where = { municipality: '2180', area: ost, region, today };
let made = 0;
const anEducation = (over: Partial<Education> = {}): Education => {
  made += 1;
  return {
    ...{ id: `e.${made}`, infoId: `i.${made}`, title: 'CNC-operatör', provider: 'Exempelskolan', municipality: '2180' },
    ...{ distance: false, start: '2027-01-11', applyBy: null, url: null, schoolType: 'YH', source: 'susanavet' },
    ...over,
  };
};
const ids = (educations: readonly Education[]) => educations.map(({ id }) => id);

describe('the nearest educations', () => {
  test('same municipality, same area, neighbouring areas, county, distance: in that order', () => {
    const distance = anEducation({ distance: true, start: '2026-12-01' });
    const county = anEducation({ municipality: '2184', start: '2026-12-02' });
    const neighbour = anEducation({ municipality: '2181', start: '2026-12-03' });
    const area = anEducation({ municipality: '2101', start: '2026-12-04' });
    const here = anEducation({ start: '2027-08-01' });
    expect(ids(nearestEducations([distance, county, neighbour, area, here], where))).toEqual(
      ids([here, area, neighbour, county, distance]),
    );
  });

  test('ties go by start, and one without a start comes after those that have one', () => {
    const [later, unknown, sooner] = [
      anEducation({ start: '2027-02-01' }),
      anEducation({ start: null }),
      anEducation({ start: '2027-01-01' }),
    ];
    expect(ids(nearestEducations([later, unknown, sooner], where))).toEqual(ids([sooner, later, unknown]));
  });

  test('what has started, what can no longer be applied for and what lies in another county is not shown', () => {
    const gone = [
      anEducation({ start: '2026-11-22' }),
      anEducation({ applyBy: '2026-11-22' }),
      anEducation({ municipality: '0180' }),
      anEducation({ municipality: null }),
    ];
    const lastDay = anEducation({ start: today, applyBy: today });
    expect(ids(nearestEducations([...gone, lastDay], where))).toEqual([lastDay.id]);
  });

  test('an education comes once, with its first occasion', () => {
    const first = anEducation({ infoId: 'i.same', start: '2027-01-01' });
    const second = anEducation({ infoId: 'i.same', start: '2027-08-01' });
    expect(ids(nearestEducations([second, first], where))).toEqual([first.id]);
  });

  const some = fc.array(
    fc
      .record({
        municipality: fc.constantFrom(null, '2180', '2101', '2181', '2184', '0180'),
        distance: fc.boolean(),
        start: fc.constantFrom(null, '2026-11-01', '2026-12-01', '2027-08-01'),
        applyBy: fc.constantFrom(null, '2026-11-01', '2026-12-01'),
      })
      .map(anEducation),
    { maxLength: 80 },
  );

  test('at most five, none past, whatever there is, and in any order of arrival', () => {
    fc.assert(
      fc.property(some, (educations) => {
        const shown = nearestEducations(educations, where);
        expect(shown.length).toBeLessThanOrEqual(5);
        for (const { start, applyBy } of shown)
          expect((start ?? today) >= today && (applyBy ?? today) >= today).toBe(true);
        expect(ids(nearestEducations(educations.toReversed(), where))).toEqual(ids(shown));
      }),
    );
  });

  test('at most forty are kept, by start', () => {
    fc.assert(
      fc.property(some, (educations) => {
        const kept = keptEducations(educations, region, today);
        expect(kept.length).toBeLessThanOrEqual(40);
        expect(kept.map((e) => e.start ?? '9999')).toEqual(kept.map((e) => e.start ?? '9999').toSorted());
        // Everywhere inside the limit, keeping loses nothing that would be shown.
        if (educations.length <= 40)
          expect(ids(nearestEducations(kept, where))).toEqual(ids(nearestEducations(educations, where)));
      }),
    );
  });
});

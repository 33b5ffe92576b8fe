import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EducationStart } from '../../shared/domain/education-start.ts';
import { qualifiedBasis } from '../../shared/domain/index-qualified.ts';
import { aRegion } from '../support/a-region.ts';

const region = aRegion({ indexRates: { completion: 0.75, entry: 0.6, staying: 0.7 } });
const start = (infoId: string, places: number | null, municipality: string | null = '2180'): EducationStart => ({
  ...{ id: `e.${infoId}.${municipality}`, infoId, municipality, start: '2027-01-11', places },
});
const basis = (starts: EducationStart[], matches = [{ ssyk: '7223', infoIds: ['i.1'] }]) =>
  qualifiedBasis(starts, matches, region);

test('case A: twelve places x 0.75 x 0.60 x 0.70 are 3.78 new qualified a year', () => {
  const found = basis([start('i.1', 12)]).of('7223', 'county');
  expect(found?.G).toBeCloseTo(3.78, 12);
  expect(found).toMatchObject({ places: 12, completions: 9 });
});

test('an area has the places of its own municipalities, and none is a known number', () => {
  const { of } = basis([start('i.1', 12), start('i.1', 8, '2184')]);
  expect([of('7223', 'county'), of('7223', 'gastrikland-ost'), of('7223', 'norra-halsingland')]).toMatchObject([
    { places: 20 },
    { places: 12 },
    { places: 8 },
  ]);
  expect(of('7223', 'gastrikland-vast')).toEqual({ places: 0, completions: 0, G: 0 });
});

test('one start whose places are unknown makes G missing in all of the county, and so do starts nobody tells of', () => {
  const partly = basis([start('i.1', 12), start('i.1', null, '2184')]);
  for (const place of ['county', 'gastrikland-ost', 'norra-halsingland'])
    expect(partly.of('7223', place)).toBeUndefined();
  expect(basis([]).of('7223', 'county')).toBeUndefined();
  expect(basis([start('i.1', 12)]).of('5323', 'county')).toBeUndefined();
});

test('a start at several places is known to the county and to none of its areas', () => {
  const { of } = basis([start('i.1', 12, null)]);
  expect(of('7223', 'county')?.places).toBe(12);
  expect(of('7223', 'gastrikland-ost')).toBeUndefined();
});

test('an education that leads to several occupations is shared among them, and no place is counted twice', () => {
  const places = fc.integer({ min: 0, max: 60 });
  const infos = fc.subarray(['i.1', 'i.2', 'i.3'], { minLength: 1 });
  fc.assert(
    fc.property(fc.tuple(places, places, places), fc.tuple(infos, infos), (counts, [one, other]) => {
      const starts = counts.map((count, at) => start(`i.${at + 1}`, count));
      const matches = [
        { ssyk: '7223', infoIds: [...one, ...one] },
        { ssyk: '7224', infoIds: other },
      ];
      const { of } = qualifiedBasis(starts, matches, region);
      const sum = (of('7223', 'county')?.places ?? 0) + (of('7224', 'county')?.places ?? 0);
      const matched = new Set([...one, ...other]);
      const all = counts.reduce((total, count, at) => total + (matched.has(`i.${at + 1}`) ? count : 0), 0);
      expect(sum).toBeCloseTo(all, 9);
    }),
  );
});

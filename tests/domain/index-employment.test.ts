import { describe, expect, test } from 'vitest';
import type { EmploymentObservation } from '../../shared/domain/employment-observation.ts';
import { employmentBasis } from '../../shared/domain/index-employment.ts';
import { aRegion } from '../support/a-region.ts';

const region = aRegion();
const observed = (
  occupation: string,
  place: string,
  persons: number,
  over: Partial<EmploymentObservation> = {},
): EmploymentObservation => ({
  table: 'T',
  occupation,
  level: place === '00' ? 'nation' : place.length === 2 ? 'county' : 'municipality',
  place,
  ...{ age: 'all', year: 2024, persons, flags: [] },
  ...over,
});

describe('employed', () => {
  const register = [
    observed('7223', '21', 300),
    observed('722', '2180', 400),
    observed('722', '2101', 100),
    observed('722', '2184', 500),
  ];
  const basis = employmentBasis(register, region);

  test("the county's are the register's own", () => {
    expect(basis.of('7223', 'county')).toEqual({ E: 300, estimated: false });
    expect(basis.year).toBe(2024);
  });

  test("an area's are the county's, shared by the wider group in its municipalities", () => {
    expect(basis.of('7223', 'gastrikland-ost')).toEqual({ E: (500 * 300) / 1000, estimated: true });
    expect(basis.of('7223', 'norra-halsingland').E).toBe(150);
  });

  test('without municipal counts of the group an area is unknown', () => {
    expect(basis.of('7223', 'gastrikland-vast')).toEqual({ estimated: true });
    expect(employmentBasis([observed('7223', '21', 300)], region).of('7223', 'gastrikland-ost')).toEqual({
      estimated: true,
    });
  });

  test('the nation alone says nothing of the county but the share near their exit', () => {
    const nation = [observed('7223', '00', 9000, { age: '60-64' }), observed('7223', '00', 90_000, { age: '30-34' })];
    const alone = employmentBasis(nation, region);
    expect(alone.of('7223', 'county')).toEqual({ estimated: false, a60: 9000 / 99_000 });
    expect(alone.year).toBe(2024);
  });

  test('the newest year counts, and only that', () => {
    const years = [observed('7223', '21', 300), observed('7223', '21', 999, { year: 2023 })];
    expect(employmentBasis(years, region).of('7223', 'county').E).toBe(300);
  });
});

describe('age exits', () => {
  const county = observed('7223', '21', 300);

  test("a fifth of those aged 60 to 64, by the nation's share", () => {
    const nation = [observed('7223', '00', 900, { age: '30-34' }), observed('7223', '00', 100, { age: '60-64' })];
    expect(employmentBasis([county, ...nation], region).of('7223', 'county').R).toBeCloseTo((0.1 * 300) / 5, 12);
  });

  test('from the wider group in the county where the nation has too few', () => {
    const nation = [observed('7223', '00', 50, { age: '30-34' }), observed('7223', '00', 40, { age: '60-64' })];
    const group = [observed('722', '21', 80, { age: '30-34' }), observed('722', '21', 20, { age: '60-64' })];
    expect(employmentBasis([county, ...nation, ...group], region).of('7223', 'county').R).toBeCloseTo(
      (0.2 * 300) / 5,
      12,
    );
    expect(employmentBasis([county, ...nation], region).of('7223', 'county')).not.toHaveProperty('R');
  });
});

describe('the last change', () => {
  const years = (before: number, now: number, over: Partial<EmploymentObservation> = {}) =>
    employmentBasis([observed('7223', '21', now, over), observed('7223', '21', before, { year: 2023 })], region);

  test('is the share that the county has more or fewer, in thousandths', () => {
    expect(years(300, 309).change('7223')).toEqual({ rate: 0.03, from: 2023, to: 2024 });
    expect(years(321, 300).change('7223')).toEqual({ rate: -0.065, from: 2023, to: 2024 });
    expect(years(300, 309).change('2221')).toBeUndefined();
  });

  test('is not told across a break, nor with few employed, nor of a year that is not the one before', () => {
    expect(years(300, 309, { flags: ['break-2023'] }).change('7223')).toBeUndefined();
    expect(years(19, 300).change('7223')).toBeUndefined();
    expect(years(300, 19).change('7223')).toBeUndefined();
    const apart = [observed('7223', '21', 300), observed('7223', '21', 280, { year: 2022 })];
    expect(employmentBasis(apart, region).change('7223')).toBeUndefined();
  });
});

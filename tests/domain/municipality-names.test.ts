import { expect, test } from 'vitest';
import { countyOf } from '../../shared/domain/municipality.ts';
import { counties, municipalityName } from '../../shared/domain/municipality-names.ts';

test.each([
  ['2180', 'Gävle'],
  ['2184', 'Hudiksvall'],
  ['2281', 'Sundsvall'],
  ['2284', 'Örnsköldsvik'],
])('%s is %s', (code, name) => {
  expect(municipalityName(code)).toBe(name);
});

test.each(['0180', '2199', '9999', 'toString'])('%s has no name here', (code) => {
  expect(municipalityName(code)).toBeUndefined();
});

test('every municipality bears the code of its county, and no name or concept stands twice', () => {
  const entries = Object.entries(counties);
  const names = entries.flatMap(([, { municipalities }]) => Object.values(municipalities));

  for (const [code, { municipalities }] of entries) {
    for (const municipality of Object.keys(municipalities)) expect(countyOf(municipality)).toBe(code);
  }
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(entries.map(([, { conceptId }]) => conceptId)).size).toBe(entries.length);
});

test('Gävleborg has ten municipalities and Västernorrland seven', () => {
  expect(Object.values(counties).map(({ municipalities }) => Object.keys(municipalities).length)).toEqual([10, 7]);
});

import { expect, test } from 'vitest';
import { Sector, sectorOf } from '../../shared/domain/sector.ts';

test.each([
  ['7223', 'manufacturing'],
  ['5120', 'hospitality'],
  ['9411', 'hospitality'],
  ['2512', 'it'],
  ['5321', 'health-care'],
  ['8332', 'transport'],
  ['7111', 'construction'],
])('%s belongs to %s', (ssyk, sector) => {
  expect(sectorOf(ssyk)).toBe(sector);
});

test("a code of SCB's own goes with its family, and a code of nowhere has no sector", () => {
  expect(sectorOf('5322')).toBe(sectorOf('5321'));
  expect(sectorOf('0002')).toBeNull();
});

test('there are the seventeen occupation fields that have groups', () => {
  expect(Sector.options).toHaveLength(17);
});

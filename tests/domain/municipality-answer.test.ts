import { describe, expect, test } from 'vitest';
import { countyOf } from '../../shared/domain/municipality.ts';
import { municipalityAnswer } from '../../shared/domain/municipality-answer.ts';
import { counties, municipalityName } from '../../shared/domain/municipality-names.ts';
import { aRegion } from '../support/a-region.ts';

const region = aRegion();
const answer = (code: string) => municipalityAnswer(region, code);

describe('who answers for a municipality', () => {
  test('of the region is its one area, by a rule that says so', () => {
    for (const area of region.areas)
      for (const code of area.municipalities)
        expect(answer(code)).toEqual({ ok: true, routing: { area, rule: `municipality ${code} -> ${area.id}` } });
  });

  test('of every code of the county that has a name is somebody here', () => {
    const named = Object.values(counties).flatMap(({ municipalities }) => Object.keys(municipalities));
    const own = named.filter((code) => countyOf(code) === '21');

    expect(own).toHaveLength(10);
    for (const code of own)
      expect([code, answer(code).ok, municipalityName(code) !== undefined]).toEqual([code, true, true]);
  });

  test.each(['1265', '0180', '2281', '2580', '0114'])('%s is another region’s', (code) => {
    expect(answer(code)).toEqual({ ok: false, reason: 'outside-region' });
  });

  test.each(['9999', '0000', '0280', '1199', '1580', '1680', '2680', '2199'])(
    '%s is nobody’s: there is none such',
    (code) => {
      expect(answer(code)).toEqual({ ok: false, reason: 'unknown-municipality' });
    },
  );
});

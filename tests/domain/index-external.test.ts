import { describe, expect, test } from 'vitest';
import { externalScore, officialBasis } from '../../shared/domain/index-external.ts';
import type { OfficialJudgement } from '../../shared/domain/official-judgement.ts';

const judged = (over: Partial<OfficialJudgement> = {}): OfficialJudgement => ({
  ...{
    occupation: 'CNC-operatörer',
    conceptId: 'x',
    county: '21',
    ssyks: ['7223'],
    partial: false,
    situation: 'brist',
  },
  ...{
    jobs: 'stora',
    forecast: 'vara oförändrad',
    paradoxReasons: [],
    level: 'län',
    coverage: 'helt',
    edition: '2026-1',
  },
  ...over,
});

test.each([
  [{ situation: 'brist', jobs: 'stora', forecast: 'vara oförändrad' }, 87.5],
  [{ situation: 'paradox', jobs: 'medelstora', forecast: 'öka' }, 75],
  [{ situation: 'överskott', jobs: 'små', forecast: 'minska' }, 0],
  [{ situation: 'brist', jobs: null, forecast: 'minska' }, 50 / 0.75],
  [{ situation: 'balans', jobs: null, forecast: null }, 50],
  [{ situation: null, jobs: 'stora', forecast: 'öka' }, null],
] as const)('%o is worth %s', (judgement, expected) => {
  const score = externalScore(judgement);
  if (expected === null) expect(score).toBeNull();
  else expect(score).toBeCloseTo(expected, 10);
});

describe('the barometer of a county', () => {
  test('is asked for the county alone', () => {
    const { external, official } = officialBasis([judged({ county: '00' })], '21');
    expect([external('7223'), official('7223')]).toEqual([null, null]);
  });

  test('several occupations on one group count as their mean, and partly', () => {
    const two = [judged(), judged({ situation: 'balans', jobs: 'små', forecast: 'minska' })];
    const { external, official } = officialBasis(two, '21');
    expect(external('7223')).toEqual({ X: (87.5 + 25) / 2, partial: true });
    expect(official('7223')).toEqual({ situation: null, edition: '2026-1', source: 'yrkesbarometern' });
  });

  test('an occupation that is a part of its group counts, and partly', () => {
    const { external, official } = officialBasis([judged({ partial: true, ssyks: ['7223', '7224'] })], '21');
    expect(external('7224')).toEqual({ X: 87.5, partial: true });
    expect(official('7224')?.situation).toBe('brist');
  });
});

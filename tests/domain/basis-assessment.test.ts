import { describe, expect, test } from 'vitest';
import { assessOccupation, isResidual } from '../../shared/domain/basis-assessment.ts';
import { adQuantities } from '../../shared/domain/index-ads.ts';
import { employmentBasis } from '../../shared/domain/index-employment.ts';
import { officialBasis } from '../../shared/domain/index-external.ts';
import { nation } from '../../shared/domain/index-method.ts';
import { scoreIndex } from '../../shared/domain/index-score.ts';
import { aRegion } from '../support/a-region.ts';
import { aGroup, someAds, someEmployment } from '../support/basis-harness.ts';

const until = '2026-11-22';
const region = aRegion();
const evidenceOf = (ads: ReturnType<typeof someAds>, observations = someEmployment('7223')) => ({
  region,
  ads: adQuantities(ads, until, region),
  employment: employmentBasis(observations, region),
  official: officialBasis([], '21'),
  provenance: {},
});
const group = aGroup('7223', 'Maskinställare');

test.each([
  ['Övriga kontorsassistenter och sekreterare', true],
  ['Chefer inom övrig servicenäring', true],
  ['Handläggare, ej specificerade', true],
  ['Grundutbildade sjuksköterskor', false],
  ['Undersköterskor, hemtjänst, äldreboende m.fl.', false],
])('%s gathers what fits nowhere else: %s', (label, residual) => {
  expect(isResidual(label)).toBe(residual);
});

describe('an occupation', () => {
  test("is scored in the county against the nation, and in an area against the county's own ads", () => {
    const ads = [...someAds('7223', '2180', until), ...someAds('7223', '2184', until)];
    const evidence = evidenceOf(ads);
    const [county, ost] = assessOccupation(group, evidence, null).places;
    const inCounty = evidence.ads?.byOccupation.get('7223')?.get('county');
    const inOst = evidence.ads?.byOccupation.get('7223')?.get('gastrikland-ost');
    if (inCounty === undefined || inOst === undefined) throw new Error('no ads');
    const ofCounty = scoreIndex({ id: 'x', ...inCounty, m0: nation.m0, ra0: nation.ra0, E: 400, R: 8 });
    const ofOst = scoreIndex({
      ...{ id: 'x', ...inOst, E: 200, R: 4, E_estimated: true },
      ...{ m0: inCounty.m ?? null, ra0: inCounty.ra / inCounty.n_s },
    });
    expect([county?.score, county?.low, county?.high]).toEqual(
      [ofCounty.full, ofCounty.low, ofCounty.high].map((n) => Math.round(n ?? 0)),
    );
    expect([ost?.score, ost?.low, ost?.high]).toEqual(
      [ofOst.full, ofOst.low, ofOst.high].map((n) => Math.round(n ?? 0)),
    );
  });

  test('without a class before, an area that grew large enough is rated at once', () => {
    const few = evidenceOf(someAds('7223', '2184', until));
    const many = evidenceOf([...someAds('7223', '2184', until), ...someAds('7223', '2180', until)]);
    const before = assessOccupation(group, few, null);
    const levels = (packed: typeof before) => packed.places.map(({ level }) => level);
    expect(levels(before)).toEqual(['county', 'county', 'county', 'county', 'area']);
    expect(levels(assessOccupation(group, many, before))).toEqual(['county', 'area', 'county', 'county', 'area']);
  });

  test('whose only hidden count is a small one publishes neither it nor what it could be solved from', () => {
    const threeTwice = someAds('7223', '2184', until).filter(({ id }) => !/-(3|6|9|12|15|18|21|24)b$/.test(id));
    const packed = assessOccupation(group, evidenceOf([...someAds('7223', '2180', until), ...threeTwice]), null);
    const norra = packed.places.at(-1);
    expect(norra?.level).toBe('area');
    expect(norra?.inputs).toMatchObject({
      ra: { value: null, flag: 'withheld' },
      m: { value: null, flag: 'withheld' },
    });
    expect(norra?.indicators).toMatchObject({
      H1: { state: 'withheld', score: null },
      H2: { state: 'withheld', score: null },
    });
    expect([norra?.pillars.H, norra?.score]).toEqual([null, expect.any(Number)]);
    // How much of the uncertainty comes from the hidden count would tell of it.
    expect(norra).not.toHaveProperty('uncertainty');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adQuantities, reachOf, windowStart } from '../../shared/domain/index-ads.ts';
import { JobAd } from '../../shared/domain/job-ad.ts';
import { addDays } from '../../shared/domain/plain-day.ts';
import { aRegion } from '../support/a-region.ts';

const cutoff = '2026-11-22';
const region = aRegion();
let adsMade = 0;
const anAd = (over: Partial<JobAd> = {}): JobAd => {
  adsMade += 1;
  return JobAd.parse({
    ...{ id: `ad-${String(adsMade).padStart(6, '0')}`, ssyk: '7223', municipality: '2180', county: '21' },
    ...{ employer: `employer-${adsMade}`, vacancies: 1, vacanciesAssumed: false, published: '2026-10-01' },
    ...{ lastPublication: null, removed: '2026-10-31', timestamp: 1, ...over },
  });
};
/** Reaches back over 24 months and belongs to another occupation. */
const old = () => anAd({ ssyk: '9111', published: '2024-11-20', removed: '2024-12-01' });
const quantities = (ads: readonly JobAd[], place = 'county') =>
  adQuantities([...ads, old()], cutoff, region)
    ?.byOccupation.get('7223')
    ?.get(place);

test('the twelve months end with the cut-off day', () => {
  expect(windowStart(cutoff)).toBe('2025-11-23');
});

describe('vacancies', () => {
  test('those of the last twelve months and of the twelve before are counted by first publication', () => {
    const ads = ['2026-11-22', '2025-11-23', '2025-11-22', '2024-11-23', '2024-11-22'].map((published) =>
      anAd({ published, removed: addDays(published, 10), vacancies: 2 }),
    );
    expect(quantities(ads)).toMatchObject({ N: 4, N0: 4 });
  });

  test('an ad counts at most ten vacancies', () => {
    expect(quantities([anAd({ vacancies: 80 })])).toMatchObject({ N: 10 });
  });

  test('the mean stock is the vacancy-days within the window over 365', () => {
    const inside = anAd({ published: '2026-10-01', removed: '2026-10-31', vacancies: 3 });
    const acrossTheStart = anAd({ published: '2025-11-13', removed: '2025-12-03' });
    const open = anAd({ published: '2026-11-18', removed: null });
    expect(quantities([inside, acrossTheStart, open])?.V).toBeCloseTo((3 * 30 + 10 + 5) / 365, 12);
  });

  test('an ad without a removal has ended on its last publication day once that has passed', () => {
    const expired = anAd({ published: '2026-10-01', removed: null, lastPublication: '2026-10-31' });
    const running = anAd({ published: '2026-11-18', removed: null, lastPublication: '2026-12-24' });
    expect(quantities([expired])).toMatchObject({ n_s: 1, m: Math.log(30) });
    expect(quantities([running])).toMatchObject({ n_s: 0, V: 5 / 365 });
  });

  test('ads published after the cut-off do not count', () => {
    expect(quantities([anAd({ published: '2026-11-23', removed: null })])).toBeUndefined();
  });
});

describe('places', () => {
  test('an unknown municipality counts in the county only, another county nowhere', () => {
    const ads = [
      anAd(),
      anAd({ municipality: null }),
      anAd({ municipality: '0180', county: '01' }),
      anAd({ municipality: null, county: null }),
    ];
    expect(quantities(ads)?.N).toBe(2);
    expect(quantities(ads, 'gastrikland-ost')?.N).toBe(1);
    expect(quantities(ads, 'norra-halsingland')?.N).toBe(0);
  });

  test('the areas together never have more than the county', () => {
    const codes = region.areas.flatMap(({ municipalities }) => municipalities);
    const ad = fc.record({ municipality: fc.constantFrom(null, ...codes), vacancies: fc.integer({ min: 1, max: 30 }) });
    fc.assert(
      fc.property(fc.array(ad, { minLength: 1, maxLength: 30 }), (some) => {
        const ads = some.map((one) => anAd(one));
        const inAreas = region.areas.reduce((sum, { id }) => sum + (quantities(ads, id)?.N ?? 0), 0);
        expect(inAreas).toBeLessThanOrEqual(quantities(ads)?.N ?? 0);
      }),
    );
  });
});

describe('search spells', () => {
  const byOne = (spans: readonly (readonly [string, string | null])[], over: Partial<JobAd> = {}) =>
    spans.map(([published, removed]) => anAd({ employer: 'one', published, removed, ...over }));

  test('ads at most 30 days apart are one spell, re-advertised, from the first publication to the last removal', () => {
    const found = quantities(
      byOne([
        ['2026-06-01', '2026-06-21'],
        ['2026-07-21', '2026-08-01'],
      ]),
    );
    expect(found).toMatchObject({ n_s: 1, ra: 1, m: Math.log(61) });
  });

  test('31 days apart they are two', () => {
    const found = quantities(
      byOne([
        ['2026-06-01', '2026-06-21'],
        ['2026-07-22', '2026-08-01'],
      ]),
    );
    expect(found).toMatchObject({ n_s: 2, ra: 0, m: (Math.log(20) + Math.log(10)) / 2 });
  });

  test('a short ad within a long one does not end the spell', () => {
    const found = quantities(
      byOne([
        ['2026-03-01', '2026-06-01'],
        ['2026-03-05', '2026-03-10'],
        ['2026-06-20', '2026-07-01'],
      ]),
    );
    expect(found).toMatchObject({ n_s: 1, ra: 1, m: Math.log(122) });
  });

  test('another municipality is another spell', () => {
    const ads = [
      ...byOne([['2026-06-01', '2026-06-21']]),
      ...byOne([['2026-06-22', '2026-07-01']], { municipality: '2101' }),
    ];
    expect(quantities(ads)).toMatchObject({ n_s: 2, ra: 0 });
  });

  test('an ad without a known employer is its own spell', () => {
    const ads = byOne(
      [
        ['2026-06-01', '2026-06-21'],
        ['2026-06-22', '2026-07-01'],
      ],
      { employer: null },
    );
    expect(quantities(ads)).toMatchObject({ n_s: 2, ra: 0 });
  });

  test('a spell that is still open counts in the stock and not in the length', () => {
    const found = quantities(
      byOne([
        ['2026-10-01', '2026-10-21'],
        ['2026-11-01', null],
      ]),
    );
    expect(found).toMatchObject({ n_s: 0, ra: 0 });
    expect(found?.m).toBeUndefined();
    expect(found?.V).toBeCloseTo((20 + 22) / 365, 12);
  });

  test('an ad that went the same day lasted a day', () => {
    expect(quantities([anAd({ published: '2026-10-01', removed: '2026-10-01' })])).toMatchObject({ n_s: 1, m: 0 });
  });

  test('spells that ended before the window do not count', () => {
    expect(quantities([anAd({ published: '2025-10-01', removed: '2025-11-22' })])).toMatchObject({ n_s: 0 });
  });
});

describe('ads spread over municipalities', () => {
  const codes = region.areas.flatMap(({ municipalities }) => municipalities);
  const spread = (count: number) =>
    codes.slice(0, count).map((municipality) => anAd({ municipality, employer: 'chain' }));

  test('the same ad in more than five municipalities is kept once', () => {
    expect([quantities(spread(6))?.N, quantities(spread(5))?.N]).toEqual([1, 5]);
  });

  test('ads of one employer and day that say different things are all kept; what says the same is the same', () => {
    const worded = (wordingOf: (i: number) => string) => spread(6).map((ad, i) => ({ ...ad, wording: wordingOf(i) }));
    const unequal = worded(() => 'one').map((ad, i) => ({ ...ad, vacancies: 1 + (i % 2) }));

    expect(quantities(worded((i) => `ward ${i}`))?.N).toBe(6);
    expect(quantities(unequal)?.N).toBeLessThanOrEqual(2);
  });
});

describe('how far back the ads reach', () => {
  const endedOn = (removed: string) => anAd({ published: addDays(removed, -20), removed });

  test.each([
    ['2024-11-23', { months12: true, months24: true }],
    ['2024-12-24', { months12: true, months24: true }],
    ['2024-12-26', { months12: true, months24: false }],
    ['2025-12-24', { months12: true, months24: false }],
    ['2025-12-26', { months12: false, months24: false }],
  ])('a first ad that ended on %s', (removed, reach) => {
    expect(reachOf([endedOn(removed), endedOn('2026-10-01')], cutoff)).toEqual(reach);
  });

  test('a fresh snapshot holds old ads and still reaches nowhere', () => {
    expect(adQuantities([anAd({ published: '2024-12-01', removed: null })], cutoff, region)).toBeNull();
  });

  test('with twelve months and not twenty-four, demand before is unknown', () => {
    const found = adQuantities([endedOn('2025-12-01'), anAd()], cutoff, region);
    expect(found?.byOccupation.get('7223')?.get('county')).not.toHaveProperty('N0');
    expect(found?.noAds).toEqual({ N: 0, V: 0, n_s: 0, ra: 0 });
  });
});

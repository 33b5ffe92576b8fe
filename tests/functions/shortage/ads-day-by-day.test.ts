import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adLedger } from '../../../functions/shortage/sources/ad-ledger.ts';
import type { AdEvent } from '../../../functions/shortage/sources/jobstream-events.ts';
import type { JobstreamDocument } from '../../../functions/shortage/sources/normalised.ts';
import { adQuantities } from '../../../shared/domain/index-ads.ts';
import type { JobAd } from '../../../shared/domain/job-ad.ts';
import { addDays } from '../../../shared/domain/plain-day.ts';
import { aRegion } from '../../support/a-region.ts';

const region = aRegion();
const until = '2026-11-22';
const codes = [...region.areas.flatMap(({ municipalities }) => municipalities), null];

/** So old that the ads reach back over both years. */
const oldest: JobAd = {
  ...{ id: 'oldest', ssyk: '9999', municipality: '2180', county: '21', employer: null, vacancies: 1 },
  ...{ vacanciesAssumed: false, published: addDays(until, -800), lastPublication: null, timestamp: 1 },
  removed: addDays(until, -770),
};

/** Few ids, employers and wordings, so that ads are told again, come back, and are spread over municipalities. */
const telling = fc
  .record({
    id: fc.integer({ min: 1, max: 25 }),
    employer: fc.option(fc.constantFrom('a', 'b', 'c'), { freq: 6 }),
    where: fc.nat(codes.length - 1),
    ssyk: fc.constantFrom('7223', '5323'),
    from: fc.integer({ min: 0, max: 700 }),
    stands: fc.integer({ min: 0, max: 90 }),
    isGone: fc.boolean(),
    vacancies: fc.integer({ min: 1, max: 14 }),
    wording: fc.option(fc.constantFrom('x', 'y'), { nil: undefined }),
    timestamp: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ id, where, from, stands, isGone, wording, ...rest }): JobAd => {
    const published = addDays(until, -from);
    const removed = addDays(published, stands);
    return {
      ...{
        id: String(id),
        municipality: codes[where] ?? null,
        county: '21',
        vacanciesAssumed: false,
        published,
        ...rest,
      },
      ...{ lastPublication: null, removed: isGone && removed <= until ? removed : null },
      ...(wording !== undefined && { wording }),
    };
  });
/** News of a few ads: each told any number of times, with other vacancies each time, before and after it was removed. */
const newsOf = (ads: readonly JobAd[]) =>
  fc
    .record({ which: fc.nat(ads.length - 1), moment: fc.integer({ min: 4, max: 9 }) })
    .map(({ which, moment }): AdEvent => {
      const ad = ads[which] as JobAd;
      if (moment === 7 || moment === 5)
        return { kind: 'removal', id: ad.id, removed: addDays(until, -(which + moment)), dated: true, at: moment };
      return { kind: 'ad', ad: { ...ad, vacancies: moment, removed: null, timestamp: moment } };
    });
const someNews = fc
  .uniqueArray(telling, { selector: ({ id }) => id, minLength: 1, maxLength: 12 })
  .chain((ads) => fc.array(fc.array(newsOf(ads), { maxLength: 8 }), { maxLength: 8 }));

const quantities = (ads: readonly JobAd[]) => adQuantities([oldest, ...ads], until, region);
const byOccupation = (ads: readonly JobAd[]) => new Map(quantities(ads)?.byOccupation);

describe('the numbers of the ads', () => {
  test('are the same, to the last bit, in whatever order the ads stand', () => {
    fc.assert(
      fc.property(fc.uniqueArray(telling, { selector: ({ id }) => id, maxLength: 25 }), fc.nat(), (ads, by) => {
        const turned = ads.map((_, i) => ads[(i * 7 + by) % ads.length] as JobAd);
        const all = new Set(turned).size === ads.length ? turned : ads.toReversed();

        const [one, other] = [byOccupation(ads), byOccupation(all)];

        expect(other.size).toBe(one.size);
        for (const [ssyk, places] of one) expect(other.get(ssyk)).toStrictEqual(places);
      }),
    );
  });

  test('of another occupation are not touched by news of one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(telling, { selector: ({ id }) => id, maxLength: 25 }), telling, (ads, news) => {
        const known = ads.filter(({ id }) => id !== news.id);

        const [before, after] = [byOccupation(known), byOccupation([...known, news])];

        for (const [ssyk, places] of before) if (ssyk !== news.ssyk) expect(after.get(ssyk)).toStrictEqual(places);
      }),
    );
  });
});

test('news told day by day, late, twice and out of order give what all of them together give', () => {
  fc.assert(
    fc.property(someNews, fc.boolean(), (days, isTwice) => {
      const told = (before: JobstreamDocument | undefined, news: readonly AdEvent[]): JobstreamDocument => {
        const ledger = adLedger(before);
        for (const one of news) ledger.add(one, false);
        return ledger.close(new Date(`${until}T12:00:00Z`), until);
      };
      const all = days.flat();
      // A removal of an ad that is not known yet is told again with the next window, as the overlap does.
      const ads = all.filter(({ kind }) => kind === 'ad');
      const removals = all.filter(({ kind }) => kind === 'removal');
      const daily = days.reduce<JobstreamDocument | undefined>(
        (before, news) => told(before, [...news, ...(isTwice ? news : [])]),
        undefined,
      );
      const atLast = told(daily, removals);

      const atOnce = told(undefined, [...removals, ...ads.toReversed()]);

      const [one, other] = [byOccupation(atLast.ads), byOccupation(atOnce.ads)];
      expect([...one.keys()].toSorted()).toEqual([...other.keys()].toSorted());
      for (const [ssyk, places] of one) expect(other.get(ssyk)).toStrictEqual(places);
    }),
  );
});

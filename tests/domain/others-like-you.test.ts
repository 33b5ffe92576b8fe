import fc from 'fast-check';
import { expect, test } from 'vitest';
import { othersBeside, othersLikeYou } from '../../shared/domain/others-like-you.ts';
import { aFact, someFacts } from '../support/fact-builders.ts';

test('five employers of an area are told of, four are not', () => {
  expect(othersLikeYou(someFacts(1, 4)).size).toBe(0);
  expect(othersLikeYou(someFacts(1, 5)).get('7223')).toEqual({ areas: { 'gastrikland-ost': 5 }, county: 5 });
});

test('employers are counted, not cases', () => {
  expect(othersLikeYou(someFacts(1, 9, { employer: 'one' })).size).toBe(0);
});

test('a county of five has no area that is told of', () => {
  const facts = [...someFacts(1, 3), ...someFacts(4, 2, { area: 'norra-halsingland' })];
  expect(othersLikeYou(facts).get('7223')).toEqual({ areas: {}, county: 5 });
});

test('an employer in two areas is one in the county', () => {
  const facts = [...someFacts(1, 5), aFact(9, { employer: 'e1', area: 'norra-halsingland' })];
  expect(othersLikeYou(facts).get('7223')?.county).toBe(5);
});

test('no number below five is ever told, whatever there is', () => {
  const some = fc.array(
    fc.record({
      area: fc.constantFrom('a', 'b', 'c'),
      ssyk: fc.constantFrom('7223', '5323', null),
      employer: fc.integer({ min: 0, max: 12 }).map(String),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(some, (found) => {
      for (const { areas, county } of othersLikeYou(found.map((over, i) => aFact(i, over))).values())
        for (const count of [...Object.values(areas), county]) expect(count).toBeGreaterThanOrEqual(5);
    }),
  );
});

test('whoever asks is told of others alone, and of two numbers only where their difference tells of nobody', () => {
  expect(othersBeside({ areas: { a: 6 }, county: 20 }, 'a')).toEqual({ area: 5, county: 19 });
  expect(othersBeside({ areas: { a: 5 }, county: 6 }, 'a')).toEqual({ area: null, county: 5 });
  expect(othersBeside({ areas: { a: 7 }, county: 8 }, 'a')).toEqual({ area: 6, county: null });
  expect(othersBeside({ areas: { a: 7 }, county: 7 }, 'a')).toEqual({ area: 6, county: 6 });
  expect(othersBeside(undefined, 'a')).toEqual({ area: null, county: null });
});

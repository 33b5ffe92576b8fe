import { describe, expect, test } from 'vitest';
import * as method from '../../shared/domain/index-method.ts';
import { spokenNumber, spokenShare } from '../../shared/i18n/numbers.ts';
import { basisMethodPage } from '../../shared/pages/basis-method-page.ts';
import { aRegion } from '../support/a-region.ts';

type Numbers = { [name: string]: number };
type Place = { at: string; of: Numbers; name: string };

/** Every number inside the objects that the method exports. */
const placesIn = (value: object, at: string): Place[] =>
  Object.entries(value).flatMap(([name, inner]) => {
    if (typeof inner === 'number') return [{ at: `${at}.${name}`, of: value as Numbers, name }];
    return typeof inner === 'object' && inner !== null ? placesIn(inner, `${at}.${name}`) : [];
  });
const places = Object.entries(method).flatMap(([name, value]) =>
  typeof value === 'object' && !Array.isArray(value) ? placesIn(value, name) : [],
);

describe.each(['sv', 'en'] as const)('the method page in %s', (language) => {
  const words = () => {
    const { body } = basisMethodPage({ region: aRegion(), language });
    return body.slice(body.indexOf('<main')).replace(/<[^>]*>/g, ' ');
  };
  const asItIs = words();

  test.each(places)('would tell of another $at', ({ of, name }) => {
    const value = of[name] as number;
    try {
      of[name] = value * 1.37 + 0.05;
      expect(words()).not.toBe(asItIs);
    } finally {
      of[name] = value;
    }
  });

  test('tells the numbers that stand alone', () => {
    const alone = Object.entries(method).filter(([, value]) => typeof value === 'number');
    expect(alone.map(([name]) => name).toSorted()).toEqual([
      ...['hysteresisMargin', 'intervalWidth', 'shareOfCore', 'weightOfFWithoutNewQualified'],
    ]);
    const points = { sv: ' 3 poäng, eller två gånger', en: ' 3 points, or twice' }[language];
    for (const told of [
      points,
      spokenNumber(language, method.intervalWidth, 3),
      spokenShare(language, method.shareOfCore),
      spokenShare(language, 1 - method.shareOfCore),
      spokenShare(language, method.weightOfFWithoutNewQualified, 1),
    ])
      expect(asItIs).toContain(told);
  });

  test('names the version, and says aloud that it is preliminary', () => {
    expect(asItIs).toContain(method.methodVersion);
    expect(asItIs).toMatch(/preliminär|preliminary/);
  });
});

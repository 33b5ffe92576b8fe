import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeWord, foldSwedish, normaliseSwedish, stemLength, wordsOf } from '../../shared/domain/swedish-text.ts';

const stem = (word: string): string => {
  const folded = foldSwedish(normaliseSwedish(word));
  return folded.slice(0, stemLength(folded));
};

describe('normalising', () => {
  test.each([
    ['CNC-operatör', 'cnc operatör'],
    ['  Svetsare /  Montör,TIG ', 'svetsare montör tig'],
    ['VD:n', 'vd'],
    ['1:e styrman', '1 styrman'],
    ['C++ och C#', 'c++ och c#'],
    ['+46 #', '46'],
    ['Kafé-biträde À la carte', 'kafe biträde a la carte'],
    ['Mu\u0308ller a\u030angare', 'myller ångare'],
    ['svet\u00adsare', 'svetsare'],
    ['ÅÄÖ', 'åäö'],
    ['溶接工 👷', ''],
  ])('%j is %j', (text, normalised) => {
    expect(normaliseSwedish(text)).toBe(normalised);
  });

  test('is done once and for all, and leaves nothing outside the alphabet', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normaliseSwedish(text);

        expect(normaliseSwedish(once)).toBe(once);
        for (const word of wordsOf(foldSwedish(once))) {
          expect([...encodeWord(word)].every((code) => code >= 1 && code <= 38)).toBe(true);
        }
      }),
    );
  });
});

describe('a stem', () => {
  test.each([
    ['svetsare', 'svetsaren', 'svetsarna', 'svetsarnas', 'svetsares'],
    ['undersköterska', 'undersköterskan', 'undersköterskor', 'undersköterskorna', 'undersköterskornas'],
    ['operatör', 'operatören', 'operatörer', 'operatörerna', 'operatörs'],
    ['mekaniker', 'mekanikern', 'mekanikerna', 'mekanikers'],
    ['brandman', 'brandmannen', 'brandmän', 'brandmännen'],
    ['chef', 'chefen', 'chefer', 'cheferna'],
    ['vårdbiträde', 'vårdbiträdet', 'vårdbiträden', 'vårdbiträdena'],
    ['advokat', 'advokaten', 'advokater', 'advokaterna'],
    ['ordförande', 'ordföranden'],
    ['kock', 'kocken', 'kockar', 'kockarna', 'kocks'],
  ])('of %s is shared by its forms', (word, ...forms) => {
    expect(forms.map(stem)).toEqual(forms.map(() => stem(word)));
  });

  test.each(['doktor', 'kaplan', 'motor', 'vd', 'it', 'bas'])('leaves %s whole', (word) => {
    expect(stem(word)).toBe(word);
  });

  test('is at least three letters of a word that has them, and never longer than its word', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,20}$/), (word) => {
        expect(stemLength(word)).toBeGreaterThanOrEqual(3);
        expect(stemLength(word)).toBeLessThanOrEqual(word.length);
      }),
    );
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openOccupationIndex } from '../../shared/domain/occupation-index.ts';
import { buildOccupationIndex } from '../../shared/domain/occupation-index-build.ts';
import { everydayWords } from '../../shared/domain/occupation-index-everyday-words.ts';
import { matchOccupations } from '../../shared/domain/occupation-match.ts';
import { groupsOfTsv, hostileTexts, occupationQueries } from '../bench/occupation-queries.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const taxonomy = at('../../../shared/data/taxonomy-v30-occupations.tsv');
const there = existsSync(taxonomy);
if (!there) console.warn('Skipped: the full taxonomy, ../shared/data/taxonomy-v30-occupations.tsv, is not there.');

const groups = there ? groupsOfTsv(readFileSync(taxonomy, 'utf8')) : [];
const index = openOccupationIndex(buildOccupationIndex(groups));
const first = (text: string) => matchOccupations(index, text)[0];

describe.skipIf(!there)('over the whole taxonomy', () => {
  test.each([
    ['svetsare', '7212', 'exact'],
    ['Svetsarna', '7212', 'stem'],
    ['undersköterskorna', '5321', 'stem'],
    ['brandmännen', '5411', 'stem'],
    ['CNC-operatörer', '7223', 'words'],
    ['CNC operatör', '7223', 'exact'],
    ['cncoperatör', '7223', 'compound'],
    ['lastbils förare', '8332', 'compound'],
    ['industrisvetsare', '7212', 'compound'],
    ['svetsrae', '7212', 'fuzzy'],
    ['malare', '7131', 'words'],
    ['sjukskoterska', '2221', 'words'],
    ['senior systemutvecklare', '2512', 'exact'],
    ['welder', '7212', 'exact'],
    ['svetsar', '7212', 'stem'],
    ['lokalvå', '9111', 'prefix'],
    ['vi behöver tre stycken erfarna svetsare till verkstaden i Hofors', '7212', 'words'],
    ['7212', '7212', 'exact'],
  ])('%s is %s, found as %s', (text, ssyk, matched) => {
    expect(first(text)).toMatchObject({ ssyk, matched });
  });

  test.each([
    ...['', '   ', '?!', 'hej', 's', 'vi behöver folk', 'Kan ni hjälpa oss', 'asdf qwerty', 'xyzzy plugh', '12345'],
    ...['lorem ipsum dolor sit amet', 'bonjour tout le monde', 'det går bra nu i Gävle', '溶接工', '👷👷👷', 'Сварщик'],
  ])('no guess is made at %j', (text) => {
    expect(matchOccupations(index, text)).toEqual([]);
  });

  test('a wording of two groups gives both, equally sure and in the order of their codes', () => {
    const [one, other] = matchOccupations(index, 'undersköterska');

    expect([one?.ssyk, other?.ssyk]).toEqual(['5321', '5323']);
    expect(one?.confidence).toBe(other?.confidence);
  });

  test('the head of many names is no sure answer', () => {
    const matches = matchOccupations(index, 'operatör');

    expect(matches.length).toBeGreaterThan(3);
    expect(matches[0]?.confidence).toBeLessThan(0.8);
  });

  test('two occupations in one text give both', () => {
    expect(
      matchOccupations(index, 'bagare eller slaktare')
        .map(({ ssyk }) => ssyk)
        .toSorted(),
    ).toEqual(['7611', '7612']);
  });

  test('a misspelled word is less sure than the word, and two errors less than one', () => {
    const [right, one, two] = ['elektriker', 'elektirker', 'elektirkre'].map((text) => first(text)?.confidence ?? 0);

    expect(right).toBeGreaterThan(one as number);
    expect(one).toBeGreaterThan(two as number);
  });

  test.each([
    ['exact', 0.99, 0.99],
    ['typo-1', 0.95, 0.97],
    ['typo-2', 0.9, 0.93],
    ['plain-letters', 0.98, 0.99],
    ['inflected', 0.95, 0.98],
    ['sentence', 0.95, 0.98],
    ['sentence-typo', 0.9, 0.95],
    ['prefix', 0.88, 0.95],
    ['split-compound', 0.95, 0.97],
  ])('of 400 seeded queries (%s) at least %d are right first, %d among five', (queryClass, least, leastOfFive) => {
    const queries = occupationQueries(groups, queryClass, 400, 4711);
    const ranks = queries.map(({ text, ssyk }) =>
      matchOccupations(index, text).findIndex((match) => match.ssyk === ssyk),
    );

    expect(queries.length).toBe(400);
    expect(ranks.filter((rank) => rank === 0).length / 400).toBeGreaterThanOrEqual(least);
    expect(ranks.filter((rank) => rank >= 0).length / 400).toBeGreaterThanOrEqual(leastOfFive);
  });

  test('confidence means something: rows at 0.8 are right nineteen times in twenty', () => {
    const sure = ['typo-1', 'typo-2', 'prefix', 'sentence-typo'].flatMap((queryClass) =>
      occupationQueries(groups, queryClass, 300, 99).flatMap(({ text, ssyk }) => {
        const match = first(text);
        return match && match.confidence >= 0.8 ? [match.ssyk === ssyk] : [];
      }),
    );

    expect(sure.length).toBeGreaterThan(300);
    expect(sure.filter(Boolean).length / sure.length).toBeGreaterThan(0.95);
  });

  test("employers' own wordings find their group", () => {
    const phrasings = JSON.parse(readFileSync(at('../fixtures/employer-phrasings.json'), 'utf8')) as {
      text: string;
      ssyk: string[];
    }[];
    const ranks = phrasings.map(({ text, ssyk }) =>
      matchOccupations(index, text).findIndex((match) => ssyk.includes(match.ssyk)),
    );

    expect(phrasings.length).toBeGreaterThanOrEqual(60);
    expect(ranks.filter((rank) => rank === 0).length / ranks.length).toBeGreaterThan(0.94);
    expect(ranks.filter((rank) => rank >= 0).length / ranks.length).toBeGreaterThan(0.97);
  });

  test('every everyday word leads to its group, a usual one before all groups that do not share it', () => {
    const known = new Set(groups.map(({ ssyk }) => ssyk));
    const astray = [...everydayWords].flatMap(([ssyk, wordings]) =>
      wordings
        .filter(({ kind }) => known.has(ssyk) && (kind === 'usual' || kind === 'everyday'))
        .filter(({ wording, kind }) => {
          const matches = matchOccupations(index, wording);
          const rank = matches.findIndex((match) => match.ssyk === ssyk);
          return rank < 0 || (kind === 'usual' && matches[rank]?.confidence !== matches[0]?.confidence);
        })
        .map(({ wording }) => [ssyk, wording]),
    );

    expect(astray).toEqual([]);
  });

  test('whatever is written, rows are within the limit, distinct, falling and between 0 and 1', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(fc.constantFrom('svets', 'are', ' ', '-', 'å', 'operatör', 's', '1:e', '/', ','), { maxLength: 60 })
        .map((a) => a.join('')),
      fc.constantFrom(...hostileTexts(50, 3)),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 10 }), (written, limit) => {
        const matches = matchOccupations(index, written, { limit });

        expect(matches.length).toBeLessThanOrEqual(limit);
        expect(new Set(matches.map(({ ssyk }) => ssyk)).size).toBe(matches.length);
        expect(matches.every(({ confidence }) => confidence > 0 && confidence <= 1)).toBe(true);
        expect(matches.map(({ confidence }) => confidence)).toEqual(
          matches.map(({ confidence }) => confidence).toSorted((a, b) => b - a),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('an answer does not depend on what was asked before', () => {
    const asked = [...hostileTexts(60, 5), 'svetsrae', 'operatör', 'sve', 'vi söker en kock till lunchen'];
    const fresh = openOccupationIndex(buildOccupationIndex(groups));
    const forward = asked.map((text) => matchOccupations(fresh, text));
    const backward = asked.toReversed().map((text) => matchOccupations(fresh, text));

    expect(backward.toReversed()).toEqual(forward);
  });
});

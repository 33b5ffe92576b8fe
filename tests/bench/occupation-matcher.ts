import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type OccupationIndex, openOccupationIndex } from '../../shared/domain/occupation-index.ts';
import { buildOccupationIndex } from '../../shared/domain/occupation-index-build.ts';
import { matchOccupations, type OccupationMatch } from '../../shared/domain/occupation-match.ts';
import { ascending, atLeast, atMost, type Figure, percentile } from './figure.ts';
import {
  enlarged,
  groupsOfTsv,
  hostileTexts,
  type OccupationQuery,
  occupationQueries,
  queryClasses,
} from './occupation-queries.ts';

/** Where the public taxonomy lies beside the project; it is not part of it. */
export const taxonomyFile = fileURLToPath(
  new URL('../../../shared/data/taxonomy-v30-occupations.tsv', import.meta.url),
);
export const seed = 20261123;
const perClass = 400;

const hitTargets: Record<string, [rank: 1 | 5, least: number]> = {
  exact: [1, 99],
  'typo-1': [1, 95],
  inflected: [1, 95],
  sentence: [5, 95],
};

const timed = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const fastest = (work: () => unknown): number => Math.min(...Array.from({ length: 21 }, () => timed(work)));

const p99 = (sorted: readonly number[]): number => percentile(sorted, 0.99);

/**
 * Answers every text five times; a text's time is its fastest, since on a shared machine the others tell of its
 * neighbours. Times are sorted.
 */
const answer = (
  index: OccupationIndex,
  texts: readonly string[],
): { answers: OccupationMatch[][]; times: number[] } => {
  const answers = texts.map((text) => matchOccupations(index, text));
  const times = texts.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < 5; round += 1) {
    for (const [i, text] of texts.entries()) {
      times[i] = Math.min(
        times[i] as number,
        timed(() => matchOccupations(index, text)),
      );
    }
  }
  return { answers, times: ascending(times) };
};

/**
 * P6: size, load, first query and time per query over the whole taxonomy of `../shared/data`, and hit rates of seeded
 * queries (400 of each class, right = the SSYK group the name belongs to). Empty where that folder is missing.
 */
export const measureOccupationMatcher = async (): Promise<Figure[]> => {
  if (!existsSync(taxonomyFile)) return [];
  const groups = groupsOfTsv(readFileSync(taxonomyFile, 'utf8'));
  const file = buildOccupationIndex(groups);
  const firstLoad = timed(() => openOccupationIndex(file));
  const index = openOccupationIndex(file);
  const firstQuery = timed(() => matchOccupations(index, 'svetsrae'));
  const load = fastest(() => openOccupationIndex(file));

  const figures: Figure[] = [
    atMost('occupation-index-size', 'Occupation index, size', file.length / 1e6, 'MB', 10),
    atMost('occupation-index-load', 'Occupation index, first load in the process', firstLoad, 'ms', 5),
    atMost('occupation-index-load-warm', 'Occupation index, load, fastest of 21', load, 'ms', 5),
    { id: 'occupation-first-query', name: 'Occupation, first query in the process', value: firstQuery, unit: 'ms' },
  ];
  for (const queryClass of queryClasses) {
    const queries = occupationQueries(groups, queryClass, perClass, seed);
    const { answers, times } = answer(
      index,
      queries.map(({ text }) => text),
    );
    const count = (right: (matches: OccupationMatch[], query: OccupationQuery) => boolean): number =>
      answers.filter((matches, i) => right(matches, queries[i] as OccupationQuery)).length;
    const first = count((matches, { ssyk }) => matches[0]?.ssyk === ssyk);
    const concept = count((matches, { conceptId }) => matches[0]?.conceptId === conceptId);
    const five = count((matches, { ssyk }) => matches.some((match) => match.ssyk === ssyk));
    const share = (hits: number): number => Math.round((1000 * hits) / queries.length) / 10;
    const [rank, least] = hitTargets[queryClass] ?? [0, 0];
    const id = `occupation-${queryClass}`;
    const hits = (at: 1 | 5, value: number): Figure => {
      const name = `Occupation, ${queryClass}, hit@${at}`;
      if (at === rank) return atLeast(`${id}-hit${at}`, name, value, '%', least);
      return { id: `${id}-hit${at}`, name, value, unit: '%' };
    };
    figures.push(
      hits(1, share(first)),
      hits(5, share(five)),
      {
        id: `${id}-concept1`,
        name: `Occupation, ${queryClass}, the name itself first`,
        value: share(concept),
        unit: '%',
      },
      { id: `${id}-p50`, name: `Occupation, ${queryClass}, p50`, value: percentile(times, 0.5), unit: 'ms' },
      atMost(`${id}-p99`, `Occupation, ${queryClass}, p99`, p99(times), 'ms', 0.5),
    );
  }
  const { times: hostile } = answer(index, hostileTexts(perClass, seed));
  figures.push(
    atMost('occupation-hostile-p99', 'Occupation, hostile text of 200 characters, p99', p99(hostile), 'ms', 0.5),
  );

  const largeGroups = enlarged(groups, seed);
  const largeFile = buildOccupationIndex(largeGroups);
  const largeLoad = fastest(() => openOccupationIndex(largeFile));
  const large = openOccupationIndex(largeFile);
  const name = `Occupation, ${large.termWeight.length} wordings`;
  const typos = occupationQueries(groups, 'typo-1', perClass, seed);
  const largeRun = answer(
    large,
    typos.map(({ text }) => text),
  );
  const right = largeRun.answers.filter((matches, i) => matches[0]?.ssyk === typos[i]?.ssyk).length;
  figures.push(
    atMost('occupation-large-size', `${name}, size`, largeFile.length / 1e6, 'MB', 10),
    atMost('occupation-large-load', `${name}, load, fastest of 21`, largeLoad, 'ms', 5),
    { id: 'occupation-large-hit1', name: `${name}, typo-1, hit@1`, value: (100 * right) / typos.length, unit: '%' },
    atMost('occupation-large-p99', `${name}, typo-1, p99`, p99(largeRun.times), 'ms', 0.5),
    atMost(
      'occupation-large-hostile-p99',
      `${name}, hostile text, p99`,
      p99(answer(large, hostileTexts(perClass, seed)).times),
      'ms',
      0.5,
    ),
  );
  return figures;
};

if (import.meta.main) {
  const figures = await measureOccupationMatcher();
  if (figures.length === 0) console.log('Skipped: ../shared/data/taxonomy-v30-occupations.tsv is not there.');
  for (const { name, value, unit, target, ok } of figures) {
    const verdict = target === undefined ? '' : ` (target ${target}${ok ? '' : ', MISSED'})`;
    console.log(`${name}: ${Number(value.toFixed(3))} ${unit}${verdict}`);
  }
}

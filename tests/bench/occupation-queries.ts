import type { OccupationGroup } from '../../shared/domain/occupation-group.ts';

/** A query made from a real occupation name, and the group and concept that it came from. */
export type OccupationQuery = { text: string; ssyk: string; conceptId: string };

export const queryClasses = [
  ...[
    'exact',
    'typo-1',
    'typo-2',
    'plain-letters',
    'inflected',
    'sentence',
    'sentence-typo',
    'prefix',
    'split-compound',
  ],
] as const;

/** Rows of `taxonomy-v30-occupations.tsv` as groups with their names, without synonyms since the file has none. */
export const groupsOfTsv = (tsv: string): OccupationGroup[] => {
  const groups = new Map<string, OccupationGroup>();
  for (const line of tsv.trim().split('\n').slice(1)) {
    const [label = '', conceptId = '', ssyk = '', groupLabel = '', groupConceptId = ''] = line.trimEnd().split('\t');
    const group = groups.get(ssyk) ?? { ssyk, conceptId: groupConceptId, label: groupLabel, names: [] };
    group.names.push({ conceptId, label, synonyms: [] });
    groups.set(ssyk, group);
  }
  return [...groups.values()];
};

/** Mulberry32: the same seed gives the same queries on every machine. */
const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

const pick = <T>(random: () => number, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

// The filler words were not chosen from these sentences, nor the other way round.
const sentences = [
  'Finns det någon {} i trakten av Ljusdal som vill byta arbetsgivare?',
  'Hos oss går två stycken i pension nästa höst och ersättare som {} är omöjliga att få tag på',
  'Utan en {} till står linjen stilla i Sandviken',
  '{} till vår anläggning utanför Bollnäs, gärna med körkort',
  'Vi har annonserat tre gånger efter {} men ingen med rätt bakgrund har hört av sig.',
  'Det fattas {} för att vi ska kunna växa enligt planen',
  'Kunden kräver att vi bemannar med {} redan i mars',
  'Är på jakt efter {}, 100 %, tillsvidare',
  'Största flaskhalsen hos oss just nu heter {}',
  'Skulle behöva hjälp att få fram fler {} till Hudiksvall med omnejd',
];

/** The same groups with nine made-up compounds as synonyms of each name: the size of a taxonomy with all its keywords. */
export const enlarged = (groups: readonly OccupationGroup[], seed: number): OccupationGroup[] => {
  const random = seeded(seed);
  const words = groups
    .flatMap(({ names }) => names.map(({ label }) => /^\p{L}{5,12}$/u.exec(label)?.[0]))
    .filter(Boolean);
  const compound = (): string => `${pick(random, words)}s${pick(random, words)}`.toLowerCase();
  return groups.map((group) => ({
    ...group,
    names: group.names.map((name) => ({ ...name, synonyms: Array.from({ length: 9 }, compound) })),
  }));
};

/** Texts of 200 characters that are slow to answer: unknown words, endings that all titles share, one endless word. */
export const hostileTexts = (count: number, seed: number): string[] => {
  const random = seeded(seed);
  const syllables = [
    'are',
    'ing',
    'sjuk',
    'tekn',
    'opera',
    'för',
    'ska',
    'ledar',
    'mon',
    'ör',
    'ist',
    'ent',
    'sp',
    'kro',
  ];
  const shapes = [
    () => Array.from({ length: 40 }, () => pick(random, syllables) + pick(random, syllables)).join(' '),
    () => Array.from({ length: 20 }, () => Array.from({ length: 4 }, () => pick(random, syllables)).join('')).join(' '),
    () => Array.from({ length: 100 }, () => pick(random, syllables)).join(''),
    () => Array.from({ length: 100 }, () => String.fromCodePoint(Math.floor(random() * 0x2fff) + 32)).join(''),
    () => Array.from({ length: 60 }, () => pick(random, ['sp', 'in', 'ma', 'fo', 'te'])).join(' '),
  ];
  return Array.from({ length: count }, (_, i) => (shapes[i % shapes.length] as () => string)().slice(0, 200));
};

const endings: [RegExp, string[]][] = [
  [/are$/, ['arna', 'aren', 'ares', 'arnas']],
  [/iker$/, ['ikern', 'ikerna', 'ikers']],
  [/ör$/, ['örer', 'örerna', 'ören']],
  [/ska$/, ['skor', 'skan', 'skorna']],
  [/man$/, ['män', 'mannen', 'männen']],
  [/(ist|chef|log|ent|ant|kt|at|kut|gog|eut|jurist|tekt|sör|nom|graf)$/, ['$1er', '$1en', '$1erna', '$1s']],
  [/(konsult|mekaniker|vakt|värd|kock|arb)$/, ['$1er', '$1en', '$1erna']],
  [/biträde$/, ['biträden', 'biträdet', 'biträdena']],
  [/ande$/, ['anden', 'andena']],
  [/ledare$/, ['ledarna', 'ledaren']],
];

/** One edit anywhere: a letter lost, doubled, put in, replaced by a neighbour in the alphabet of errors, or a swap. */
const misspell = (random: () => number, word: string): string => {
  const at = Math.floor(random() * (word.length - 1));
  const letter = pick(random, [...'abcdefghijklmnoprstuvyåäö']);
  const [before, here, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  const kind = Math.floor(random() * 4);
  if (kind === 0) return before + after;
  if (kind === 1) return before + letter + here + after;
  if (kind === 2) return before + letter + after;
  return before + after.charAt(0) + here + after.slice(1);
};

const inflect = (random: () => number, word: string): string | undefined => {
  const rule = endings.find(([ending]) => ending.test(word));
  return rule && word.replace(rule[0], pick(random, rule[1]));
};

const changed = (word: string, made: string | undefined): string | undefined => (made === word ? undefined : made);

const makers: Record<string, (random: () => number, name: string) => string | undefined> = {
  exact: (_, name) => name,
  'typo-1': (random, name) => changed(name, misspell(random, name)),
  'typo-2': (random, name) => changed(name, misspell(random, misspell(random, name))),
  'plain-letters': (_, name) => changed(name, name.replace(/[åä]/g, 'a').replaceAll('ö', 'o')),
  inflected: (random, name) => inflect(random, name),
  sentence: (random, name) =>
    pick(random, sentences).replace('{}', random() < 0.5 ? name : (inflect(random, name) ?? name)),
  'sentence-typo': (random, name) => pick(random, sentences).replace('{}', misspell(random, name)),
  prefix: (_, name) => name.slice(0, Math.ceil(name.length * 0.65)),
  'split-compound': (_, name) => {
    const part =
      /^(.{3,})(operatör|mekaniker|förare|tekniker|montör|arbetare|chef|ledare|säljare|sköterska|ingenjör)$/.exec(name);
    return part ? `${part[1]} ${part[2]}` : undefined;
  },
};

/**
 * Up to `count` queries of a class, from names of one word with at least five letters, lower case as people type. Right is
 * the name's own group and concept.
 */
export const occupationQueries = (
  groups: readonly OccupationGroup[],
  queryClass: string,
  count: number,
  seed: number,
): OccupationQuery[] => {
  const random = seeded(seed);
  const names = groups.flatMap(({ ssyk, names: list }) =>
    list
      .filter(({ label }) => /^[\p{L}]{5,}$/u.test(label))
      .map(({ label, conceptId }) => ({ ssyk, conceptId, name: label.toLowerCase() })),
  );
  const queries: OccupationQuery[] = [];
  for (let tries = 0; queries.length < count && tries < count * 20; tries += 1) {
    const { name, ssyk, conceptId } = pick(random, names);
    const text = makers[queryClass]?.(random, name);
    if (text !== undefined) queries.push({ text, ssyk, conceptId });
  }
  return queries;
};

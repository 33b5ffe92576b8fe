import type { OccupationGroup } from './occupation-group.ts';
import {
  checksumOf,
  hashWording,
  headerNumbers,
  type IndexSections,
  indexMagic,
  indexSections,
  indexVersion,
  qualityScale,
  surroundingQuality,
} from './occupation-index-layout.ts';
import { deriveOccupationTerms, type OccupationTerm } from './occupation-index-terms.ts';
import { alphabetSize, encodeWord, foldSwedish, stemLength, wordsOf } from './swedish-text.ts';

const longestWord = 60;

/** Words that join, and the verbs of `köra buss`; they carry nothing in a title. */
const joining = new Set([
  'och',
  'i',
  'inom',
  'av',
  'for',
  'pa',
  'vid',
  'med',
  'till',
  'eller',
  'm',
  'fl',
  'the',
  'of',
  'and',
  'kora',
  'skota',
]);

/** The words of a wording that are searched for, folded. A wording of joining words alone keeps them. */
const searchedWords = (wording: string): string[] => {
  const words = [...new Set(wordsOf(foldSwedish(wording)).map((word) => word.slice(0, longestWord)))];
  const carrying = words.filter((word) => !joining.has(word));
  return carrying.length > 0 ? carrying : words;
};

const byCodes = (a: string, b: string): number => {
  const [x, y] = [encodeWord(a), encodeWord(b)];
  for (let i = 0; i < Math.min(x.length, y.length); i += 1) {
    const difference = (x[i] as number) - (y[i] as number);
    if (difference !== 0) return difference;
  }
  return x.length - y.length;
};

/** Rows of numbers as one array and the starts of its rows. */
const rows = (
  table: readonly (readonly number[])[],
): { start: Uint32Array<ArrayBuffer>; values: Uint32Array<ArrayBuffer> } => {
  const start = new Uint32Array(table.length + 1);
  for (const [i, row] of table.entries()) start[i + 1] = (start[i] as number) + row.length;
  return { start, values: Uint32Array.from(table.flat()) };
};

const letterRows = (words: readonly string[]): { start: Uint32Array<ArrayBuffer>; values: Uint8Array<ArrayBuffer> } => {
  const { start, values } = rows(words.map((word) => [...encodeWord(word)]));
  return { start, values: Uint8Array.from(values) };
};

/** The trigrams of a word with its edges, each once, sorted. */
const trigramsOf = (word: string): number[] => {
  const codes = [0, ...encodeWord(word), 0];
  const found = new Set<number>();
  for (let i = 0; i + 2 < codes.length; i += 1) {
    const [a, b, c] = codes.slice(i, i + 3) as [number, number, number];
    found.add((a * alphabetSize + b) * alphabetSize + c);
  }
  return [...found];
};

const exactMap = (terms: readonly OccupationTerm[]): Uint32Array<ArrayBuffer> => {
  const slots = terms.length * 2 + 1;
  const table = new Uint32Array(slots * 3);
  for (const [term, { wording }] of terms.entries()) {
    const [a, b] = hashWording(wording);
    let slot = a % slots;
    for (; table[slot * 3 + 2] !== 0; slot = (slot + 1) % slots) {
      if (table[slot * 3] === a && table[slot * 3 + 1] === b) throw new Error(`Two wordings share a hash: ${wording}`);
    }
    table.set([a, b, term + 1], slot * 3);
  }
  return table;
};

const agent = /(?:are|er|or|ist|man|ant|ent|chef|ska|log)$/;

/** The word that names the person: the first (`lärare i grundskolan`), or the last where only that does (`train driver`). */
const openerOf = (words: readonly string[]): string => {
  const [first, last] = [words[0] as string, words.at(-1) as string];
  return agent.test(last) && !agent.test(first) ? last : first;
};

/**
 * A stem's weight, 0.1..1: high where it names the person (`svetsare`), low where it only qualifies them (`industri`), lower
 * the more titles share it.
 */
const weightOf = (stem: string, opens: number, uses: number, terms: number): number => {
  if (/^\d+$/.test(stem)) return 0.1;
  const rarity = Math.log(terms / uses) / Math.log(terms + 1);
  return (0.25 + 0.75 * (opens / uses)) * (0.5 + 0.5 * rarity);
};

const pack = (sections: IndexSections): Uint8Array => {
  const header = new Uint32Array(headerNumbers);
  const views = indexSections.map(([name]) => sections[name]);
  const sizes = views.map((view) => Math.ceil(view.byteLength / 4) * 4);
  const length = sizes.reduce((sum, size) => sum + size, header.byteLength);
  const file = new Uint8Array(length);
  header.set([indexMagic, indexVersion, length, 0, ...views.map((view) => view.length)]);
  file.set(new Uint8Array(header.buffer));
  let offset = header.byteLength;
  for (const [i, view] of views.entries()) {
    file.set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), offset);
    offset += sizes[i] as number;
  }
  const numbers = new Uint32Array(file.buffer);
  numbers[3] = checksumOf(numbers);
  return file;
};

/**
 * Writes the occupation index of these groups: a flat binary (layout in `occupation-index-layout.ts`) that
 * `openOccupationIndex` views without parsing. The same groups give the same bytes, in whatever order they come.
 */
export const buildOccupationIndex = (unordered: readonly OccupationGroup[]): Uint8Array => {
  const { groups, names, terms } = deriveOccupationTerms(unordered);
  const termWords = terms.map(({ wording }) => searchedWords(wording));
  const words = [...new Set(termWords.flat())].toSorted(byCodes);
  const stemOfWord = words.map((word) => word.slice(0, stemLength(word)));
  const stems = [...new Set(stemOfWord)].toSorted(byCodes);
  const stemIds = new Map(stems.map((stem, id) => [stem, id]));
  const wordStem = stemOfWord.map((stem) => stemIds.get(stem) as number);
  const stemByWord = new Map(words.map((word, id) => [word, wordStem[id] as number]));
  const termStems = termWords.map((list) => [...new Set(list.map((word) => stemByWord.get(word) as number))]);

  const postings: number[][] = stems.map(() => []);
  const opens = stems.map(() => 0);
  for (const [term, list] of termStems.entries()) {
    for (const stem of list) postings[stem]?.push(term);
    if ((terms[term] as OccupationTerm).names.every(({ quality }) => quality <= surroundingQuality * qualityScale))
      continue;
    const first = stemByWord.get(openerOf(termWords[term] as string[])) as number;
    opens[first] = (opens[first] as number) + 1;
  }
  const stemWeight = Float32Array.from(stems, (stem, id) =>
    weightOf(stem, opens[id] as number, (postings[id] as number[]).length, terms.length),
  );
  const trigrams: number[][] = Array.from({ length: alphabetSize ** 3 }, () => []);
  for (const [word, text] of words.entries()) for (const trigram of trigramsOf(text)) trigrams[trigram]?.push(word);

  const encoder = new TextEncoder();
  const texts = names.flatMap(({ label, conceptId }) => [encoder.encode(label), encoder.encode(conceptId)]);
  const text = rows(texts.map((bytes) => [...bytes]));
  const wordRows = letterRows(words);
  const stemRows = letterRows(stems);
  const stemTerms = rows(postings);
  const trigramRows = rows(trigrams);
  const termNames = rows(terms.map((term) => term.names.map(({ name }) => name)));
  return pack({
    wordStart: wordRows.start,
    wordLetters: wordRows.values,
    wordStem: Uint32Array.from(wordStem),
    wordStemLength: Uint8Array.from(stemOfWord, (stem) => stem.length),
    stemStart: stemRows.start,
    stemLetters: stemRows.values,
    stemWeight,
    stemTermStart: stemTerms.start,
    stemTerms: stemTerms.values,
    trigramStart: trigramRows.start,
    trigramWords: trigramRows.values,
    termWeight: Float32Array.from(termStems, (list) =>
      list.reduce((sum, stem) => sum + (stemWeight[stem] as number), 0),
    ),
    termWords: Uint8Array.from(termStems, (list) => Math.min(255, list.length)),
    termNameStart: termNames.start,
    termNames: termNames.values,
    termNameQuality: Uint8Array.from(terms.flatMap((term) => term.names.map(({ quality }) => quality))),
    exactSlots: exactMap(terms),
    nameGroup: Uint32Array.from(names, ({ group }) => group),
    groupSsyk: Uint32Array.from(groups, ({ ssyk }) => Number(ssyk)),
    textStart: text.start,
    text: Uint8Array.from(text.values),
  });
};

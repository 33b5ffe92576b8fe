import { findRow, lowerBound, type OccupationIndex, startsWith } from './occupation-index.ts';
import { alphabetSize } from './swedish-text.ts';

/** How a word of the text was found, surest first: as written, inflected, its beginning, its last part, misspelled. */
export const foundKinds = ['words', 'stem', 'prefix', 'compound', 'fuzzy'] as const;
export type FoundKind = (typeof foundKinds)[number];

/** A word of the text: its letters as codes, how many of them are the stem, what it may be worth, and whether it was made. */
export type SoughtWord = {
  readonly letters: Uint8Array;
  readonly stem: number;
  readonly worth: number;
  readonly compound?: boolean;
};

const kindOf = { words: 0, stem: 1, prefix: 2, compound: 3, fuzzy: 4 } as const satisfies Record<FoundKind, number>;
const longest = 63;
const candidatesKept = 40;

/** Notes that a word leads to a stem; the surest way counts. `room.stemSimilarity` is the caller's to clear. */
const note = ({ room }: OccupationIndex, found: number[], stem: number, similarity: number, kind: FoundKind): void => {
  const before = room.stemSimilarity[stem] as number;
  const rounded = Math.fround(similarity);
  if (rounded <= before) return;
  if (before === 0) found.push(stem);
  room.stemSimilarity[stem] = rounded;
  room.stemKind[stem] = kindOf[kind];
};

const endsInIk = (letters: Uint8Array): boolean => letters.at(-1) === 11 && letters.at(-2) === 9;

/** Adds the word as written and as inflected. Answers whether either is known. */
export const findKnown = (index: OccupationIndex, word: SoughtWord, found: number[]): boolean => {
  const row = findRow(index.wordStart, index.wordLetters, word.letters, word.letters.length);
  const stem = findRow(index.stemStart, index.stemLetters, word.letters, word.stem);
  if (row >= 0) note(index, found, index.wordStem[row] as number, word.worth, word.compound ? 'compound' : 'words');
  // matematik is not an inflected matematiker: the subject, not the person, though their stem is one.
  const inflection = word.stem === word.letters.length && endsInIk(word.letters) ? 0.75 : 0.96;
  if (stem >= 0) note(index, found, stem, inflection * word.worth, word.compound ? 'compound' : 'stem');
  return row >= 0 || stem >= 0;
};

/** Whether the index knows these letters as a word or a stem. */
export const isKnown = (index: OccupationIndex, letters: Uint8Array, stem: number): boolean =>
  findRow(index.wordStart, index.wordLetters, letters, letters.length) >= 0 ||
  findRow(index.stemStart, index.stemLetters, letters, stem) >= 0;

/** Adds the words that begin with these letters: the nearer to the end the writer is, the surer. */
export const findBeginnings = (index: OccupationIndex, word: SoughtWord, found: number[]): void => {
  const { letters, worth } = word;
  const rows = index.wordStart.length - 1;
  const from = lowerBound(index.wordStart, index.wordLetters, letters, letters.length);
  for (let row = from; row < rows && startsWith(index.wordStart, index.wordLetters, row, letters); row += 1) {
    const length = (index.wordStart[row + 1] as number) - (index.wordStart[row] as number);
    if (length > letters.length) {
      note(index, found, index.wordStem[row] as number, worth * (0.5 + (0.4 * letters.length) / length), 'prefix');
    }
  }
};

// Rows of the edit-distance table: distance[i][j] between the first i letters sought and the first j of a candidate.
const table = Array.from({ length: longest + 2 }, () => new Uint8Array(longest + 2));
for (let i = 0; i < longest + 2; i += 1) {
  (table[i] as Uint8Array)[0] = i;
  (table[0] as Uint8Array)[i] = i;
}

/** Fills the table with optimal string alignment distances (a swap of neighbours is one edit). */
const align = (sought: Uint8Array, letters: Uint8Array, from: number, length: number): void => {
  for (let i = 1; i <= sought.length; i += 1) {
    const above = table[i - 1] as Uint8Array;
    const row = table[i] as Uint8Array;
    const a = sought[i - 1] as number;
    for (let j = 1; j <= length; j += 1) {
      const b = letters[from + j - 1] as number;
      let best = (above[j - 1] as number) + (a === b ? 0 : 1);
      const dropped = (above[j] as number) + 1;
      const added = (row[j - 1] as number) + 1;
      if (dropped < best) best = dropped;
      if (added < best) best = added;
      if (i > 1 && j > 1 && a === letters[from + j - 2] && sought[i - 2] === b) {
        const swapped = ((table[i - 2] as Uint8Array)[j - 2] as number) + 1;
        if (swapped < best) best = swapped;
      }
      row[j] = best;
    }
  }
};

const editsAllowed = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : length < 12 ? 2 : 3);

const chosen = new Uint32Array(candidatesKept);
const chosenRank = new Float64Array(candidatesKept);

/** The words that share most trigrams with the sought one, at most 40; answers how many. */
const shareTrigrams = (index: OccupationIndex, letters: Uint8Array, typing: boolean): number => {
  const { wordHits, touchedWords } = index.room;
  const n = letters.length;
  let touched = 0;
  for (let i = 0; i < n; i += 1) {
    const a = i === 0 ? 0 : (letters[i - 1] as number);
    const c = i + 1 < n ? (letters[i + 1] as number) : 0;
    const trigram = (a * alphabetSize + (letters[i] as number)) * alphabetSize + c;
    const to = index.trigramStart[trigram + 1] as number;
    for (let p = index.trigramStart[trigram] as number; p < to; p += 1) {
      const word = index.trigramWords[p] as number;
      const hits = wordHits[word] as number;
      if (hits === 0) touchedWords[touched++] = word;
      wordHits[word] = hits + 1;
    }
  }
  const fewest = n <= 4 ? 1 : n - 4 * editsAllowed(n) > 2 ? n - 4 * editsAllowed(n) : 2;
  let kept = 0;
  for (let t = 0; t < touched; t += 1) {
    const word = touchedWords[t] as number;
    const hits = wordHits[word] as number;
    wordHits[word] = 0;
    if (hits < fewest) continue;
    const length = (index.wordStart[word + 1] as number) - (index.wordStart[word] as number);
    const apart = length > n ? (typing ? 0.03 : 0.35) * (length - n) : 0.35 * (n - length);
    const rank = hits - apart;
    if (kept === candidatesKept && rank <= (chosenRank[kept - 1] as number)) continue;
    let at = kept < candidatesKept ? kept++ : kept - 1;
    for (; at > 0 && (chosenRank[at - 1] as number) < rank; at -= 1) {
      chosen[at] = chosen[at - 1] as number;
      chosenRank[at] = chosenRank[at - 1] as number;
    }
    chosen[at] = word;
    chosenRank[at] = rank;
  }
  return kept;
};

/**
 * Adds words up to three edits away, compared whole, stem to stem, and while typing beginning to beginning.
 * Answers the best similarity.
 */
export const findMisspelled = (index: OccupationIndex, word: SoughtWord, typing: boolean, found: number[]): number => {
  const { letters } = word;
  const n = letters.length;
  const allowed = editsAllowed(n);
  if (allowed === 0 || n > longest) return 0;
  const kept = shareTrigrams(index, letters, typing);
  let best = 0;
  for (let k = 0; k < kept; k += 1) {
    const row = chosen[k] as number;
    const from = index.wordStart[row] as number;
    const length = (index.wordStart[row + 1] as number) - from;
    align(letters, index.wordLetters, from, length);
    const sameStart = letters[0] === index.wordLetters[from];
    if (n < 5 && !sameStart) continue;
    let similarity = 0;
    const whole = (table[n] as Uint8Array)[length] as number;
    if (whole <= allowed) similarity = 1 - (0.9 * whole) / n;
    const stem = index.wordStemLength[row] as number;
    const stemEdits = (table[word.stem] as Uint8Array)[stem] as number;
    if (word.stem >= 5 && stem >= 5 && stemEdits <= editsAllowed(word.stem)) {
      similarity = Math.max(similarity, 0.97 - (1.0 * stemEdits) / word.stem);
    }
    if (typing && n >= 5 && length > n) {
      let begun = allowed;
      for (let j = n - 1; j <= n + 1 && j <= length; j += 1)
        begun = Math.min(begun, (table[n] as Uint8Array)[j] as number);
      if (begun > 0 && (begun < allowed || begun === 1)) {
        similarity = Math.max(similarity, (0.5 + (0.4 * n) / length) * (1 - (1.2 * begun) / n));
      }
    }
    if (similarity <= 0) continue;
    if (!sameStart) similarity -= 0.04;
    similarity *= word.worth;
    if (similarity > best) best = similarity;
    note(index, found, index.wordStem[row] as number, similarity, 'fuzzy');
  }
  return best;
};

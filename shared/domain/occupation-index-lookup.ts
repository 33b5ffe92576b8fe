import { findRow, lowerBound, type OccupationIndex, startsWith } from './occupation-index.ts';
import { align, edits, longestAligned } from './occupation-index-edits.ts';
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
const candidatesKept = 40;
const candidatesInLongTexts = 12;
const longestEnding = 7;
const fewestTrigrams = 3;
const rowsPerCandidate = 150;

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

/** Whether a longer word's stem ends with the sought stem: `sköterska` in `sjuksköterskor`. */
const endsWithStem = (index: OccupationIndex, row: number, { letters, stem }: SoughtWord): boolean => {
  const to = (index.wordStart[row] as number) + (index.wordStemLength[row] as number);
  if (stem < 4 || to - stem <= (index.wordStart[row] as number)) return false;
  for (let i = 1; i <= stem; i += 1) if (index.wordLetters[to - i] !== letters[stem - i]) return false;
  return true;
};

const editsAllowed = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : length < 12 ? 2 : 3);

const chosen = new Uint32Array(candidatesKept);
const chosenRank = new Float64Array(candidatesKept);

const trigramsRare = new Uint32Array(longestAligned + 1);
const trigramRows = new Uint32Array(longestAligned + 1);

/** The word's trigrams, rarest first, since a rare one tells most and costs least. */
const orderTrigrams = ({ trigramStart }: OccupationIndex, letters: Uint8Array): void => {
  for (let i = 0; i < letters.length; i += 1) {
    const [before, after] = [letters[i - 1] ?? 0, letters[i + 1] ?? 0];
    const trigram = (before * alphabetSize + (letters[i] as number)) * alphabetSize + after;
    const size = (trigramStart[trigram + 1] as number) - (trigramStart[trigram] as number);
    let at = i;
    for (; at > 0 && (trigramRows[at - 1] as number) > size; at -= 1) {
      trigramRows[at] = trigramRows[at - 1] as number;
      trigramsRare[at] = trigramsRare[at - 1] as number;
    }
    trigramRows[at] = size;
    trigramsRare[at] = trigram;
  }
};

/**
 * The words that share most trigrams with the sought one, at most `most`; answers how many. Common trigrams are left out
 * once enough rows have been read.
 */
const shareTrigrams = (index: OccupationIndex, letters: Uint8Array, typing: boolean, most: number): number => {
  const { wordHits, touchedWords } = index.room;
  const n = letters.length;
  orderTrigrams(index, letters);
  let touched = 0;
  let read = 0;
  let used = 0;
  for (
    ;
    used < n && (used < fewestTrigrams || read + (trigramRows[used] as number) <= most * rowsPerCandidate);
    used += 1
  ) {
    const trigram = trigramsRare[used] as number;
    read += trigramRows[used] as number;
    const to = index.trigramStart[trigram + 1] as number;
    for (let p = index.trigramStart[trigram] as number; p < to; p += 1) {
      const word = index.trigramWords[p] as number;
      const hits = wordHits[word] as number;
      if (hits === 0) touchedWords[touched++] = word;
      wordHits[word] = hits + 1;
    }
  }
  // An edit spoils at most four trigrams (a swap does).
  const fewest = used <= 4 ? 1 : Math.max(2, used - 4 * editsAllowed(n));
  let kept = 0;
  for (let t = 0; t < touched; t += 1) {
    const word = touchedWords[t] as number;
    const hits = wordHits[word] as number;
    wordHits[word] = 0;
    if (hits < fewest) continue;
    const length = (index.wordStart[word + 1] as number) - (index.wordStart[word] as number);
    const apart = length > n ? (typing ? 0.03 : 0.35) * (length - n) : 0.35 * (n - length);
    if (!typing && Math.abs(length - n) > longestEnding) continue;
    const rank = hits - apart;
    if (kept === most && rank <= (chosenRank[kept - 1] as number)) continue;
    let at = kept < most ? kept++ : kept - 1;
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
 * In long texts (`brief`) fewer candidates are compared, so that the time stays bounded.
 * Answers the best similarity.
 */
export const findMisspelled = (
  index: OccupationIndex,
  word: SoughtWord,
  { typing, brief }: { typing: boolean; brief: boolean },
  found: number[],
): number => {
  const { letters } = word;
  const n = letters.length;
  const allowed = editsAllowed(n);
  if (allowed === 0 || n > longestAligned) return 0;
  const kept = shareTrigrams(index, letters, typing, brief ? candidatesInLongTexts : candidatesKept);
  let best = 0;
  for (let k = 0; k < kept; k += 1) {
    const row = chosen[k] as number;
    const from = index.wordStart[row] as number;
    const length = (index.wordStart[row + 1] as number) - from;
    align(letters, index.wordLetters, from, length);
    const sameStart = letters[0] === index.wordLetters[from];
    if (n < 5 && !sameStart) continue;
    let similarity = 0;
    const whole = (edits[n] as Uint8Array)[length] as number;
    if (whole <= allowed) similarity = 1 - (0.9 * whole) / n;
    const stem = index.wordStemLength[row] as number;
    const stemEdits = (edits[word.stem] as Uint8Array)[stem] as number;
    if (word.stem >= 5 && stem >= 5 && stemEdits <= editsAllowed(word.stem)) {
      similarity = Math.max(similarity, 0.97 - (1.0 * stemEdits) / word.stem);
    }
    if (typing && n >= 7 && length > n) {
      let begun = allowed;
      for (let j = n - 1; j <= n + 1 && j <= length; j += 1)
        begun = Math.min(begun, (edits[n] as Uint8Array)[j] as number);
      if (begun > 0 && (begun < allowed || begun === 1)) {
        similarity = Math.max(similarity, (0.5 + (0.4 * n) / length) * (1 - (1.2 * begun) / n));
      }
    }
    if (!sameStart) similarity -= 0.04;
    similarity *= word.worth;
    if (similarity > best) best = similarity;
    if (similarity > 0) note(index, found, index.wordStem[row] as number, similarity, 'fuzzy');
    if (typing && endsWithStem(index, row, word)) {
      note(index, found, index.wordStem[row] as number, word.worth * (0.45 + (0.4 * n) / length), 'compound');
    }
  }
  return best;
};

import type { OccupationIndex } from './occupation-index.ts';
import { findBeginnings, findKnown, findMisspelled, type SoughtWord } from './occupation-index-lookup.ts';
import { type SaidWord, soughtOf, splitCompound, turnedAround } from './occupation-index-words.ts';

const mostMisspelled = 10;
const shortestCut = 4;
const shortestPet = 5;

/** Adds to every term that uses one of the found stems; a word counts once for a term, by its best stem. */
const credit = (
  index: OccupationIndex,
  found: number[],
  { id, bits, queryWeight }: { id: number; bits: number; queryWeight: number },
  terms: number,
): number => {
  const { room, stemWeight, stemTermStart, stemTerms } = index;
  const gain = (stem: number): number => (room.stemSimilarity[stem] as number) * (stemWeight[stem] as number);
  found.sort((a, b) => gain(b) - gain(a) || a - b);
  let touched = terms;
  for (const stem of found) {
    const similarity = room.stemSimilarity[stem] as number;
    const kind = room.stemKind[stem] as number;
    const to = stemTermStart[stem + 1] as number;
    for (let p = stemTermStart[stem] as number; p < to; p += 1) {
      const term = stemTerms[p] as number;
      if (room.termLastWord[term] === id) continue;
      if (room.termLastWord[term] === 0) room.touchedTerms[touched++] = term;
      room.termLastWord[term] = id;
      room.termBits[term] = (room.termBits[term] as number) | bits;
      room.termGain[term] = (room.termGain[term] as number) + similarity * (stemWeight[stem] as number);
      room.termQueryGain[term] = (room.termQueryGain[term] as number) + similarity * queryWeight;
      if (kind > (room.termWorstKind[term] as number)) room.termWorstKind[term] = kind;
    }
  }
  return touched;
};

const forget = ({ room }: OccupationIndex, found: number[]): void => {
  for (const stem of found) room.stemSimilarity[stem] = 0;
  found.length = 0;
};

/** How much the surest of the found stems carries. */
const carriedBy = ({ room, stemWeight }: OccupationIndex, found: readonly number[]): number => {
  let carries = 0;
  let surest = 0;
  for (const stem of found) {
    const similarity = room.stemSimilarity[stem] as number;
    if (similarity > surest) [surest, carries] = [similarity, similarity * (stemWeight[stem] as number)];
  }
  return carries;
};

/** `plåtis`, `kallis`: a pet name keeps the beginning of the word. */
const petNameOf = ({ letters, worth }: SoughtWord): SoughtWord | undefined => {
  const length = letters.length - 2;
  if (length + 2 < shortestPet || letters[length] !== 9 || letters[length + 1] !== 19) return undefined;
  return { letters: letters.subarray(0, length), stem: length, worth: 0.9 * worth };
};

/** Adds a word as written, inflected, begun or misspelled. Answers its parts where it is sooner a compound. */
const findWord = (
  index: OccupationIndex,
  word: SoughtWord,
  found: number[],
  { last, brief, guess }: { last: boolean; brief: boolean; guess: boolean },
): SoughtWord[] => {
  const known = findKnown(index, word, found);
  if (last && word.letters.length >= 2) findBeginnings(index, word, found);
  // `lokalv. till skola`: a short text's unknown word may be cut.
  else if (!known && !brief && word.letters.length >= shortestCut) findBeginnings(index, word, found);
  if (known || !guess) return [];
  const pet = petNameOf(word);
  if (pet) findBeginnings(index, pet, found);
  // Who is still typing a word that begins so is more likely to end it than to have misspelled another.
  const begun = found.length > 0;
  const sooner = begun ? { ...word, worth: 0.88 * word.worth } : word;
  const similarity = findMisspelled(index, sooner, { typing: last, brief }, found);
  const parts = similarity < 0.8 && !begun ? splitCompound(index, word) : [];
  if (!parts.some(({ worth }) => worth > similarity)) return [];
  forget(index, found);
  return parts;
};

export type Searched = { readonly terms: number; readonly weight: number; readonly weights: readonly number[] };

/** Looks for each word and credits the terms; answers how many terms were touched and what each word of the text weighs. */
export const searchWords = (index: OccupationIndex, said: readonly SaidWord[], exact: boolean): Searched => {
  const found: number[] = [];
  const unknownWeight = said.length >= 3 ? 0.15 : 0.35;
  const brief = said.length > 5;
  const weights = said.map(() => 0);
  const queue = said.map((word, i) => ({ word: soughtOf(word), places: [i], last: i === said.length - 1 }));
  let guesses = mostMisspelled;
  let terms = 0;
  for (let i = 0; i < queue.length; i += 1) {
    const { word, places, last } = queue[i] as (typeof queue)[number];
    const guess = !exact && guesses > 0;
    const parts = findWord(index, word, found, { last, brief, guess });
    if (guess && (parts.length > 0 || found.length === 0)) guesses -= 1;
    if (parts.length > 0) {
      queue.push(...parts.map((part) => ({ word: part, places, last: false })));
      continue;
    }
    const [place] = places as [number];
    const queryWeight = Math.max(unknownWeight, carriedBy(index, found));
    weights[place] = (weights[place] as number) + queryWeight;
    terms = credit(index, found, { id: i + 1, bits: 1 << place, queryWeight }, terms);
    forget(index, found);
  }
  const turned = exact ? [] : turnedAround(index, said);
  for (const [i, { word, places }] of turned.entries()) {
    findKnown(index, word, found);
    const queryWeight = places.reduce((sum, place) => sum + (weights[place] as number), 0);
    const bits = places.reduce((sum, place) => sum | (1 << place), 0);
    terms = credit(index, found, { id: queue.length + i + 1, bits, queryWeight }, terms);
    forget(index, found);
  }
  return { terms, weights, weight: weights.reduce((sum, weight) => sum + weight, 0) };
};

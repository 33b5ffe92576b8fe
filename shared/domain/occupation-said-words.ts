import { abbreviatedEndings, abbreviatedHeads, abbreviatedParts, exchangedHeads } from './occupation-abbreviations.ts';
import { lowerBound, type OccupationIndex, startsWith } from './occupation-index.ts';
import { isFiller } from './occupation-index-filler-words.ts';
import { isKnown } from './occupation-index-lookup.ts';
import { joinNeighbours, type SaidWord, sought } from './occupation-index-words.ts';
import { encodeWord, foldSwedish } from './swedish-text.ts';

const mostWords = 24;
const mostSpelledOut = 3;
const shortestExchanged = 3;
const shortestSkeleton = 3;
const longestSkeleton = 4;
const mostSpelled = 8;
const prepositions = new Set('till på i inom vid hos för åt med to for in at with'.split(' '));

/** The words that carry something; `after` where a preposition stood between them and the first (`kock till skola`). */
export const saidWords = (words: readonly string[]): SaidWord[] => {
  const said: SaidWord[] = [];
  let after = false;
  for (const [i, text] of words.entries()) {
    if (said.length === mostWords) break;
    // `med. sekr.` is no preposition.
    const shortened = said.length === 0 && abbreviatedParts.has(text) && abbreviatedHeads.has(words[i + 1] ?? '');
    if (said.length > 0 && prepositions.has(text)) after = true;
    if (shortened || !isFiller(text)) said.push({ text, after });
  }
  return said;
};

const signs = ' abcdefghijklmnopqrstuvwxyz0123456789+#';
const decodeWord = (codes: Uint8Array): string => Array.from(codes, (code) => signs[code]).join('');

const known = (index: OccupationIndex, text: string): boolean => {
  const { letters, stem } = sought(text);
  return isKnown(index, letters, stem);
};

/** Whether the letters occur in this order, the first at the start: `rtg` in `rontgen`. */
const isSkeletonOf = (short: string, long: string): boolean => {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length && short[0] === long[0];
};

const endsWith = (letters: Uint8Array, start: number, end: number, last: Uint8Array): boolean => {
  if (end - start <= last.length) return false;
  for (let i = 1; i <= last.length; i += 1) if (letters[end - i] !== last[last.length - i]) return false;
  return true;
};

/** The shortest word of the index that begins as the qualifier (or has its letters in order) and ends in one of the heads. */
const compoundLike = (index: OccupationIndex, qualifier: string, heads: readonly string[]): string | undefined => {
  const initial = encodeWord(qualifier.slice(0, 1));
  const lasts = heads.map(encodeWord);
  const rows = index.wordStart.length - 1;
  const from = lowerBound(index.wordStart, index.wordLetters, initial, 1);
  const mayBeSkeleton = qualifier.length >= shortestSkeleton && qualifier.length <= longestSkeleton;
  let best: string | undefined;
  let bestRank = Number.POSITIVE_INFINITY;
  for (let row = from; row < rows && startsWith(index.wordStart, index.wordLetters, row, initial); row += 1) {
    const [start, end] = [index.wordStart[row] as number, index.wordStart[row + 1] as number];
    if (end - start < qualifier.length + 4) continue;
    const at = lasts.findIndex((last) => endsWith(index.wordLetters, start, end, last));
    if (at < 0) continue;
    const word = decodeWord(index.wordLetters.subarray(start, end));
    const first = word.slice(0, -(heads[at] as string).length);
    const begins = first.startsWith(qualifier);
    if (!begins && (!mayBeSkeleton || !isSkeletonOf(qualifier, first))) continue;
    const rank = (begins ? 0 : 100) + 50 * at + word.length;
    if (rank < bestRank) [best, bestRank] = [word, rank];
  }
  return best;
};

/** `socsek`, `tandssk`: one word that ends in an abbreviation; `distriktssyster`: in what is said for another last part. */
const spelledWord = (index: OccupationIndex, text: string): string | undefined => {
  const ending = abbreviatedEndings.find((short) => text.endsWith(short) && text.length - short.length >= 2);
  if (ending !== undefined) {
    const first = text.slice(0, -ending.length);
    const heads = abbreviatedHeads.get(ending) ?? [];
    const whole = (abbreviatedParts.get(first)?.[0] ?? first) + (heads[0] ?? '');
    return known(index, whole) ? whole : (compoundLike(index, first, heads) ?? whole);
  }
  for (const [said, heads] of exchangedHeads) {
    if (!text.endsWith(said) || text.length - said.length < shortestExchanged) continue;
    const first = text.slice(0, -said.length);
    const found = heads.map((head) => first + head).find((other) => known(index, other));
    if (found !== undefined) return found;
  }
  return undefined;
};

/**
 * The words folded, with abbreviations spelt out where the index lacks what was written: `ek. ass.` → `ekonomiassistent`,
 * `rtg-ssk` → `röntgensjuksköterska`, `distriktssyster` → `distriktssköterska`; and neighbours joined that are one word.
 */
export const spelledOut = (index: OccupationIndex, said: readonly SaidWord[]): SaidWord[] => {
  const words: SaidWord[] = [];
  // Long texts are sentences, and dear to search; abbreviations stand in short ones.
  let left = said.length > mostSpelled ? 0 : mostSpelledOut;
  for (let i = 0; i < said.length; i += 1) {
    const { text, after } = said[i] as SaidWord;
    const folded = foldSwedish(text);
    const heads = abbreviatedHeads.get(foldSwedish(said[i + 1]?.text ?? ''));
    const joined =
      heads && left > 0 && folded.length >= 2
        ? compoundLike(index, abbreviatedParts.get(folded)?.[0] ?? folded, heads)
        : undefined;
    if (joined !== undefined) {
      words.push({ text: joined, after, joined: true });
      left -= 1;
      i += 1;
      continue;
    }
    const ends = i === said.length - 1;
    const tables = ends ? [abbreviatedHeads, abbreviatedParts] : [abbreviatedParts, abbreviatedHeads];
    const whole = tables[0]?.get(folded)?.[0] ?? tables[1]?.get(folded)?.[0];
    const unknown = whole === undefined && left > 0 && folded.length > 4 && !known(index, folded);
    const spelled = unknown ? spelledWord(index, folded) : undefined;
    if (spelled !== undefined) left -= 1;
    words.push({ text: whole ?? spelled ?? folded, after });
  }
  return joinNeighbours(index, words);
};

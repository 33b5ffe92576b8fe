import type { OccupationIndex } from './occupation-index.ts';
import { isKnown, type SoughtWord } from './occupation-index-lookup.ts';
import { encodeWord, stemLength } from './swedish-text.ts';

const longestWord = 60;

/** A folded word to look for. */
export const sought = (folded: string): SoughtWord => {
  const cut = folded.slice(0, longestWord);
  return { letters: encodeWord(cut), stem: stemLength(cut), worth: 1 };
};

/** `svets operatör` as one word where the index has it as one. */
export const joinNeighbours = (index: OccupationIndex, words: readonly string[]): SoughtWord[] => {
  const joined: SoughtWord[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const [word, next] = [words[i] as string, words[i + 1]];
    if (next !== undefined && word.length + next.length >= 6 && word.length + next.length <= longestWord) {
      const both = { ...sought(word + next), worth: 0.98, compound: true };
      if (isKnown(index, both.letters, both.stem)) {
        joined.push(both);
        i += 1;
        continue;
      }
    }
    joined.push(sought(word));
  }
  return joined;
};

/**
 * The parts of a compound that the index lacks: its longest known last part (`industri|svetsare`), and what stands before.
 * The last part is the occupation in Swedish; the first only tells which kind.
 */
export const splitCompound = (index: OccupationIndex, { letters, stem, worth }: SoughtWord): SoughtWord[] => {
  const inflection = letters.length - stem;
  for (let at = 2; at <= letters.length - 4; at += 1) {
    const last = letters.subarray(at);
    if (last.length - inflection < 3 || !isKnown(index, last, last.length - inflection)) continue;
    const first = letters.subarray(0, at);
    const binding = at > 3 && letters[at - 1] === 19 ? letters.subarray(0, at - 1) : first;
    const known = isKnown(index, first, first.length)
      ? first
      : isKnown(index, binding, binding.length)
        ? binding
        : null;
    if (known === null && last.length < 5) continue;
    const head = {
      letters: last,
      stem: last.length - inflection,
      worth: worth * (known ? 0.93 : 0.78),
      compound: true,
    };
    return known ? [{ letters: known, stem: known.length, worth: worth * 0.93, compound: true }, head] : [head];
  }
  return [];
};

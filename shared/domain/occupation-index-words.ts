import type { OccupationIndex } from './occupation-index.ts';
import { isKnown, type SoughtWord } from './occupation-index-lookup.ts';
import { encodeWord, stemLength } from './swedish-text.ts';

const longestWord = 60;
const worthAfterPreposition = 0.93;

/** A folded word to look for. */
export const sought = (folded: string): SoughtWord => {
  const cut = folded.slice(0, longestWord);
  return { letters: encodeWord(cut), stem: stemLength(cut), worth: 1 };
};

/** A folded word of the text. `after`: it follows a preposition, so it tells where rather than who; `joined`: it was two. */
export type SaidWord = { readonly text: string; readonly after: boolean; readonly joined?: boolean };

/** `svets operatör` as one word where the index has it as one. */
export const joinNeighbours = (index: OccupationIndex, words: readonly SaidWord[]): SaidWord[] => {
  const joined: SaidWord[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const { text: word, after } = words[i] as SaidWord;
    const next = words[i + 1]?.text;
    if (next !== undefined && word.length + next.length >= 6 && word.length + next.length <= longestWord) {
      const both = [word + next, `${word}s${next}`].find((text) => {
        const { letters, stem } = sought(text);
        return isKnown(index, letters, stem);
      });
      if (both !== undefined) {
        joined.push({ text: both, after, joined: true });
        i += 1;
        continue;
      }
    }
    joined.push({ text: word, after });
  }
  return joined;
};

/** What stands between the parts of a compound: `bil|mekaniker`, `lastbil|s|mekaniker`, `gymnasi|e|lärare`. */
const bindings = ['', 's', 'e', 'u'];
const mostTurned = 10;
const furthestTurned = 3;
const shortestQualifier = 4;

/** The compound of a qualifier, or of its beginning, and the head: `vindkraftverk`, `tekniker` → `vindkrafttekniker`. */
const compoundOf = (index: OccupationIndex, head: string, qualifier: string): SoughtWord | undefined => {
  const stem = stemLength(qualifier);
  for (let length = qualifier.length; length >= Math.min(stem, shortestQualifier); length -= 1) {
    if (length < 2 || length + head.length > longestWord - 1) continue;
    const beginning = qualifier.slice(0, length);
    for (const binding of length >= stem ? bindings : bindings.slice(0, 1)) {
      const both = sought(beginning + binding + head);
      if (isKnown(index, both.letters, both.stem)) return { ...both, worth: 0.97, compound: true };
    }
  }
  return undefined;
};

/** Compounds that two of the words would make in the other order (`montör elektronik`), with the places of both. */
export const turnedAround = (
  index: OccupationIndex,
  words: readonly SaidWord[],
): { word: SoughtWord; places: readonly [number, number] }[] => {
  const turned: { word: SoughtWord; places: readonly [number, number] }[] = [];
  if (words.length > mostTurned) return turned;
  for (let i = 0; i < words.length; i += 1) {
    const head = (words[i] as SaidWord).text;
    if (head.length < 4) continue;
    for (let j = i + 1; j <= i + furthestTurned && j < words.length; j += 1) {
      const word = compoundOf(index, head, (words[j] as SaidWord).text);
      if (word) turned.push({ word, places: [i, j] });
    }
  }
  return turned;
};

/** What a said word is looked for as. */
export const soughtOf = ({ text, after, joined = false }: SaidWord): SoughtWord => ({
  ...sought(text),
  worth: (after ? worthAfterPreposition : 1) * (joined ? 0.98 : 1),
  ...(joined && { compound: true }),
});

const anyWorker = [
  ...['personal', 'personalen', 'arbetare', 'jobbare', 'medarbetare', 'folk', 'kille', 'tjej', 'gubbe', 'tant', 'dam'],
  ...['karl', 'hjalp', 'ansvarig', 'vikarie', 'vikarier', 'jobb', 'examen', 'utbildning', 'utbildad', 'legitimation'],
  ...['kompetens', 'kunnig', 'licens', 'yrke', 'lag', 'gang'],
].map(encodeWord);

// s, e, a, o: `undersköterske|examen`.
const bindingLetters = new Set([19, 5, 1, 15]);

/** `bar|personal`, `väg|jobbare`: the last part says only that it is a person, so the first tells the occupation. */
const workerOf = (index: OccupationIndex, { letters, worth }: SoughtWord): SoughtWord | undefined => {
  for (const ending of anyWorker) {
    const length = letters.length - ending.length;
    if (length < 2 || !ending.every((letter, i) => letter === letters[length + i])) continue;
    for (const end of [length, length - 1]) {
      const first = letters.subarray(0, end);
      if (end < 2 || (end < length && !bindingLetters.has(letters[end] as number))) continue;
      if (isKnown(index, first, first.length))
        return { letters: first, stem: end, worth: worth * 0.85, compound: true };
    }
  }
  return undefined;
};

const agents = ['are', 'or', 'ist', 'man', 'ska', 'ant', 'ent'].map(encodeWord);
const shortestFirst = 5;

/** `bygglovs|granskare`: who does it the index does not know, but what. */
const begunBy = (index: OccupationIndex, { letters, stem, worth }: SoughtWord): SoughtWord | undefined => {
  const ends = agents.some((agent) =>
    agent.every((letter, i) => letter === letters[letters.length - agent.length + i]),
  );
  if (!ends) return undefined;
  for (let at = stem - 2; at >= shortestFirst; at -= 1) {
    const first = letters.subarray(0, at);
    if (isKnown(index, first, at)) return { letters: first, stem: at, worth: worth * 0.75, compound: true };
  }
  return undefined;
};

/**
 * The parts of a compound that the index lacks: its longest known last part (`industri|svetsare`), and what stands before.
 * The last part is the occupation in Swedish; the first only tells which kind.
 */
export const splitCompound = (index: OccupationIndex, { letters, stem, worth }: SoughtWord): SoughtWord[] => {
  const worker = workerOf(index, { letters, stem, worth });
  if (worker) return [worker];
  const inflection = letters.length - stem;
  for (let at = 2; at <= letters.length - 4; at += 1) {
    const last = letters.subarray(at);
    if (last.length - inflection < 3 || !isKnown(index, last, last.length - inflection)) continue;
    const first = letters.subarray(0, at);
    const binding = at > 3 && bindingLetters.has(letters[at - 1] as number) ? letters.subarray(0, at - 1) : first;
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
  const begun = begunBy(index, { letters, stem, worth });
  return begun ? [begun] : [];
};

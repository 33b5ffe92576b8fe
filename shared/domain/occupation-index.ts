import {
  checksumOf,
  hashWording,
  headerNumbers,
  type IndexSections,
  indexMagic,
  indexSections,
  indexVersion,
} from './occupation-index-layout.ts';

/** An opened index: views on the file, nothing parsed, and the room that one search works in. */
export type OccupationIndex = IndexSections & { readonly room: SearchRoom };

/** Arrays that a search borrows and leaves zeroed, so that no search allocates by the size of the taxonomy. */
type SearchRoom = {
  readonly wordHits: Uint8Array;
  readonly touchedWords: Uint32Array;
  readonly termGain: Float32Array;
  readonly termQueryGain: Float32Array;
  readonly termLastWord: Uint8Array;
  readonly termBits: Uint32Array;
  readonly termWorstKind: Uint8Array;
  readonly touchedTerms: Uint32Array;
  readonly stemSimilarity: Float32Array;
  readonly stemKind: Uint8Array;
  readonly groupBest: Float32Array;
  readonly groupBits: Uint32Array;
  readonly groupName: Uint32Array;
  readonly groupKind: Uint8Array;
  readonly touchedGroups: Uint32Array;
};

/** The file is not an occupation index of this version, or not whole. */
export class UnreadableOccupationIndex extends Error {
  override name = 'UnreadableOccupationIndex';
}

/**
 * Opens what `buildOccupationIndex` wrote, without copying where the bytes lie on a four-byte border.
 * Throws `UnreadableOccupationIndex`, which says why, on a foreign, older, newer, cut or damaged file. Whoever knows already
 * that the bytes are those that were written says `whole` and saves the checksum, the dearest part of opening cold.
 */
export const openOccupationIndex = (bytes: Uint8Array, { whole = false } = {}): OccupationIndex => {
  const refuse = (why: string): never => {
    throw new UnreadableOccupationIndex(`Occupation index: ${why}`);
  };
  if (bytes.byteLength < headerNumbers * 4) refuse(`${bytes.byteLength} bytes are fewer than its header`);
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
  const header = new Uint32Array(aligned.buffer, aligned.byteOffset, headerNumbers);
  const [magic, version, length, checksum] = header as unknown as [number, number, number, number];
  if (magic !== indexMagic) refuse('the file is something else');
  if (version !== indexVersion) refuse(`version ${version}, this program reads version ${indexVersion}`);
  if (length !== bytes.byteLength) refuse(`${bytes.byteLength} bytes, its header promises ${length}`);
  if (!whole && checksumOf(new Uint32Array(aligned.buffer, aligned.byteOffset, length >>> 2)) !== checksum)
    refuse('damaged');

  let offset = aligned.byteOffset + headerNumbers * 4;
  const sections = indexSections.map(([name, View], i) => {
    const count = header[4 + i] as number;
    const view = new View(aligned.buffer as ArrayBuffer, offset, count);
    offset += Math.ceil(view.byteLength / 4) * 4;
    return [name, view];
  });
  const index = Object.fromEntries(sections) as IndexSections;
  const words = index.wordStem.length;
  const terms = index.termWeight.length;
  const stems = index.stemWeight.length;
  const groups = index.groupSsyk.length;
  return {
    ...index,
    room: {
      wordHits: new Uint8Array(words),
      touchedWords: new Uint32Array(words),
      termGain: new Float32Array(terms),
      termQueryGain: new Float32Array(terms),
      termLastWord: new Uint8Array(terms),
      termBits: new Uint32Array(terms),
      termWorstKind: new Uint8Array(terms),
      touchedTerms: new Uint32Array(terms),
      stemSimilarity: new Float32Array(stems),
      stemKind: new Uint8Array(stems),
      groupBest: new Float32Array(groups),
      groupBits: new Uint32Array(groups),
      groupName: new Uint32Array(groups),
      groupKind: new Uint8Array(groups),
      touchedGroups: new Uint32Array(groups),
    },
  };
};

/** The term with exactly this normalised wording, or -1. */
export const exactTerm = ({ exactSlots }: OccupationIndex, normalised: string): number => {
  const slots = exactSlots.length / 3;
  const [a, b] = hashWording(normalised);
  for (let slot = a % slots; exactSlots[slot * 3 + 2] !== 0; slot = (slot + 1) % slots) {
    if (exactSlots[slot * 3] === a && exactSlots[slot * 3 + 1] === b) return (exactSlots[slot * 3 + 2] as number) - 1;
  }
  return -1;
};

const compareAt = (letters: Uint8Array, from: number, to: number, word: Uint8Array, length: number): number => {
  const shared = Math.min(to - from, length);
  for (let i = 0; i < shared; i += 1) {
    const difference = (letters[from + i] as number) - (word[i] as number);
    if (difference !== 0) return difference;
  }
  return to - from - length;
};

/** The first row in sorted letters that is not before the word's first `length` letters. */
export const lowerBound = (starts: Uint32Array, letters: Uint8Array, word: Uint8Array, length: number): number => {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = compareAt(letters, starts[middle] as number, starts[middle + 1] as number, word, length);
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The row with exactly these letters, or -1. */
export const findRow = (starts: Uint32Array, letters: Uint8Array, word: Uint8Array, length: number): number => {
  const row = lowerBound(starts, letters, word, length);
  if (row >= starts.length - 1) return -1;
  return compareAt(letters, starts[row] as number, starts[row + 1] as number, word, length) === 0 ? row : -1;
};

/** Whether the row's letters begin with the word. */
export const startsWith = (starts: Uint32Array, letters: Uint8Array, row: number, word: Uint8Array): boolean => {
  const from = starts[row] as number;
  const to = starts[row + 1] as number;
  return to - from >= word.length && compareAt(letters, from, from + word.length, word, word.length) === 0;
};

const decoder = new TextDecoder();

/** A name's label and concept id (for a group's own label: the group's). */
export const nameText = ({ text, textStart }: OccupationIndex, name: number): { label: string; conceptId: string } => {
  const [from, middle, to] = [textStart[2 * name], textStart[2 * name + 1], textStart[2 * name + 2]];
  return { label: decoder.decode(text.subarray(from, middle)), conceptId: decoder.decode(text.subarray(middle, to)) };
};

/** `KSOI` as a little-endian number; a machine of the other order reads something else and refuses the file. */
export const indexMagic = 0x494f534b;

/** Raised whenever a section changes its meaning: a deployed reader refuses a file of another version. */
export const indexVersion = 1;

/**
 * Sections in the order of the file, each a typed array on a four-byte border.
 * A *word* is a folded word of some term, a *stem* its beginning, a *term* one wording (normalised) of one or several
 * *names*, and a name an occupation name or (the first ones) a group's own label. `x-start` rows end where the next begins.
 */
export const indexSections = [
  ['wordStart', Uint32Array], // word -> its letters in wordLetters; words are sorted
  ['wordLetters', Uint8Array],
  ['wordStem', Uint32Array],
  ['wordStemLength', Uint8Array],
  ['stemStart', Uint32Array], // stem -> its letters in stemLetters; stems are sorted
  ['stemLetters', Uint8Array],
  ['stemWeight', Float32Array], // how much of a term this stem carries: professions much, "inom", "industri" little
  ['stemTermStart', Uint32Array],
  ['stemTerms', Uint32Array],
  ['trigramStart', Uint32Array], // trigram (base 39) -> words
  ['trigramWords', Uint32Array],
  ['termWeight', Float32Array],
  ['termWords', Uint8Array], // number of words, fewest first among equals
  ['termNameStart', Uint32Array],
  ['termNames', Uint32Array],
  ['termNameQuality', Uint8Array], // 0..250: how surely this wording means this name
  ['exactSlots', Uint32Array], // open addressing: two hashes and term + 1
  ['nameGroup', Uint32Array],
  ['groupSsyk', Uint32Array],
  ['textStart', Uint32Array], // name n: label at 2n, concept id at 2n + 1
  ['text', Uint8Array],
] as const;

export type IndexSections = { [S in (typeof indexSections)[number] as S[0]]: InstanceType<S[1]> };

/** Numbers of the header: magic, version, byte length, checksum, then the length in elements of every section. */
export const headerNumbers = 4 + indexSections.length;

export const qualityScale = 250;

/** A wording of this quality (0..1) or less is no name of the work but its place or thing: it supports other wordings. */
export const surroundingQuality = 0.36;

/** A checksum of all after the first four numbers, four bytes at a time. Finds a cut or damaged file; not a signature. */
export const checksumOf = (numbers: Uint32Array): number => {
  const prime = 0x01000193;
  let sum = 0x811c9dc5;
  let i = 4;
  // Four at a time: the loop runs cold, once in the life of a function, and its bookkeeping would cost most of it.
  for (; i + 3 < numbers.length; i += 4) {
    sum = Math.imul(sum ^ (numbers[i] as number), prime);
    sum = Math.imul((sum >>> 15) ^ sum ^ (numbers[i + 1] as number), prime);
    sum = Math.imul(sum ^ (numbers[i + 2] as number), prime);
    sum = Math.imul((sum >>> 15) ^ sum ^ (numbers[i + 3] as number), prime);
  }
  for (; i < numbers.length; i += 1) sum = Math.imul(sum ^ (numbers[i] as number), prime);
  return sum >>> 0;
};

/** Two independent 32-bit hashes of a wording: 64 bits stand for the wording itself in the exact map. */
export const hashWording = (normalised: string): readonly [number, number] => {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < normalised.length; i += 1) {
    const code = normalised.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (b >>> 15) ^ code, 0x85ebca6b);
  }
  return [(a ^ (a >>> 13)) >>> 0, (b ^ (b >>> 16)) >>> 0];
};

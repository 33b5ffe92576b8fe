/** Alphabet of folded words: 1..26 are a–z, 27..36 are 0–9, 37 is `+` (C++), 38 is `#` (C#); 0 is the edge of a word. */
export const alphabetSize = 39;

const longestText = 400;
const accents: Record<string, string> = {
  aàáâãāăą: 'a',
  cçćč: 'c',
  dďđð: 'd',
  eèéêëēęě: 'e',
  iìíîïī: 'i',
  lł: 'l',
  nñńň: 'n',
  oòóôõōő: 'o',
  rř: 'r',
  sśš: 's',
  tť: 't',
  uùúûūůű: 'u',
  yýÿü: 'y',
  zźżž: 'z',
  æ: 'ä',
  ø: 'ö',
};

// One character per code point below U+0180: the lower-case letter, digit or sign that stands for it, or a space.
const standIn: string[] = Array.from({ length: 0x180 }, (_, code) => {
  const lower = String.fromCharCode(code).toLowerCase();
  if (/^[a-z0-9åäö]$/.test(lower)) return lower;
  const row = Object.entries(accents).find(([letters]) => letters.includes(lower));
  return row ? row[1] : ' ';
});

// `VD:n`, `SOS:are`, `1:e`: what follows the colon is an ending, not a word.
const colonEnding = /(?<=[\p{L}\d]):(?:e|a|n|s|t|ar|er|en|et|ns|are|arna|erna|aren|ernas|arnas)(?![\p{L}\d])/giu;

/**
 * Lower-case words with single spaces between: å, ä and ö kept, other accents dropped, hyphens and all other signs made
 * spaces (`CNC-operatör` → `cnc operatör`), `C++` and `C#` kept. Text after 400 characters is ignored.
 */
export const normaliseSwedish = (text: string): string => {
  const composed = text.slice(0, longestText).normalize('NFC').replace(colonEnding, '');
  let out = '';
  let gap = false;
  for (let i = 0; i < composed.length; i += 1) {
    const code = composed.charCodeAt(i);
    const sign = (code === 0x2b || code === 0x23) && out !== '' && !gap;
    const letter = sign ? String.fromCharCode(code) : (standIn[code] ?? ' ');
    // A soft hyphen and zero-width marks are invisible to the writer, so they may not split the word.
    if (code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0xfeff) continue;
    if (letter === ' ') gap = true;
    else {
      out += gap && out !== '' ? ` ${letter}` : letter;
      gap = false;
    }
  }
  return out;
};

/** å and ä as a, ö as o: how many write on a foreign keyboard. Takes normalised text. */
export const foldSwedish = (normalised: string): string => normalised.replace(/[åä]/g, 'a').replaceAll('ö', 'o');

/** The words of normalised text. */
export const wordsOf = (normalised: string): string[] => (normalised === '' ? [] : normalised.split(' '));

/** A folded word as codes of the alphabet above. */
export const encodeWord = (folded: string): Uint8Array => {
  const codes = new Uint8Array(folded.length);
  for (let i = 0; i < folded.length; i += 1) {
    const code = folded.charCodeAt(i);
    codes[i] = code >= 97 ? code - 96 : code >= 48 ? code - 21 : code === 43 ? 37 : 38;
  }
  return codes;
};

// Snowball's main Swedish suffixes, folded, without those of verbs (`-at` would cut advokat and leave advokater), and with
// what it leaves out: the definite `-an` (sköterskan), `-et`, `-ena`, `-na`.
const suffixes = [
  ...['heternas', 'heterna', 'hetens', 'heter', 'heten', 'het', 'arnas', 'ernas', 'ornas', 'arna', 'erna', 'orna'],
  ...['andens', 'anden', 'ande', 'arens', 'aren', 'ares', 'arne', 'are', 'erns', 'ern', 'ers', 'enas', 'ena', 'ens'],
  ...['en', 'ets', 'et', 'ans', 'an', 'ars', 'ar', 'er', 'ors', 'or', 'nas', 'na', 'as', 'es', 'a', 'e'],
].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));

const shortestStem = 3;
const vowel = /[aeiouy]/;

// -or and -an are endings after sk, nk and inn (sköterskor, skänkor, värdinnan) but not in operatör, kontor, kaplan; and a
// bare -s goes only after these letters.
const feminine = /(?:sk|nk|inn)$/;
const endsInS = /[bcdfghjklmnoprtvy]s$/;

/**
 * How many letters of a folded word are its stem: one inflectional ending taken off (plural, definite, genitive), never
 * rewritten, so a stem is always the beginning of its word. `svetsarna`, `svetsare` → 5; `undersköterskan` → 13.
 * After Snowball's Swedish stemmer (snowballstem.org/algorithms/swedish), which is tuned for texts and not for titles.
 */
export const stemLength = (folded: string): number => {
  // -man, -männen: the plural of man equals its singular once folded.
  const man = /man(?:nen|nens|nen|s)$/.exec(folded);
  if (man && man.index > 0) return man.index + 3;
  for (const suffix of suffixes) {
    if (!folded.endsWith(suffix)) continue;
    const left = folded.length - suffix.length;
    if (left < shortestStem || !vowel.test(folded.slice(0, left))) continue;
    if (/^(?:or|an)s?$/.test(suffix) && !feminine.test(folded.slice(0, left))) continue;
    return left;
  }
  return folded.length > shortestStem + 1 && endsInS.test(folded) ? folded.length - 1 : folded.length;
};

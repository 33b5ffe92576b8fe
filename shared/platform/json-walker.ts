import { jsonSkip, slack } from './json-skip.ts';
import { type WantedFields, type WantedKey, type WantedNode, wantedPaths, wantedRoot } from './json-wanted.ts';
import { SourceFault } from './source-fault.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const NEWLINE = 0x0a;
const COMMA = 0x2c;
const COLON = 0x3a;
const MINUS = 0x2d;
const PLUS = 0x2b;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const LESS_THAN = 0x3c;

const isSpace = (byte: number | undefined) => byte === 0x20 || byte === NEWLINE || byte === 0x0d || byte === 0x09;
const isDigit = (byte: number | undefined) => byte !== undefined && byte >= ZERO && byte <= NINE;

const isHexadecimal = (byte: number | undefined) =>
  isDigit(byte) || (byte !== undefined && ((byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66)));
/** What may follow a backslash: `" \\ / b f n r t`, and `u`, which is looked at by itself. */
const isEscape = (byte: number) =>
  byte === QUOTE ||
  byte === BACKSLASH ||
  byte === 0x2f ||
  byte === 0x62 ||
  byte === 0x66 ||
  byte === 0x6e ||
  byte === 0x72 ||
  byte === 0x74;

const words = { null: Buffer.from('null'), true: Buffer.from('true'), false: Buffer.from('false') };

/** What stands in a wanted field. `several`: a list of objects that do not agree on it. */
export const kinds = {
  ...{ missing: 0, null: 1, true: 2, false: 3, number: 4, string: 5, object: 6, list: 7, several: 8 },
} as const;
export type FieldKind = (typeof kinds)[keyof typeof kinds];

/** The bytes ran out before the value did. */
const unfinished = -1;

/** So many bytes of a string are looked at one by one before the rest is searched: most strings are short. */
const near = 32;

/** Deeper than any ad by far; a document beyond is somebody's attack on the stack. */
const deepest = 256;

const initialWindow = 256 << 10;
const pageBytes = 64 << 10;

/**
 * The wanted fields of the element that was just read, by slot (`slotOf`). It holds places in a window of bytes, so it is
 * good inside the call it is handed to and no longer. Nothing of an element becomes an object until it is asked for here.
 */
export type FoundFields = {
  /** Whether the element is an object; of anything else every field is missing. */
  readonly isObject: () => boolean;
  /** The element itself, as it is written. */
  readonly bytes: () => Uint8Array;
  readonly kind: (slot: number) => FieldKind;
  /** The string in a field, undefined where there is none. Throws `not-json` where its escapes are wrong. */
  readonly text: (slot: number) => string | undefined;
  readonly number: (slot: number) => number | undefined;
  /** The string in a field as its bytes are written, escapes and all; none where there is no string. */
  readonly written: (slot: number) => Uint8Array;
  /** A string of exactly so many digits as a number, -1 where it is anything else. */
  readonly digits: (slot: number, length: number) => number;
};

export type JsonWalker = {
  /** Reads on. The chunk is copied, so that it may be used again. */
  readonly push: (chunk: Uint8Array) => void;
  /** Says that this was all, and answers how many elements there were. */
  readonly end: () => number;
  /** After a fault: the document from where it was not understood, for who reads on in another way. */
  readonly rest: () => DocumentRest;
};

/** What is left of a document, made a document of its own: `bytes` after `opening`, which itself is so many `elements`. */
export type DocumentRest = { readonly opening: string; readonly elements: 0 | 1; readonly bytes: Uint8Array };

/**
 * `strict` looks into every string: then what is accepted is exactly what `JSON.parse` accepts, at some of the speed.
 * `divided` hands over an element only where `jsonElements` would divide too: when what follows shows that it is over, and
 * in lines, when it lies on one.
 */
type Options = { largestElement?: number; mayBeEmpty?: boolean; strict?: boolean; divided?: boolean };

/**
 * Walks one JSON array, or one JSON value per line, that comes in chunks of any size, and hands over of each element the
 * wanted fields: as `JSON.parse` would find them (the last of equal names, escaped names too), but without making an
 * object of anything else. The grammar is checked throughout; only escapes and control characters inside strings that
 * nobody asks for are not, unless it is `strict`.
 *
 * In a list of objects a wanted field has a value if all that have it agree; otherwise its kind is `several`.
 *
 * Throws `SourceFault`: `cut-off` where the end is missing, `html`, `not-json` with the element's number and what is wrong,
 * `empty` (nothing at all, unless it may be), `too-large` (one element beyond `largestElement`).
 */
export const jsonWalker = (
  fields: WantedFields,
  onElement: (found: FoundFields) => void,
  { largestElement = 8 << 20, mayBeEmpty = false, strict = false, divided = false }: Options = {},
): JsonWalker => {
  const root = wantedRoot(fields);
  const slots = wantedPaths(fields).length;
  const kindOf = new Uint8Array(slots);
  const startOf = new Int32Array(slots);
  const endOf = new Int32Array(slots);

  const memory = new WebAssembly.Memory({ initial: Math.ceil((initialWindow + slack) / pageBytes) });
  const skip = jsonSkip(memory);
  // One byte more than may be filled: a nought ends the bytes, so that no look ahead needs a check of its own.
  let window: Buffer = Buffer.from(memory.buffer, 0, initialWindow);
  let filled = 0;
  let from = 0;
  let elementEnd = 0;
  let tryAgainAt = 0;
  let elements = 0;
  let depth = 0;
  let ended = false;
  let isObject = false;
  let form: 'unknown' | 'list' | 'lines' = 'unknown';
  let expecting: 'begin' | 'element-or-end' | 'element' | 'comma-or-end' | 'new-line' | 'nothing' = 'begin';

  const notJson = (what: string) => new SourceFault('not-json', `Element ${elements + 1} is not JSON: ${what}`);

  const tooLarge = () => new SourceFault('too-large', `Element ${elements + 1} is larger than ${largestElement} bytes`);

  /** Where something else stands than must: either the bytes have run out, or it is wrong. */
  const stopped = (at: number, what: string): number => {
    if (at >= filled) return unfinished;
    throw notJson(what);
  };

  const skipSpace = (start: number): number => {
    const bytes = window;
    let at = start;
    while ((bytes[at] as number) <= 0x20 && isSpace(bytes[at])) at += 1;
    return at;
  };

  /** The same as `skipString`, but nothing in it is taken on trust. */
  const skipStrictString = (start: number): number => {
    const bytes = window;
    let at = start;
    for (;;) {
      const byte = bytes[at] as number;
      if (byte === QUOTE) return at + 1;
      if (byte === BACKSLASH) {
        const kind = bytes[at + 1] as number;
        if (kind === 0x75) {
          for (let i = at + 2; i < at + 6; i += 1) if (!isHexadecimal(bytes[i])) return stopped(i, 'a wrong escape');
          at += 6;
        } else if (isEscape(kind)) at += 2;
        else return stopped(at + 1, 'a wrong escape');
        // The nought behind the last byte is a control character: where the bytes run out, it stops here.
      } else if (byte < 0x20) return stopped(at, 'a control character in a string');
      else at += 1;
    }
  };

  /** From behind the opening quote to behind the closing one. */
  const skipString = (start: number): number => {
    if (strict) return skipStrictString(start);
    const bytes = window;
    let at = start;
    for (;;) {
      const until = Math.min(filled, at + near);
      let quote = at;
      while (quote < until && bytes[quote] !== QUOTE) quote += 1;
      if (quote === until) {
        quote = bytes.indexOf(QUOTE, until);
        if (quote === -1 || quote >= filled) return unfinished;
      }
      if (bytes[quote - 1] !== BACKSLASH) return quote + 1;
      // An odd run of backslashes escapes the quote. It ends at the opening quote at the latest.
      let run = 1;
      while (bytes[quote - run - 1] === BACKSLASH) run += 1;
      if (run % 2 === 0) return quote + 1;
      at = quote + 1;
    }
  };

  const skipDigits = (start: number): number => {
    let at = start;
    while (isDigit(window[at])) at += 1;
    return at;
  };

  const skipNumber = (start: number): number => {
    const bytes = window;
    let at = bytes[start] === MINUS ? start + 1 : start;
    if (!isDigit(bytes[at])) return stopped(at, 'a digit is missing');
    at = bytes[at] === ZERO ? at + 1 : skipDigits(at);
    if (bytes[at] === POINT) {
      if (!isDigit(bytes[at + 1])) return stopped(at + 1, 'a digit is missing');
      at = skipDigits(at + 1);
    }
    if (bytes[at] === 0x65 || bytes[at] === 0x45) {
      at += bytes[at + 1] === PLUS || bytes[at + 1] === MINUS ? 2 : 1;
      if (!isDigit(bytes[at])) return stopped(at, 'a digit is missing');
      at = skipDigits(at);
    }
    // More digits may follow, unless this was all.
    return at >= filled && !ended ? unfinished : at;
  };

  const skipWord = (start: number, word: Uint8Array): number => {
    for (let i = 1; i < word.length; i += 1)
      if (window[start + i] !== word[i]) return stopped(start + i, 'an unknown word');
    return start + word.length;
  };

  const skipList = (start: number): number => {
    let at = skipSpace(start);
    if (window[at] === CLOSE_LIST) return at + 1;
    for (;;) {
      at = examineValue(at);
      if (at < 0) return at;
      at = skipSpace(at);
      const byte = window[at];
      if (byte === CLOSE_LIST) return at + 1;
      if (byte !== COMMA) return stopped(at, 'a comma or the end of a list is missing');
      at = skipSpace(at + 1);
    }
  };

  /** From the colon's place on: behind it, to the value. */
  const toValue = (start: number): number => {
    const at = skipSpace(start);
    return window[at] === COLON ? skipSpace(at + 1) : stopped(at, 'a colon is missing');
  };

  const skipObject = (start: number): number => {
    let at = skipSpace(start);
    if (window[at] === CLOSE_OBJECT) return at + 1;
    for (;;) {
      if (window[at] !== QUOTE) return stopped(at, 'a name is missing');
      at = skipString(at + 1);
      if (at < 0) return at;
      at = toValue(at);
      if (at < 0) return at;
      at = examineValue(at);
      if (at < 0) return at;
      at = skipSpace(at);
      const byte = window[at];
      if (byte === CLOSE_OBJECT) return at + 1;
      if (byte !== COMMA) return stopped(at, 'a comma or the end of an object is missing');
      at = skipSpace(at + 1);
    }
  };

  const deeper = (read: (at: number) => number, at: number): number => {
    depth += 1;
    if (depth > deepest) throw notJson(`it is deeper than ${deepest}`);
    const next = read(at);
    depth -= 1;
    return next;
  };

  /** Fast, and what is not passed over so is looked at again: it runs out, or something is wrong with it. */
  const skipValue = (at: number): number => {
    const end = skip.value(at, filled, strict, deepest - depth);
    return end < 0 ? examineValue(at) : end;
  };

  const examineValue = (at: number): number => {
    const byte = window[at];
    if (byte === QUOTE) return skipString(at + 1);
    if (byte === OPEN_OBJECT) return deeper(skipObject, at + 1);
    if (byte === OPEN_LIST) return deeper(skipList, at + 1);
    if (byte === 0x6e) return skipWord(at, words.null);
    if (byte === 0x74) return skipWord(at, words.true);
    if (byte === 0x66) return skipWord(at, words.false);
    if (byte === MINUS || isDigit(byte)) return skipNumber(at);
    return stopped(at, 'a value is missing');
  };

  const kindAt = (at: number): FieldKind => {
    const byte = window[at];
    if (byte === QUOTE) return kinds.string;
    if (byte === OPEN_OBJECT) return kinds.object;
    if (byte === OPEN_LIST) return kinds.list;
    if (byte === 0x6e) return kinds.null;
    if (byte === 0x74) return kinds.true;
    return byte === 0x66 ? kinds.false : kinds.number;
  };

  const keep = (slot: number, kind: FieldKind, start: number, end: number): void => {
    kindOf[slot] = kind;
    startOf[slot] = start;
    endOf[slot] = end;
  };

  /** The wanted field whose name lies between two places. */
  const keyAt = (node: WantedNode, start: number, end: number): WantedKey | undefined => {
    const candidates = node.byLength[end - start];
    if (candidates === undefined) return undefined;
    const bytes = window;
    next: for (const key of candidates) {
      const name = key.bytes;
      for (let i = 0; i < name.length; i += 1) if (bytes[start + i] !== name[i]) continue next;
      return key;
    }
    return undefined;
  };

  /** An escaped name is read as what it says. */
  const escapedKey = (node: WantedNode, start: number, end: number): WantedKey | undefined => {
    const name = textBetween(start, end);
    return node.byLength.flatMap((keys) => keys ?? []).find((key) => key.name === name);
  };

  const textBetween = (start: number, end: number): string => {
    const text = window.toString('utf8', start, end);
    if (!/[\\\u0000-\u001f]/.test(text)) return text;
    try {
      return String(JSON.parse(`"${text}"`));
    } catch {
      throw notJson('an escape or a control character in a string');
    }
  };

  const walkObject = (node: WantedNode, start: number): number => {
    const bytes = window;
    let at = skipSpace(start);
    if (window[at] === CLOSE_OBJECT) return at + 1;
    for (;;) {
      if (window[at] !== QUOTE) return stopped(at, 'a name is missing');
      at = skip.members(at, filled, strict, deepest - depth, node.bits);
      if (window[at] === CLOSE_OBJECT) return at + 1;
      const name = at + 1;
      at = name;
      while (at < filled && bytes[at] !== QUOTE && bytes[at] !== BACKSLASH) {
        if (strict && (bytes[at] as number) < 0x20) throw notJson('a control character in a string');
        at += 1;
      }
      const isEscaped = bytes[at] === BACKSLASH;
      at = isEscaped ? skipString(name) : at + 1;
      if (at < 0 || at > filled) return unfinished;
      const key = isEscaped ? escapedKey(node, name, at - 1) : keyAt(node, name, at - 1);
      at = toValue(at);
      if (at < 0) return at;
      at = key === undefined ? skipValue(at) : walkField(key, at);
      if (at < 0) return at;
      at = skipSpace(at);
      const byte = window[at];
      if (byte === CLOSE_OBJECT) return at + 1;
      if (byte !== COMMA) return stopped(at, 'a comma or the end of an object is missing');
      at = skipSpace(at + 1);
    }
  };

  const walkField = (key: WantedKey, at: number): number => {
    const { node } = key;
    const kind = kindAt(at);
    let end: number;
    if (node === undefined) end = skipValue(at);
    else {
      // Of equal names the last one counts, with all that is in it.
      kindOf.fill(kinds.missing, node.below[0], node.below[1]);
      if (kind === kinds.object) end = deeper((next) => walkObject(node, next), at + 1);
      else if (kind === kinds.list) end = deeper((next) => walkList(node, next), at + 1);
      else end = skipValue(at);
    }
    if (end < 0) return end;
    keep(key.slot, kind, at, end);
    return end;
  };

  const walkList = (node: WantedNode, start: number): number => {
    const [low, high] = node.below;
    const agreed = Array.from({ length: high - low }, () => ({ kind: kinds.missing as FieldKind, start: 0, end: 0 }));
    let at = skipSpace(start);
    const isEmpty = window[at] === CLOSE_LIST;
    for (; !isEmpty; ) {
      kindOf.fill(kinds.missing, low, high);
      at = window[at] === OPEN_OBJECT ? deeper((next) => walkObject(node, next), at + 1) : skipValue(at);
      if (at < 0) return at;
      for (const [i, one] of agreed.entries()) {
        const slot = low + i;
        const kind = kindOf[slot] as FieldKind;
        if (kind === kinds.missing) continue;
        const here = { kind, start: startOf[slot] as number, end: endOf[slot] as number };
        if (one.kind === kinds.missing) agreed[i] = here;
        else if (!agree(one, here)) one.kind = kinds.several;
      }
      at = skipSpace(at);
      if (window[at] === CLOSE_LIST) break;
      if (window[at] !== COMMA) return stopped(at, 'a comma or the end of a list is missing');
      at = skipSpace(at + 1);
    }
    for (const [i, one] of agreed.entries()) keep(low + i, one.kind, one.start, one.end);
    return at + 1;
  };

  type Place = { kind: FieldKind; start: number; end: number };
  const agree = (one: Place, other: Place): boolean => {
    if (one.kind !== other.kind) return false;
    if (one.kind === kinds.string)
      return textBetween(one.start + 1, one.end - 1) === textBetween(other.start + 1, other.end - 1);
    if (one.kind === kinds.number) return numberBetween(one.start, one.end) === numberBetween(other.start, other.end);
    return one.kind !== kinds.several;
  };

  const numberBetween = (start: number, end: number): number => {
    const bytes = window;
    // Sixteen digits would no longer be exact here; JSON.parse rounds them rightly.
    if (end - start > 15) return Number(bytes.toString('latin1', start, end));
    let value = 0;
    for (let at = start; at < end; at += 1) {
      const byte = bytes[at] as number;
      if (!isDigit(byte)) return Number(bytes.toString('latin1', start, end));
      value = value * 10 + byte - ZERO;
    }
    return value;
  };

  const found: FoundFields = {
    isObject: () => isObject,
    bytes: () => window.subarray(from, elementEnd),
    kind: (slot) => kindOf[slot] as FieldKind,
    text: (slot) =>
      kindOf[slot] === kinds.string
        ? textBetween((startOf[slot] as number) + 1, (endOf[slot] as number) - 1)
        : undefined,
    number: (slot) =>
      kindOf[slot] === kinds.number ? numberBetween(startOf[slot] as number, endOf[slot] as number) : undefined,
    written: (slot) =>
      kindOf[slot] === kinds.string
        ? window.subarray((startOf[slot] as number) + 1, (endOf[slot] as number) - 1)
        : window.subarray(0, 0),
    digits: (slot, length) => {
      if (kindOf[slot] !== kinds.string) return -1;
      const start = (startOf[slot] as number) + 1;
      const end = (endOf[slot] as number) - 1;
      if (end - start !== length) {
        // Only an escaped digit makes so few digits longer.
        const text = end - start > length ? textBetween(start, end) : '';
        return text.length === length && /^\d+$/.test(text) ? Number(text) : -1;
      }
      let value = 0;
      for (let at = start; at < end; at += 1) {
        const byte = window[at] as number;
        if (!isDigit(byte)) return -1;
        value = value * 10 + byte - ZERO;
      }
      return value;
    },
  };

  const walkElement = (at: number): number => {
    depth = 0;
    kindOf.fill(kinds.missing);
    isObject = window[at] === OPEN_OBJECT;
    return isObject ? walkObject(root, at + 1) : skipValue(at);
  };

  /** A byte order mark and space may come first. False while it cannot be told yet. */
  const begun = (): boolean => {
    if (window[from] === 0xef) {
      if (filled - from < 3 && !ended) return false;
      if (window[from + 1] === 0xbb && window[from + 2] === 0xbf) from += 3;
    }
    from = skipSpace(from);
    if (from === filled) return false;
    if (window[from] === LESS_THAN) throw new SourceFault('html', 'The answer is a page of HTML or XML, not JSON');
    form = window[from] === OPEN_LIST ? 'list' : 'lines';
    expecting = form === 'list' ? 'element-or-end' : 'element';
    if (form === 'list') from += 1;
    return true;
  };

  /** The end of an element, or that it cannot be told yet whether it is one. */
  const divisionAfter = (end: number): number => {
    if (form === 'list') {
      if (end >= filled) return ended ? end : unfinished;
      const byte = window[end];
      if (byte === COMMA || byte === CLOSE_LIST || isSpace(byte)) return end;
      throw notJson('something follows it');
    }
    if (window.subarray(from, end).includes(NEWLINE)) throw notJson('it is on several lines');
    let at = end;
    while (window[at] !== NEWLINE && isSpace(window[at])) at += 1;
    if (at >= filled) return ended ? end : unfinished;
    if (window[at] === NEWLINE) return end;
    throw notJson('it is not on a line of its own');
  };

  /** Reads as many elements as are whole. What is left of one stands at the window's beginning next time. */
  const walk = (): void => {
    if (form === 'unknown' && !begun()) return;
    for (;;) {
      if (expecting === 'new-line') {
        const line = from;
        from = skipSpace(from);
        if (from > line && window.subarray(line, from).includes(NEWLINE)) expecting = 'element';
        else if (from === filled) {
          from = line;
          return;
        } else throw notJson('it is not on a line of its own');
      }
      from = skipSpace(from);
      if (from === filled) return;
      const byte = window[from];
      if (expecting === 'nothing') throw notJson('something follows the end of the list');
      if (form === 'list' && byte === CLOSE_LIST && expecting !== 'element') {
        expecting = 'nothing';
        from += 1;
      } else if (expecting === 'comma-or-end') {
        if (byte !== COMMA) throw notJson('a comma is missing before it');
        expecting = 'element';
        from += 1;
      } else {
        let end = walkElement(from);
        if (divided && end >= 0) end = divisionAfter(end);
        if (end < 0) {
          // Read again from its beginning, but not before there is twice as much of it: that is linear in the end.
          tryAgainAt = 2 * (filled - from);
          return;
        }
        if (end - from > largestElement) throw tooLarge();
        elementEnd = end;
        onElement(found);
        from = end;
        elements += 1;
        expecting = form === 'list' ? 'comma-or-end' : 'new-line';
      }
    }
  };

  const makeRoom = (more: number): void => {
    const held = filled - from;
    const needed = held + more + 1;
    if (needed > window.length) {
      const wider = Math.max(needed, Math.min(2 * window.length, largestElement));
      memory.grow(Math.ceil((wider + slack - memory.buffer.byteLength) / pageBytes));
      window = Buffer.from(memory.buffer, 0, wider);
    }
    if (from > 0) window.copyWithin(0, from, filled);
    filled = held;
    from = 0;
  };

  return {
    push: (chunk) => {
      makeRoom(chunk.length);
      window.set(chunk, filled);
      filled += chunk.length;
      window[filled] = 0;
      if (filled >= tryAgainAt) {
        tryAgainAt = 0;
        walk();
      }
      if (filled - from > largestElement) throw tooLarge();
    },
    rest: () => {
      const bytes = window.subarray(from, filled);
      if (form === 'unknown') return { opening: '', elements: 0, bytes };
      if (form === 'lines') return { opening: '0\n', elements: 1, bytes };
      if (expecting === 'nothing') return { opening: '[]', elements: 0, bytes };
      if (expecting === 'element-or-end') return { opening: '[', elements: 0, bytes };
      return { opening: expecting === 'element' ? '[0,' : '[0 ', elements: 1, bytes };
    },
    end: () => {
      ended = true;
      walk();
      if (form === 'unknown') {
        if (mayBeEmpty) return 0;
        throw new SourceFault('empty', 'The answer has no content');
      }
      const isWhole = form === 'list' ? expecting === 'nothing' : skipSpace(from) === filled;
      if (isWhole) return elements;
      const where = from < filled ? `inside element ${elements + 1}` : 'before its closing bracket';
      throw new SourceFault('cut-off', `The document ends ${where}`, { passing: true });
    },
  };
};

// AssemblyScript: compiled to `json-skip.wasm.ts` by `npm run documents`. It knows JSON's grammar as `json-walker.ts` does and
// says yes to less: whatever it does not pass over, at the window's end, too deep or wrong, it leaves where it stands, and
// the walker looks at it again and says what it is. The window lies at 0 in the memory, with a nought behind its last byte,
// and noughts behind its end. What is left in it from before may be looked at too: so where it comes to beyond the last
// byte it has not passed over anything.

const QUOTE: i32 = 0x22;
const BACKSLASH: i32 = 0x5c;
const COMMA: i32 = 0x2c;
const COLON: i32 = 0x3a;
const MINUS: i32 = 0x2d;
const OPEN_OBJECT: i32 = 0x7b;
const CLOSE_OBJECT: i32 = 0x7d;
const OPEN_LIST: i32 = 0x5b;
const CLOSE_LIST: i32 = 0x5d;

/** Not passed over. */
const NO: i32 = -1;

let filled: i32 = 0;
let strict: bool = false;

// @ts-ignore: a decorator of AssemblyScript
@inline
function byteAt(at: i32): i32 {
  return load<u8>(at);
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function skipSpace(start: i32): i32 {
  let at = start;
  while (true) {
    const byte = byteAt(at);
    if (byte > 0x20 || (byte != 0x20 && byte != 0x0a && byte != 0x0d && byte != 0x09)) return at;
    at++;
  }
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function isDigit(byte: i32): bool {
  return <u32>(byte - 0x30) < 10;
}

function isHexadecimal(byte: i32): bool {
  return isDigit(byte) || <u32>((byte | 0x20) - 0x61) < 6;
}

/** Behind an escape that is looked into, from its backslash on. */
function skipEscape(at: i32): i32 {
  const kind = byteAt(at + 1);
  if (kind == 0x75) {
    for (let i = at + 2; i < at + 6; i++) if (!isHexadecimal(byteAt(i))) return NO;
    return at + 6;
  }
  // " \ / b f n r t
  const isEscape =
    kind == QUOTE || kind == BACKSLASH || kind == 0x2f || kind == 0x62 || kind == 0x66 || kind == 0x6e || kind == 0x72 || kind == 0x74;
  return isEscape ? at + 2 : NO;
}

/** Which of sixteen bytes are quotes or backslashes, the first the lowest bit. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function specials(at: i32): i32 {
  const bytes = v128.load(at);
  return i8x16.bitmask(v128.or(i8x16.eq(bytes, i8x16.splat(0x22)), i8x16.eq(bytes, i8x16.splat(0x5c))));
}

/** And which of them are control characters too. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function strictSpecials(at: i32): i32 {
  return specials(at) | i8x16.bitmask(i8x16.lt_u(v128.load(at), i8x16.splat(0x20)));
}

/** From anywhere in a string that is not looked into to behind its closing quote. */
function skipLongString(start: i32): i32 {
  let at = start;
  while (at < filled) {
    const mask =
      <u64>specials(at) | (<u64>specials(at + 16) << 16) | (<u64>specials(at + 32) << 32) | (<u64>specials(at + 48) << 48);
    if (mask == 0) at += 64;
    else {
      at += <i32>ctz(mask);
      if (byteAt(at) == QUOTE) return at < filled ? at + 1 : NO;
      at += 2;
    }
  }
  return NO;
}

/** The same of one that is looked into. */
function skipStrictString(start: i32): i32 {
  let at = start;
  while (at < filled) {
    const mask = <u32>strictSpecials(at) | (<u32>strictSpecials(at + 16) << 16);
    if (mask == 0) at += 32;
    else {
      at += ctz(mask);
      const byte = byteAt(at);
      if (byte == QUOTE) return at < filled ? at + 1 : NO;
      at = byte == BACKSLASH ? skipEscape(at) : NO;
      if (at == NO) return NO;
    }
  }
  return NO;
}

/** From behind the opening quote to behind the closing one: most strings are short. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function skipString(start: i32): i32 {
  if (strict) return skipStrictString(start);
  const mask = specials(start);
  const at = start + ctz(mask);
  return mask != 0 && at < filled && byteAt(at) == QUOTE ? at + 1 : skipLongString(start);
}

function skipDigits(start: i32): i32 {
  let at = start;
  while (isDigit(byteAt(at))) at++;
  return at;
}

function skipNumber(start: i32): i32 {
  let at = byteAt(start) == MINUS ? start + 1 : start;
  if (!isDigit(byteAt(at))) return NO;
  at = byteAt(at) == 0x30 ? at + 1 : skipDigits(at);
  if (byteAt(at) == 0x2e) {
    if (!isDigit(byteAt(at + 1))) return NO;
    at = skipDigits(at + 1);
  }
  if ((byteAt(at) | 0x20) == 0x65) {
    const sign = byteAt(at + 1);
    at += sign == 0x2b || sign == MINUS ? 2 : 1;
    if (!isDigit(byteAt(at))) return NO;
    at = skipDigits(at);
  }
  // More digits may follow.
  return at >= filled ? NO : at;
}

function skipList(start: i32, deeper: i32): i32 {
  let at = skipSpace(start);
  if (byteAt(at) == CLOSE_LIST) return at + 1;
  while (true) {
    at = skipValue(at, deeper);
    if (at == NO) return NO;
    at = skipSpace(at);
    const byte = byteAt(at);
    if (byte == CLOSE_LIST) return at + 1;
    if (byte != COMMA) return NO;
    at = skipSpace(at + 1);
  }
}

function skipObject(start: i32, deeper: i32): i32 {
  let at = skipSpace(start);
  if (byteAt(at) == CLOSE_OBJECT) return at + 1;
  while (true) {
    if (byteAt(at) != QUOTE) return NO;
    at = skipString(at + 1);
    if (at == NO) return NO;
    at = skipSpace(at);
    if (byteAt(at) != COLON) return NO;
    at = skipValue(skipSpace(at + 1), deeper);
    if (at == NO) return NO;
    at = skipSpace(at);
    const byte = byteAt(at);
    if (byte == CLOSE_OBJECT) return at + 1;
    if (byte != COMMA) return NO;
    at = skipSpace(at + 1);
  }
}

function skipValue(at: i32, deeper: i32): i32 {
  const byte = byteAt(at);
  if (byte == QUOTE) return skipString(at + 1);
  if (byte == OPEN_OBJECT) return deeper == 0 ? NO : skipObject(at + 1, deeper - 1);
  if (byte == OPEN_LIST) return deeper == 0 ? NO : skipList(at + 1, deeper - 1);
  if (byte == MINUS || isDigit(byte)) return skipNumber(at);
  // null and true, and alse behind an f, as numbers of four bytes
  const four = load<u32>(at);
  if (four == 0x6c6c756e || four == 0x65757274) return at + 4;
  return byte == 0x66 && load<u32>(at + 1) == 0x65736c61 ? at + 5 : NO;
}

/**
 * Behind the value that begins at a place, or -1: `fill` is where the window's bytes end, `deeper` how many objects and lists
 * may be in one another.
 */
export function value(at: i32, fill: i32, isStrict: bool, deeper: i32): i32 {
  filled = fill;
  strict = isStrict;
  const end = skipValue(at, deeper);
  return end > filled ? NO : end;
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function mayBeWanted(start: i32, length: i32, wanted: i32): bool {
  if ((wanted >>> ((length + byteAt(start)) & 31)) & 1) return true;
  // An escaped name may be any.
  for (let at = start; at < start + length; at += 16) {
    const mask = i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(0x5c)));
    if (mask != 0 && at + ctz(mask) < start + length) return true;
  }
  return false;
}

/**
 * Passes over members of an object from the name at a place on: to the name of the first that may be a wanted one, or that
 * is not passed over for another reason; or to the bracket that closes the object, if nothing but that can follow. A name may
 * be wanted where `wanted` has its bit: the five lowest of its length and its first byte, added up.
 */
export function members(start: i32, fill: i32, isStrict: bool, deeper: i32, wanted: i32): i32 {
  filled = fill;
  strict = isStrict;
  let name = start;
  while (true) {
    if (byteAt(name) != QUOTE) return name;
    let at = skipString(name + 1);
    if (at == NO || mayBeWanted(name + 1, at - name - 2, wanted)) return name;
    at = skipSpace(at);
    if (byteAt(at) != COLON) return name;
    at = skipValue(skipSpace(at + 1), deeper);
    if (at == NO) return name;
    at = skipSpace(at);
    const byte = byteAt(at);
    if (byte == CLOSE_OBJECT) return at < filled ? at : name;
    if (byte != COMMA) return name;
    at = skipSpace(at + 1);
    if (byteAt(at) != QUOTE || at >= filled) return name;
    name = at;
  }
}

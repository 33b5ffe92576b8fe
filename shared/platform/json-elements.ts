import { SourceFault } from './source-fault.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const NEWLINE = 0x0a;
const COMMA = 0x2c;
const isSpace = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
const opens = (byte: number) => byte === 0x7b || byte === 0x5b;
const closes = (byte: number) => byte === 0x7d || byte === 0x5d;

const cutOff = (where: string) => new SourceFault('cut-off', `The document ends ${where}`, { passing: true });
const notJson = (where: string) => new SourceFault('not-json', `The document is not JSON: ${where}`);

/** Removes a byte order mark and leading space and names what the document is. HTML is refused by name. */
async function* opened(body: AsyncIterable<Buffer>, mayBeEmpty: boolean): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0);
  let begun = false;
  for await (const chunk of body) {
    if (begun) {
      yield chunk;
      continue;
    }
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    if (held.length < 3 && 0xef === held[0]) continue;
    let start = held[0] === 0xef && held[1] === 0xbb && held[2] === 0xbf ? 3 : 0;
    while (start < held.length && isSpace(held[start] as number)) start += 1;
    if (start === held.length) {
      held = held.subarray(0, 0);
      continue;
    }
    if (held[start] === 0x3c) throw new SourceFault('html', 'The answer is a page of HTML or XML, not JSON');
    begun = true;
    yield held.subarray(start);
  }
  if (!begun && !mayBeEmpty) throw new SourceFault('empty', 'The answer has no content');
}

/** Bytes of one element, possibly from several chunks. A single element beyond `largest` is a fault, not a bigger buffer. */
const collector = (largest: number) => {
  let parts: Buffer[] = [];
  let size = 0;
  return {
    add: (part: Buffer) => {
      size += part.length;
      if (size > largest) throw new SourceFault('too-large', `One element is larger than ${largest} bytes`);
      if (part.length > 0) parts.push(part);
    },
    take: (): Buffer => {
      const whole = parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts, size);
      parts = [];
      size = 0;
      return whole;
    },
    get size() {
      return size;
    },
  };
};

type Collector = ReturnType<typeof collector>;

/** One JSON value per line. A new line inside a value is always escaped, so that the byte alone divides them. */
async function* lines(body: AsyncIterable<Buffer>, line: Collector): AsyncGenerator<Buffer> {
  for await (const chunk of body) {
    let from = 0;
    for (let to = chunk.indexOf(NEWLINE); to !== -1; to = chunk.indexOf(NEWLINE, from)) {
      line.add(chunk.subarray(from, to));
      if (line.size > 0) {
        const whole = line.take();
        if (!whole.every(isSpace)) yield whole;
      }
      from = to + 1;
    }
    line.add(chunk.subarray(from));
  }
  if (line.size === 0) return;
  const last = line.take();
  if (last.every(isSpace)) return;
  // Without its new line the last one may be half an element: only a whole value ends the document cleanly.
  try {
    JSON.parse(last.toString('utf8'));
  } catch {
    throw cutOff('inside its last line');
  }
  yield last;
}

type Expecting = 'start' | 'element-or-end' | 'element' | 'comma-or-end' | 'nothing';

/**
 * The elements of one JSON array, found by structure alone: quotes, escapes and brackets. What is inside an element is
 * judged by whoever parses it. Fast because strings, most of an ad, are skipped by `indexOf`.
 */
async function* arrayElements(body: AsyncIterable<Buffer>, element: Collector): AsyncGenerator<Buffer> {
  let expecting: Expecting = 'start';
  let depth = 0;
  let inString = false;
  let inElement = false;
  // A backslash at the very end of a chunk escapes the first byte of the next.
  let escaped = false;
  for await (const chunk of body) {
    let from = 0;
    let at = 0;
    while (at < chunk.length) {
      if (inString) {
        if (escaped) {
          escaped = false;
          at += 1;
          continue;
        }
        const quote = chunk.indexOf(QUOTE, at);
        const until = quote === -1 ? chunk.length : quote;
        let run = 0;
        while (until - run > at && chunk[until - run - 1] === BACKSLASH) run += 1;
        if (quote === -1) {
          escaped = run % 2 === 1;
          at = chunk.length;
        } else {
          at = quote + 1;
          if (run % 2 === 0) inString = false;
        }
        continue;
      }
      const byte = chunk[at] as number;
      if (inElement) {
        if (byte === QUOTE) inString = true;
        else if (opens(byte)) depth += 1;
        else if (closes(byte) && depth > 0) depth -= 1;
        else if (depth === 0 && (byte === COMMA || closes(byte) || isSpace(byte))) {
          element.add(chunk.subarray(from, at));
          inElement = false;
          expecting = 'comma-or-end';
          yield element.take();
          continue;
        }
        at += 1;
        continue;
      }
      if (isSpace(byte)) {
        at += 1;
        continue;
      }
      if (expecting === 'start') {
        if (byte !== 0x5b) throw notJson('it is not an array');
        expecting = 'element-or-end';
        at += 1;
      } else if (expecting === 'nothing') {
        throw notJson('something follows its end');
      } else if (byte === 0x5d && expecting !== 'element') {
        expecting = 'nothing';
        at += 1;
      } else if (expecting === 'comma-or-end') {
        if (byte !== COMMA) throw notJson('a comma is missing between elements');
        expecting = 'element';
        at += 1;
      } else {
        if (byte === COMMA || closes(byte)) throw notJson('an element is missing');
        inElement = true;
        from = at;
      }
    }
    if (inElement) element.add(chunk.subarray(from));
  }
  if (expecting !== 'nothing') throw cutOff(inString ? 'inside a string' : 'before its closing bracket');
}

/**
 * Splits a stream of bytes that holds one JSON array, or one JSON value per line, into the bytes of its elements, in
 * order and in constant memory. Throws `SourceFault`: `cut-off` where the end is missing, `html`, `not-json`, `empty`
 * (no byte at all, unless it may be empty), `too-large` (one element beyond `largestElement`).
 */
export async function* jsonElements(
  body: AsyncIterable<Buffer>,
  { largestElement = 8 << 20, mayBeEmpty = false } = {},
): AsyncGenerator<Buffer> {
  const rest = opened(body, mayBeEmpty)[Symbol.asyncIterator]();
  const first = await rest.next();
  if (first.done) return;
  const whole = (async function* () {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => rest };
  })();
  yield* first.value[0] === 0x5b
    ? arrayElements(whole, collector(largestElement))
    : lines(whole, collector(largestElement));
}

/** One whole JSON document in memory, at most `largest` bytes. Throws as `jsonElements`; cut inside is `cut-off`. */
export const jsonDocument = async (body: AsyncIterable<Buffer>, { largest = 64 << 20 } = {}): Promise<unknown> => {
  const document = collector(largest);
  for await (const chunk of opened(body, false)) document.add(chunk);
  const bytes = document.take();
  const text = bytes.toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    // A document that is cut ends without its closing bracket; one that is whole but wrong ends with it.
    if (/[}\]]\s*$/.test(text.slice(-64)) && balanced(bytes)) throw notJson('it cannot be parsed');
    throw cutOff('before its closing bracket');
  }
};

const balanced = (bytes: Buffer): boolean => {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (inString) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) inString = false;
    } else if (byte === QUOTE) inString = true;
    else if (opens(byte)) depth += 1;
    else if (closes(byte)) depth -= 1;
  }
  return depth === 0 && !inString;
};

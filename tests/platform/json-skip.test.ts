import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonSkip, slack } from '../../shared/platform/json-skip.ts';

const memory = new WebAssembly.Memory({ initial: 1 });
const { value, members } = jsonSkip(memory);
const bytes = Buffer.from(memory.buffer);
const window = bytes.length - slack;

/** Lays a text into the window, with what stood there before behind it. */
const lay = (text: string, before: string): number => {
  bytes.fill(0);
  bytes.write(before, 0);
  const filled = bytes.write(text, 0);
  bytes[filled] = 0;
  return filled;
};
const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Mostly JSON, and now and then not quite. */
const pieces = fc.constantFrom(
  ...['{', '}', '[', ']', ',', ':', '"', '\\', '\\"', '\\\\', '\\u00e5', '\\x', 'null', 'true', 'false', 'nul', '-'],
  ...[
    '0',
    '12',
    '1.5',
    '1e3',
    '.',
    ' ',
    '\n',
    '\u0001',
    'å',
    '"kod":',
    '"a"',
    '{"a":1,',
    '"a much longer text that fills',
  ],
);
const nearlyJson = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((some) => some.join('')),
  fc.tuple(fc.json(), fc.nat(), pieces).map(([json, at, piece]) => {
    const cut = at % (json.length + 1);
    return at % 3 === 0 ? json : json.slice(0, cut) + piece + json.slice(cut + (at % 2));
  }),
);

test('what it passes over is JSON, whatever stands behind it and stood there before', () => {
  let passed = 0;
  fc.assert(
    fc.property(nearlyJson, nearlyJson, (text, before) => {
      const end = value(0, lay(text, before), true, 256);
      if (end === -1) return;
      passed += 1;
      expect(end).toBeLessThanOrEqual(Buffer.byteLength(text));
      expect(parses(Buffer.from(text).toString('utf8', 0, end)), text).toBe(true);
    }),
    { numRuns: 20_000 },
  );
  expect(passed).toBeGreaterThan(2_000);
});

test('JSON is passed over to its end, unless it is a number that may go on', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      fc.pre(parses(json) && !/^-?\d/.test(json));
      expect(value(0, lay(`${json} `, ''), true, 256)).toBe(Buffer.byteLength(json));
      expect(value(0, lay(json, ''), false, 256)).toBe(Buffer.byteLength(json));
    }),
  );
  expect(value(0, lay('12', '123'), true, 256)).toBe(-1);
  expect(value(0, lay('12,', ''), true, 256)).toBe(2);
});

test('members are passed over as far as the first that may be wanted, is escaped or does not end', () => {
  const bit = (name: string) => 1 << ((name.length + name.charCodeAt(0)) & 31);
  const to = (text: string, wanted: number, filled = lay(text, '')) =>
    text.slice(members(0, filled, true, 256, wanted));
  const text = '"one":{"x":[1,2]}, "two" : "2","three":3}rest';

  expect(to(text, 0)).toBe('}rest');
  expect(to(text, bit('two'))).toBe('"two" : "2","three":3}rest');
  expect(to('"one":1,"tw\\u006f":2}', 0)).toBe('"tw\\u006f":2}');
  expect(to('"one":1,}', 0)).toBe('"one":1,}');
  expect(to('"one":1,"two":2.}', 0)).toBe('"two":2.}');
  // What lies behind the window's last byte is of no more use than what is not there.
  for (let filled = 0; filled < text.indexOf('}rest'); filled += 1) {
    lay(text.slice(0, filled), text);
    const at = members(0, filled, true, 256, 0);
    expect(at <= filled && (at === 0 || text[at] === '"')).toBe(true);
  }
});

test('deeper than it may, it does not go', () => {
  expect(value(0, lay(`${'['.repeat(3)}${']'.repeat(3)}`, ''), true, 3)).toBe(6);
  expect(value(0, lay(`${'['.repeat(4)}${']'.repeat(4)}`, ''), true, 3)).toBe(-1);
});

test('at the very end of the window too', () => {
  bytes.fill(0x22, 0, window);
  bytes.fill(0, window);
  expect(value(window - 2, window, true, 256)).toBe(window);
  expect(value(window - 1, window, true, 256)).toBe(-1);
});

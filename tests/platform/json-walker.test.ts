import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FoundFields, jsonWalker, kinds } from '../../shared/platform/json-walker.ts';
import { slotOf, wantedPaths } from '../../shared/platform/json-wanted.ts';
import type { SourceFault } from '../../shared/platform/source-fault.ts';
import { several, wantedOf } from '../support/wanted-oracle.ts';

const fields = {
  id: true,
  number_of_vacancies: true,
  headline: true,
  occupation_group: { legacy_ams_taxonomy_id: true },
  workplace_address: { municipality_code: true, place: { code: true } },
  timestamp: true,
} as const;
const paths = wantedPaths(fields);

/** What the walker found, in the words of the oracle. */
const told = (found: FoundFields): Map<string, unknown> => {
  const values = new Map<string, unknown>();
  for (const [slot, path] of paths.entries()) {
    const kind = found.kind(slot);
    if (kind === kinds.missing) continue;
    const plain = { [kinds.null]: null, [kinds.true]: true, [kinds.false]: false, [kinds.several]: several };
    const shapes = { [kinds.object]: 'object', [kinds.list]: 'list', [kinds.string]: found.text(slot) };
    values.set(path, { ...plain, ...shapes, [kinds.number]: found.number(slot) }[kind]);
  }
  return values;
};

const walk = (text: string | Buffer, sizes: readonly number[] = [], options = {}): Map<string, unknown>[] => {
  const bytes = Buffer.from(text);
  const elements: Map<string, unknown>[] = [];
  const walker = jsonWalker(fields, (found) => elements.push(told(found)), options);
  for (let from = 0, i = 0; from < bytes.length; i += 1) {
    const size = sizes[i % sizes.length] ?? bytes.length;
    // The same memory each time, as a file read piece by piece: what the walker did not copy would be lost.
    const chunk = Buffer.from(bytes.subarray(from, from + size));
    walker.push(chunk);
    chunk.fill(0x7a);
    from += size;
  }
  expect(walker.end()).toBe(elements.length);
  return elements;
};

const faultOf = (work: () => unknown): SourceFault | undefined => {
  try {
    work();
    return undefined;
  } catch (fault) {
    return fault as SourceFault;
  }
};

const oracle = (text: string): Map<string, unknown>[] =>
  (JSON.parse(text) as unknown[]).map((element) => wantedOf(element, fields));

/** Names that are wanted, parts of them, and words that lead astray; values full of what a walker can trip over. */
const names = [...new Set(paths.flatMap((path) => path.split('.'))), 'i', 'idx', 'code ', '', 'åäö', '__proto__'];
const trickyText = fc.oneof(
  fc.string({
    unit: fc.constantFrom('"', '\\', '[', ']', '{', '}', ',', '\n', 'å', 'a\u0308', '😀', ':', '"id":', '\u0001'),
  }),
  fc.constantFrom('2221', '222', '22211', 'x'.repeat(40), `${'\\'.repeat(30)}"`),
);
const json = fc.letrec<{ value: unknown; list: unknown; record: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    trickyText,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(true, false, null),
    tie('record'),
    tie('list'),
  ),
  list: fc.array(tie('value'), { maxLength: 3 }),
  record: fc.dictionary(fc.oneof(fc.constantFrom(...names), trickyText), tie('value'), { maxKeys: 6 }),
}));
const element = fc.oneof(
  { weight: 1, arbitrary: json.value },
  { weight: 4, arbitrary: json.record },
  {
    weight: 4,
    arbitrary: fc.record(
      {
        id: json.value,
        occupation_group: fc.oneof(
          fc.array(fc.dictionary(fc.constant('legacy_ams_taxonomy_id'), json.value)),
          json.value,
        ),
        workplace_address: fc.record(
          { municipality_code: json.value, place: fc.oneof(fc.array(json.record), json.value) },
          { requiredKeys: [] },
        ),
        timestamp: json.value,
      },
      { requiredKeys: [] },
    ),
  },
);
const sizes = fc.array(fc.integer({ min: 1, max: 11 }), { minLength: 1, maxLength: 4 });

/** Writes every second letter of a text as an escape, as some programs do. */
const escaped = (text: string): string =>
  `"${[...text].map((letter, i) => (i % 2 === 0 && letter < '\u007f' ? `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}` : JSON.stringify(letter).slice(1, -1))).join('')}"`;

/** JSON as an unfriendly source writes it: names twice, names escaped, space everywhere. */
const unfriendly = (value: unknown): string => {
  if (Array.isArray(value)) return `[ ${value.map(unfriendly).join(' ,\t')}\n]`;
  if (typeof value !== 'object' || value === null)
    return typeof value === 'string' ? escaped(value) : JSON.stringify(value);
  const entries = Object.entries(value);
  const twice = entries.slice(0, 1).map(([name]) => `${JSON.stringify(name)}:{"code":"9","id":["early"]}`);
  return `{\r\n${[...twice, ...entries.map(([name, inner]) => `${escaped(name)} : ${unfriendly(inner)}`)].join(' , ')} }`;
};

describe('the walker finds what JSON.parse finds', () => {
  test('in an array, wherever the chunks end', () => {
    fc.assert(
      fc.property(
        fc.array(element, { maxLength: 5 }),
        sizes,
        fc.constantFrom(undefined, 2),
        (values, chunks, indent) => {
          const text = JSON.stringify(values, null, indent);
          expect(walk(text, chunks)).toEqual(oracle(text));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('in JSON that no friend has written: escaped names, names twice, space', () => {
    fc.assert(
      fc.property(fc.array(element, { maxLength: 4 }), sizes, (values, chunks) => {
        const text = unfriendly(values);
        expect(walk(text, chunks)).toEqual(oracle(text));
      }),
      { numRuns: 500 },
    );
  });

  test('in JSON lines, with and without a last new line', () => {
    fc.assert(
      fc.property(
        fc.array(
          element.filter((one) => !Array.isArray(one)),
          { minLength: 1, maxLength: 5 },
        ),
        sizes,
        fc.boolean(),
        (values, chunks, last) => {
          const lines = values.map((value) => JSON.stringify(value));
          expect(walk(lines.join('\n') + (last ? '\n' : ''), chunks)).toEqual(oracle(`[${lines.join(',')}]`));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('with whole windows in between: elements larger than any chunk, and many in one chunk', () => {
    const large = { id: '1', text: 'å"\\'.repeat(150_000), headline: 'behind it', timestamp: 7 };
    const text = JSON.stringify([
      large,
      ...Array.from({ length: 5_000 }, (_, i) => ({ id: String(i), timestamp: i })),
      large,
    ]);
    const expected = oracle(text);
    expect(walk(text, [65_536])).toEqual(expected);
    expect(walk(text, [1_000])).toEqual(expected);
    expect(walk(text)).toEqual(expected);
  });
});

test.each([
  ['wanted names inside a text', '[{"text":"\\"id\\":\\"9\\",{\\"timestamp\\":1}","id":"1"}]', { id: '1' }],
  ['the same names elsewhere', '[{"x":{"id":"9","timestamp":2},"y":[{"id":"8"}],"id":"1"}]', { id: '1' }],
  [
    'the same names one level too deep',
    '[{"occupation_group":{"x":{"legacy_ams_taxonomy_id":"1"}}}]',
    { occupation_group: 'object' },
  ],
  ['another order', '[{"timestamp":3,"headline":"h","id":"1"}]', { id: '1', headline: 'h', timestamp: 3 }],
  ['an escaped name', '[{"\\u0069d":"1","tim\\u0065stamp":4}]', { id: '1', timestamp: 4 }],
  ['backslashes before a quote', '[{"text":"\\\\\\\\\\"","headline":"\\\\","id":"1"}]', { id: '1', headline: '\\' }],
  [
    'letters in parts (NFD), and a picture',
    '[{"headline":"Sjuksko\u0308terska 😀","id":"1"}]',
    { id: '1', headline: 'Sjuksko\u0308terska 😀' },
  ],
  ['a number before the very end', '[{"id":"1","timestamp":1582815595734}]', { id: '1', timestamp: 1_582_815_595_734 }],
  [
    'numbers in every form',
    '[{"timestamp":-1.5e+3,"id":12345678901234567890}]',
    { timestamp: -1500, id: 12_345_678_901_234_567_000 },
  ],
  ['a name that comes twice', '[{"id":"1","id":"2"}]', { id: '2' }],
  [
    'an object that a null takes the place of',
    '[{"occupation_group":{"legacy_ams_taxonomy_id":"1"},"occupation_group":null}]',
    { occupation_group: null },
  ],
  [
    'a list whose objects agree',
    '[{"occupation_group":[{"legacy_ams_taxonomy_id":"2221"},{},{"legacy_ams_taxonomy_id":"\\u0032221"}]}]',
    { occupation_group: 'list', 'occupation_group.legacy_ams_taxonomy_id': '2221' },
  ],
  [
    'a list whose objects do not',
    '[{"occupation_group":[{"legacy_ams_taxonomy_id":"2221"},{"legacy_ams_taxonomy_id":"2222"}]}]',
    { occupation_group: 'list', 'occupation_group.legacy_ams_taxonomy_id': several },
  ],
  ['a byte order mark', '\uFEFF [{"id":"1"}]', { id: '1' }],
])('%s does not lead it astray', (_, text, expected) => {
  for (const size of [1, 2, 3, 7, 1_000]) expect(walk(text, [size])).toEqual([new Map(Object.entries(expected))]);
});

test.each([
  ['"2221"', 2221],
  ['"0180"', 180],
  ['"222"', -1],
  ['"22211"', -1],
  ['"22a1"', -1],
  ['""', -1],
  ['"\\u0032221"', 2221],
  ['"\\u003222"', -1],
  ['2221', -1],
  ['null', -1],
])('of four digits %s is %d', (text, expected) => {
  const slot = slotOf(fields, 'id');
  let digits = 0;
  const walker = jsonWalker(fields, (found) => {
    digits = found.digits(slot, 4);
  });
  walker.push(Buffer.from(`[{"id":${text}}]`));
  walker.end();
  expect(digits).toBe(expected);
});

describe('what is not whole is refused, never read as less', () => {
  const ads = [{ id: 'x"]\\', n: 12 }, { text: 'å😀', list: [1, [{}]], t: true }, { timestamp: 1 }];

  test.each([[undefined], [2]])('an array that is cut anywhere (indented by %s)', (indent) => {
    const whole = Buffer.from(JSON.stringify(ads, null, indent));
    for (let length = 1; length < whole.length; length += 1)
      for (const size of [1, 5, 1_000])
        expect(faultOf(() => walk(whole.subarray(0, length), [size]))?.code).toBe('cut-off');
  });

  test('JSON lines that are cut inside a line', () => {
    const line = Buffer.from(JSON.stringify(ads[0]));
    for (let length = 1; length < line.length; length += 1)
      expect(faultOf(() => walk(Buffer.concat([line, Buffer.from('\n'), line.subarray(0, length)]), [3]))?.code).toBe(
        'cut-off',
      );
  });

  test('a line that is cut in the middle of the file', () => {
    const line = JSON.stringify({ id: '1', headline: 'text' });
    // Cut behind a colon, the next line stands where the value should: then it is the end that is missing.
    for (let length = 1; length < line.length; length += 1)
      expect(['not-json', 'cut-off']).toContain(faultOf(() => walk(`${line.slice(0, length)}\n${line}\n`))?.code);
  });

  test('a document out of which a byte of structure is lost is refused where JSON.parse refuses it', () => {
    const whole = '[{"id":"1","a":[1,2,{"b":null}],"c":{"d":true}},{"id":"2"}]';
    for (let at = 0; at < whole.length; at += 1) {
      const less = whole.slice(0, at) + whole.slice(at + 1);
      const isJson = faultOf(() => JSON.parse(less)) === undefined;
      expect({ less, refused: faultOf(() => walk(less, [4])) !== undefined }).toEqual({ less, refused: !isJson });
    }
  });
});

test.each([
  ['HTML', '  <html></html>', 'html', 'page of HTML'],
  ['nothing', '', 'empty', 'no content'],
  ['only space and a mark', '\uFEFF \n ', 'empty', 'no content'],
  ['something after the end', '[{}] x', 'not-json', 'Element 2'],
  ['a missing comma', '[{} {}]', 'not-json', 'Element 2 is not JSON: a comma'],
  ['a missing element', '[1,,2]', 'not-json', 'Element 2 is not JSON: a value'],
  ['a comma before the end', '[1,]', 'not-json', 'a value is missing'],
  ['a comma before the end of an object', '[{"a":1,}]', 'not-json', 'a name is missing'],
  ['a wrong bracket', '[{"a":[1}]', 'not-json', 'the end of a list'],
  ['a missing colon', '[{"a" 1}]', 'not-json', 'a colon'],
  ['a word that JSON does not know', '[{"a":nope}]', 'not-json', 'an unknown word'],
  ['a number that is none', '[{"a":-}]', 'not-json', 'a digit'],
  ['a number that begins with nought', '[{"a":012}]', 'not-json', 'a comma or the end'],
  ['a wrong escape in a wanted text', '[{"id":"\\x"}]', 'not-json', 'an escape'],
  [
    'two values on one line',
    '{"id":"1"}{"id":"2"}',
    'not-json',
    'Element 2 is not JSON: it is not on a line of its own',
  ],
  ['an abyss', `[${'['.repeat(300)}`, 'not-json', 'deeper than 256'],
  ['an element beyond the limit', `[{"a":"${'x'.repeat(5_000)}"}]`, 'too-large', 'Element 1 is larger than 1000 bytes'],
])('%s is refused by name', (_, text, code, words) => {
  for (const size of [1, 6, 10_000]) {
    const fault = faultOf(() => walk(text, [size], { largestElement: 1_000 }));
    expect(fault?.code).toBe(code);
    expect(fault?.message).toContain(words);
  }
});

test('an empty array has no elements, and an empty answer is good only where it may be', () => {
  expect(walk('[ ]')).toEqual([]);
  expect(walk('', [], { mayBeEmpty: true })).toEqual([]);
});

test('a field that nobody wants has no slot', () => {
  expect(() => slotOf(fields, 'employer.name')).toThrow('employer.name');
});

describe('a strict walker', () => {
  /** Bytes changed, put in and taken out at a few places, mostly with what JSON is made of. */
  const damage = fc.array(
    fc.tuple(
      fc.nat(999).map((thousandths) => thousandths / 1_000),
      fc.constantFrom('replace', 'insert', 'remove'),
      fc.oneof(fc.constantFrom(...[...'"\\{}[]:,u0n1-.eE+ \n\t/'].map((letter) => letter.charCodeAt(0))), fc.nat(255)),
    ),
    { maxLength: 3 },
  );
  const damaged = (text: string, by: readonly (readonly [number, string, number])[]): Buffer => {
    const bytes = [...Buffer.from(text)];
    for (const [share, how, byte] of by) {
      const at = Math.floor(share * (bytes.length - 1));
      if (how === 'replace') bytes[at] = byte;
      else if (how === 'insert') bytes.splice(at, 0, byte);
      else bytes.splice(at, 1);
    }
    return Buffer.from(bytes);
  };
  const accepts = (work: () => unknown): boolean => {
    try {
      work();
      return true;
    } catch {
      return false;
    }
  };
  const isOneElement = (bytes: Buffer) =>
    accepts(() => {
      if (walk(bytes, [7], { strict: true }).length !== 1) throw new Error('More than one');
    });

  test('accepts what JSON.parse accepts, and nothing else', () => {
    let [good, bad] = [0, 0];
    fc.assert(
      fc.property(
        json.record,
        fc.array(trickyText, { size: 'medium' }),
        fc.boolean(),
        damage,
        (record, texts, isUnfriendly, by) => {
          // Most of an ad is text: most of the damage lies there, and not all of it does harm.
          const value = { ...(record as Record<string, unknown>), text: texts.join('') };
          const bytes = damaged(isUnfriendly ? unfriendly(value) : JSON.stringify(value), by);
          if (bytes[0] !== 0x7b) return;
          const expected = accepts(() => JSON.parse(bytes.toString('utf8')));
          if (!expected) bad += 1;
          else if (by.length > 0) good += 1;
          expect(isOneElement(bytes)).toBe(expected);
        },
      ),
      { numRuns: 1_000 },
    );
    expect(Math.min(good, bad)).toBeGreaterThan(50);
  });

  test('looks at every byte of a string, wherever it lies among its neighbours', () => {
    for (let byte = 0; byte < 256; byte += 1)
      for (let before = 0; before < 8; before += 1) {
        const text = [
          Buffer.from(`{"text":"${'a'.repeat(before)}`),
          Buffer.of(byte),
          Buffer.from(`${'b'.repeat(9)}"}`),
        ];
        const bytes = Buffer.concat(text);
        expect([byte, before, isOneElement(bytes)]).toEqual([
          byte,
          before,
          accepts(() => JSON.parse(bytes.toString('utf8'))),
        ]);
      }
  });

  test.each([
    ['{"text":"a\\x"}', false],
    ['{"text":"\\u12g4"}', false],
    ['{"text":"\\u12G4"}', false],
    ['{"text":"\\u12AF\\uabcd"}', true],
    ['{"text":"\\"}', false],
    ['{"text":"\\\\"}', true],
    ['{"text":"a\tb"}', false],
    ['{"te\nxt":1}', false],
    ['{"te\\nxt":1}', true],
    ['{"text":"\u007f"}', true],
  ])('%j: %j', (text, expected) => {
    expect(accepts(() => JSON.parse(text))).toBe(expected);
    expect(isOneElement(Buffer.from(text))).toBe(expected);
  });
});

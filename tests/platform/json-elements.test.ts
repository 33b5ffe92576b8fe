import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonDocument, jsonElements } from '../../shared/platform/json-elements.ts';
import type { SourceFault } from '../../shared/platform/source-fault.ts';

async function* inChunks(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  let from = 0;
  for (let i = 0; from < bytes.length; i += 1) {
    const size = sizes.length === 0 ? bytes.length : (sizes[i % sizes.length] ?? 1);
    yield bytes.subarray(from, from + size);
    from += size;
  }
}

const split = async (text: string | Buffer, sizes: readonly number[] = [], options = {}): Promise<string[]> => {
  const elements: string[] = [];
  for await (const element of jsonElements(inChunks(Buffer.from(text), sizes), options))
    elements.push(element.toString('utf8'));
  return elements;
};

const faultOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (fault: SourceFault) => fault.code,
  );

/** Values full of what a walker can trip over: quotes, runs of backslashes, brackets and new lines inside strings. */
const trickyText = fc.string({
  unit: fc.constantFrom('"', '\\', '[', ']', '{', '}', ',', '\n', 'å', 'a\u0308', '😀', ':'),
});
const tricky = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    trickyText,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    tie('list'),
    tie('record'),
  ),
  list: fc.array(tie('value'), { maxLength: 3 }),
  record: fc.dictionary(trickyText, tie('value'), { maxKeys: 3 }),
})).value;
const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });

test('an array is divided into the elements that JSON.parse finds, wherever the chunks end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(tricky, { maxLength: 6 }),
      sizes,
      fc.constantFrom(undefined, 2),
      async (values, chunks, indent) => {
        const elements = await split(JSON.stringify(values, null, indent), chunks);
        expect(elements.map((element) => JSON.parse(element))).toEqual(JSON.parse(JSON.stringify(values)));
      },
    ),
    { numRuns: 300 },
  );
});

test('JSON lines are divided into the same elements, with and without a last new line', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.dictionary(trickyText, tricky), { minLength: 1, maxLength: 6 }),
      sizes,
      fc.boolean(),
      async (values, chunks, last) => {
        const text = values.map((value) => JSON.stringify(value)).join('\n') + (last ? '\n' : '');
        expect((await split(text, chunks)).map((element) => JSON.parse(element))).toEqual(
          JSON.parse(JSON.stringify(values)),
        );
      },
    ),
    { numRuns: 300 },
  );
});

test('an array that is cut anywhere is refused, never a smaller array', async () => {
  const whole = JSON.stringify([{ a: 'x"]\\' }, [1, 2], 'b', 12, null]);
  for (let length = 1; length < whole.length; length += 1)
    expect(await faultOf(split(whole.slice(0, length), [3]))).toBe('cut-off');
});

test('JSON lines that are cut inside a line are refused', async () => {
  const line = JSON.stringify({ id: '1', text: 'å"' });
  for (let length = 1; length < line.length; length += 1)
    expect(await faultOf(split(`${line}\n${line.slice(0, length)}`))).toBe('cut-off');
});

test.each([
  ['HTML', '  <html></html>', 'html'],
  ['nothing', '', 'empty'],
  ['only space', ' \n ', 'empty'],
  ['something after the end', '[1] x', 'not-json'],
  ['a missing comma', '[{} {}]', 'not-json'],
  ['a missing element', '[1,,2]', 'not-json'],
  ['a comma before the end', '[1,]', 'not-json'],
  ['a wrong bracket', '[1}', 'not-json'],
])('%s is named', async (_, text, code) => {
  expect(await faultOf(split(text))).toBe(code);
});

test('a byte order mark and leading space are accepted, also in pieces', async () => {
  expect(await split('\uFEFF \n[1,2]', [1])).toEqual(['1', '2']);
});

test('an empty array has no elements, and an empty answer is good only where it may be', async () => {
  expect(await split('[ ]')).toEqual([]);
  expect(await split('', [], { mayBeEmpty: true })).toEqual([]);
});

test('an element that is balanced but wrong is handed over, and those after it too', async () => {
  expect(await split('[{"a":1},{"a":},{"a":3}]')).toEqual(['{"a":1}', '{"a":}', '{"a":3}']);
});

test('an element beyond the limit is refused before it is held', async () => {
  expect(await faultOf(split(`["${'x'.repeat(5_000)}"]`, [100], { largestElement: 1_000 }))).toBe('too-large');
});

test('a document that is cut anywhere is refused as cut off, a wrong one as not JSON', async () => {
  const whole = JSON.stringify({ data: { concepts: [{ id: 'a"}' }, { id: 'b' }] } });
  const read = (text: string) => jsonDocument(inChunks(Buffer.from(text), [5]));
  expect(await read(whole)).toEqual(JSON.parse(whole));
  for (let length = 1; length < whole.length; length += 1)
    expect(await faultOf(read(whole.slice(0, length)))).toBe('cut-off');
  expect(await faultOf(read('{"a": nonsense}'))).toBe('not-json');
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { driftOf, isLookedAt, SourceShape, shapeAfter, shapeReader } from '../../shared/domain/source-shape.ts';

const told = { at: '2026-11-23T04:00:00.000Z', isRefused: false };
const shapeOf = (elements: readonly unknown[], part = 'stream', isDocument = false) => {
  const reader = shapeReader();
  for (const element of elements) reader.look(part, element, isDocument);
  return reader.shape();
};
const often = (element: object, over: readonly object[] = []) => [
  ...Array.from({ length: 20 }, () => element),
  ...over,
];
const ad = { id: '1', employer: { name: 'A' }, tags: [{ code: 1 }], removed: false };
const before = shapeOf(often(ad));
const differs = (elements: readonly unknown[], from = before) => driftOf(from, shapeOf(elements), told);

describe('how answers differ from those before', () => {
  test('the same fields are no drift, in whatever order', () => {
    expect(differs([{ removed: true, tags: [], employer: { name: 'B' }, id: '2' }])).toBeNull();
  });

  test.each([
    ['a new field', { ...ad, headline: 'x' }, { added: ['stream: headline'] }],
    ['a new field of an object', { ...ad, employer: { name: 'A', url: 'x' } }, { added: ['stream: employer.url'] }],
    ['a new field in a list', { ...ad, tags: [{ code: 1, label: 'x' }] }, { added: ['stream: tags[].label'] }],
    ['a new object is told as a whole', { ...ad, place: { code: '2180', name: 'x' } }, { added: ['stream: place'] }],
    ['another type', { ...ad, id: 1 }, { retyped: ['stream: id (number)'] }],
    [
      'a list that became an object',
      { ...ad, tags: { code: 1 } },
      { added: ['stream: tags.code'], retyped: ['stream: tags (object)'] },
    ],
  ])('%s', (_name, element, expected) => {
    expect(differs([element])).toEqual({ ...told, added: [], retyped: [], gone: [], ...expected });
  });

  test('what every object had and none has is gone; what some lacked is not missed', () => {
    const { removed: _, ...without } = ad;
    const { employer: _employer, ...homeless } = ad;
    expect(differs([without])?.gone).toEqual(['stream: removed']);
    expect(differs([homeless])?.gone).toEqual(['stream: employer']);
    expect(differs([without], shapeOf(often(ad, [without])))).toBeNull();
    // Nineteen are too few to know by.
    expect(differs([without], shapeOf(often(ad).slice(1)))).toBeNull();
  });

  test('null and an empty list tell nothing, of themselves and of what they might hold', () => {
    expect(differs([{ ...ad, id: null, employer: null, tags: [] }])).toBeNull();
    expect(driftOf(shapeOf(often({ id: null })), shapeOf([{ id: 'a' }]), told)).toBeNull();
  });

  test('another kind of request is no drift, and codes and days are no fields', () => {
    const wide = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`v${i}`, i]));
    expect(driftOf(before, shapeOf([{ other: 1 }], 'snapshot'), told)).toBeNull();
    expect(shapeOf([{ index: { '2180': 0, '2181': 1, '2026-11-23': 2 } }], '2221 2180')).toMatchObject({
      '*': { 'index.*': { types: ['number'] } },
    });
    expect(Object.keys(shapeOf([{ index: wide }]).stream ?? {})).toEqual(['index', 'index.*']);
  });

  test('a whole document is no sample: what it always had is missed at once', () => {
    const document = (value: object) => shapeOf([value], 'groups', true);
    expect(
      driftOf(document({ data: { concepts: [] }, meta: 1 }), document({ data: { concepts: [] } }), told)?.gone,
    ).toEqual(['groups: meta']);
  });

  test('names that are parts of every object are names like others', () => {
    const odd = JSON.parse('{"constructor":1,"__proto__":{"toString":2},"hasOwnProperty":3}');
    expect(differs([{ ...ad, constructor: 1 }])?.added).toEqual(['stream: constructor']);
    expect(() => driftOf(shapeOf([odd], 'constructor'), shapeOf([ad], 'constructor'), told)).not.toThrow();
    expect(() => shapeAfter(shapeOf([odd]), shapeOf([ad]))).not.toThrow();
  });
});

const json = fc.jsonValue({ maxDepth: 4 });

test('of any answers: a shape is small, holds no value, is kept as it is, and is no drift from itself', () => {
  fc.assert(
    fc.property(fc.array(json, { maxLength: 30 }), (elements) => {
      const shape = shapeOf(elements);
      expect(SourceShape.parse(JSON.parse(JSON.stringify(shape)))).toEqual(shape);
      for (const fields of Object.values(shape)) expect(Object.keys(fields).length).toBeLessThanOrEqual(400);
      expect(driftOf(shape, shape, told)).toBeNull();
    }),
  );
});

test('each drift is told once, whatever came and comes', () => {
  fc.assert(
    fc.property(fc.array(json, { maxLength: 10 }), fc.array(json, { maxLength: 10 }), (some, others) => {
      const [old, now] = [shapeOf(some), shapeOf(others)];
      const known = shapeAfter(old, now);
      expect(driftOf(known, now, told)).toBeNull();
      expect(shapeAfter(known, now)).toEqual(known);
    }),
  );
});

test('all of the first answers are looked at, and then one in fifty', () => {
  const places = Array.from({ length: 40_000 }, (_, place) => place).filter(isLookedAt);
  expect([places.slice(0, 500).at(-1), places[500], places.length]).toEqual([499, 500, 1_290]);
});

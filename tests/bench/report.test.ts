import { describe, expect, test } from 'vitest';
import { sdkImportsOf } from './bundle-sizes.ts';
import { ascending, atLeast, atMost, type Figure, median, percentile } from './figure.ts';
import { reportText, verdict, written } from './report-text.ts';

describe('a target', () => {
  test.each([
    [69.9, true, undefined],
    [70, true, undefined],
    [95, false, 25],
  ])('of at most 70 judges %d', (value, ok, short) => {
    const figure = atMost('cold', 'Cold start', value, 'ms', 70);
    expect(figure).toMatchObject({ target: '<= 70', ok });
    expect(figure.short).toBe(short);
  });

  test.each([
    [96, true, undefined],
    [95, true, undefined],
    [90, false, 5],
  ])('of at least 95 judges %d', (value, ok, short) => {
    const figure = atLeast('hits', 'Hits', value, '%', 95);
    expect(figure).toMatchObject({ target: '>= 95', ok });
    expect(figure.short).toBe(short);
  });

  test('is not reached by what could not be measured', () => {
    expect(atMost('cold', 'Cold start', Number.NaN, 'ms', 70).ok).toBe(false);
    expect(atLeast('hits', 'Hits', Number.NaN, '%', 95).ok).toBe(false);
  });
});

describe('of several runs', () => {
  test('the median is the middle one, or between the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 100, 2])).toBe(3);
    expect(median([])).toBeNaN();
  });

  test('a percentile is one that was measured, and the order is by value', () => {
    const times = ascending([10, 9, 100, 1]);
    expect(times).toEqual([1, 9, 10, 100]);
    expect([0, 0.5, 0.99, 1].map((share) => percentile(times, share))).toEqual([1, 10, 100, 100]);
  });
});

test.each([
  [0.123, '0.12'],
  [4, '4'],
  [12.345, '12.3'],
  [1234.56, '1235'],
  [-0.5, '-0.5'],
  [Number.NaN, 'NaN'],
])('%d is written %s', (value, text) => expect(written(value)).toBe(text));

test('the verdict says by how much, and nothing without a target', () => {
  expect(verdict(atMost('a', 'A', 95.25, 'ms', 70))).toBe('short by 25.3 ms');
  expect(verdict(atMost('a', 'A', 7, 'ms', 70))).toBe('ok');
  expect(verdict({ id: 'a', name: 'A', value: 1, unit: 'ms' })).toBe('');
});

test('the report counts its targets and puts each figure beside its own', () => {
  const figures: Figure[] = [
    atMost('cold', 'Cold | start', 95, 'ms', 70),
    atMost('warm', 'Warm', 1.5, 'ms', 5),
    { id: 'size', name: 'Size', value: 347.8, unit: 'kB' },
  ];
  const sections = [
    { title: 'P1', figures, notes: ['Eleven pairs.'] },
    { title: 'P2', figures: [], notes: ['There is none.'] },
  ];
  expect(reportText({ made: '2026-11-23T08:00:00Z', versions: { node: 'v24', seed: '1' }, sections })).toBe(
    [
      ...['# Measured figures', '', '2026-11-23T08:00:00Z. node v24, seed 1.', ''],
      ...['1 of 2 targets are reached.', '', '## P1', ''],
      ...['|  | measured | target |  |', '|---|---:|---|---|'],
      '| Cold \\| start | 95 ms | <= 70 ms | short by 25 ms |',
      '| Warm | 1.5 ms | <= 5 ms | ok |',
      '| Size | 348 kB |  |  |',
      ...['', 'Eleven pairs.', '', '## P2', '', 'There is none.', ''],
    ].join('\n'),
  );
});

test('what a source takes from the SDK: values over several lines, types left out', () => {
  const source = [
    "import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';",
    "import {\n  GetItemCommand,\n  type QueryCommandInput,\n  PutItemCommand,\n} from '@aws-sdk/client-dynamodb';",
    "import { marshall } from '@aws-sdk/util-dynamodb';",
    "import { type Attribute } from '@aws-sdk/types';",
    "import { other } from './other.ts';",
  ].join('\n');
  expect(sdkImportsOf(source)).toEqual(
    new Map([
      ['@aws-sdk/client-dynamodb', new Set(['GetItemCommand', 'PutItemCommand'])],
      ['@aws-sdk/util-dynamodb', new Set(['marshall'])],
    ]),
  );
});

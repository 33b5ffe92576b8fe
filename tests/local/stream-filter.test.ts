import { expect, test } from 'vitest';
import { streamFilter, UnknownPattern } from '../../infra/local/triggers/stream-filter.ts';

const record = {
  eventName: 'INSERT',
  dynamodb: { Keys: { pk: { S: 'sig_1' }, sk: { S: 'signal' } }, NewImage: { status: { S: 'new' }, n: { N: '1' } } },
};
const keys = (pk: unknown, sk: unknown) => ({ dynamodb: { Keys: { pk: { S: [pk] }, sk: { S: [sk] } } } });

test.each([
  ['equality', { eventName: ['INSERT'] }, true],
  ['one of several', { eventName: ['MODIFY', 'INSERT'] }, true],
  ['another value', { eventName: ['REMOVE'] }, false],
  ['prefix', keys({ prefix: 'sig_' }, 'signal'), true],
  ['prefix of another', keys({ prefix: 'case_' }, 'signal'), false],
  ['all parts must hold', keys({ prefix: 'sig_' }, 'case'), false],
  ['suffix', keys({ suffix: '_1' }, 'signal'), true],
  ['exists', { dynamodb: { NewImage: { status: { S: [{ exists: true }] } } } }, true],
  ['does not exist', { dynamodb: { OldImage: { status: [{ exists: false }] } } }, true],
  ['exists, and does not', { dynamodb: { NewImage: { gone: { S: [{ exists: true }] } } } }, false],
  ['anything but', { eventName: [{ 'anything-but': ['REMOVE', 'MODIFY'] }] }, true],
  ['anything but this', { eventName: [{ 'anything-but': 'INSERT' }] }, false],
  ['anything but a prefix', keys({ 'anything-but': { prefix: 'sig_' } }, 'signal'), false],
  ['anything but needs a value', { nothing: [{ 'anything-but': 'x' }] }, false],
])('a record passes or not: %s', (_, pattern, passes) => {
  expect(streamFilter([pattern])(record)).toBe(passes);
});

test('one pattern of several is enough, and none lets everything through', () => {
  expect(streamFilter([{ eventName: ['REMOVE'] }, { eventName: ['INSERT'] }])(record)).toBe(true);
  expect(streamFilter([])(record)).toBe(true);
});

test('a pattern that is not understood is refused with its place', () => {
  expect(() => streamFilter([{ dynamodb: { NewImage: { n: { N: [{ numeric: ['>', 1] }] } } } }])).toThrow(
    new UnknownPattern('$.dynamodb.NewImage.n.N'),
  );
});

import { expect, test } from 'vitest';
import { statusOf } from '../../shared/contract/problem.ts';
import { type FailureKind, failureOf } from '../../site/console/src/api/failure.ts';

const problem = (code: keyof typeof statusOf, more: object = {}) => ({
  type: `/problems/${code}`,
  title: 'Så här är det',
  status: statusOf[code],
  code,
  ...more,
});

test.each([
  ['unauthenticated', 'signed-out'],
  ['not-yours', 'not-yours'],
  ['not-found', 'not-found'],
  ['forbidden-step', 'forbidden-step'],
  ['case-uncoded', 'refused'],
  ['children-open', 'refused'],
  ['driver-missing', 'refused'],
  ['in-flight', 'refused'],
  ['stale', 'stale'],
  ['invalid', 'invalid'],
  ['too-many', 'unavailable'],
  ['unavailable', 'unavailable'],
  ['fault', 'fault'],
] as const satisfies readonly (readonly [keyof typeof statusOf, FailureKind])[])(
  'the problem %s is met as %s, with its own sentence',
  (code, kind) => {
    expect(failureOf(statusOf[code], problem(code))).toMatchObject({ kind, code, title: 'Så här är det' });
  },
);

test('a wrong field is named with what is wrong about it', () => {
  const errors = [{ field: 'need.headcount', code: 'range', message: 'Värdet ligger utanför det tillåtna' }];

  expect(failureOf(422, problem('invalid', { errors })).errors).toEqual(errors);
});

test('a forbidden step tells which are allowed', () => {
  expect(failureOf(409, problem('forbidden-step', { allowed: ['closed'] })).allowed).toEqual(['closed']);
});

test.each([null, 'gateway', 7, [], { message: 'Service Unavailable' }, { errors: 'no', allowed: {}, code: 3 }])(
  'an answer that is no problem document (%j) is still a failure with a kind',
  (body) => {
    expect(failureOf(503, body)).toEqual({
      kind: 'unavailable',
      code: 'unavailable',
      title: '',
      errors: [],
      allowed: [],
    });
  },
);

test('half an error is read as far as it goes', () => {
  expect(failureOf(422, { errors: [null, 'x', { code: 'range' }, { field: 'a' }] }).errors).toEqual([
    { field: 'a', code: '', message: '' },
  ]);
});

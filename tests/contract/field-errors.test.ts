import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { fieldErrors } from '../../shared/contract/field-errors.ts';
import { FieldError } from '../../shared/contract/problem.ts';
import { SignalInput } from '../../shared/domain/signal.ts';
import { problemsEn } from '../../shared/i18n/problems.en.ts';
import { problemsSv } from '../../shared/i18n/problems.sv.ts';

const errorsOf = (schema: z.ZodMiniType, input: unknown) => {
  const parsed = schema.safeParse(input, { reportInput: false });
  return parsed.success ? [] : fieldErrors(parsed.error.issues, input, problemsSv.fields);
};
const named = (schema: z.ZodMiniType, input: unknown) => errorsOf(schema, input).map((e) => `${e.field}: ${e.code}`);

const Thing = z.strictObject({
  list: z.array(z.strictObject({ n: z.int().check(z.gte(1)) })),
  word: z.optional(z.string().check(z.minLength(2), z.maxLength(3), z.regex(/^[a-z]+$/))),
  kind: z.optional(z.enum(['a', 'b'])),
  either: z.optional(z.union([z.string(), z.int()])),
});

describe('field errors', () => {
  test('name an element of a list by its place', () => {
    expect(named(Thing, { list: [{ n: 1 }, { n: 0 }, { n: 'x', m: 1 }, null] })).toEqual([
      ...['list.1.n: range', 'list.2.n: type', 'list.2.m: unknown', 'list.3: type'],
    ]);
  });

  test('say the first thing that is wrong with a field and no more', () => {
    expect(named(Thing, { list: [], word: 'TOO LONG', kind: 'c', either: true })).toEqual([
      ...['word: too-long', 'kind: choice', 'either: wrong'],
    ]);
  });

  test('tell what is missing from what is of another kind', () => {
    expect(named(Thing, {})).toEqual(['list: required']);
    expect(named(Thing, { list: null })).toEqual(['list: type']);
    expect(named(Thing, [])).toEqual([': type']);
  });

  test('name each unknown field, up to a hundred', () => {
    expect(named(Thing, { list: [], a: 1, 'b.c': 2 })).toEqual(['a: unknown', 'b.c: unknown']);
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`x${i}`, i]));
    expect(errorsOf(Thing, { list: [], ...many })).toHaveLength(100);
  });

  test('of any input whatever are sentences about fields, each field once, never with what was sent', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => {
        const errors = errorsOf(SignalInput, input);
        expect(errors.length).toBeGreaterThan(0);
        for (const error of errors) expect(FieldError.safeParse(error).success).toBe(true);
        expect(new Set(errors.map(({ field }) => field)).size).toBe(errors.length);
        const sentences = new Set(Object.values(problemsSv.fields));
        for (const { message } of errors) expect(sentences.has(message)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('have a sentence of their own in both languages', () => {
    for (const { fields } of [problemsSv, problemsEn])
      expect(new Set(Object.values(fields)).size).toBe(Object.keys(fields).length);
    expect(Object.keys(problemsEn.fields).toSorted()).toEqual(Object.keys(problemsSv.fields).toSorted());
  });
});

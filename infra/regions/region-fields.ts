import * as z from 'zod/mini';

// Each key of a region file carries its own remedy: zod's message is what the administrator should do, and nothing else
// (promise D8). These are the few kinds of key; every one demands the remedy.

export const text = (remedy: string) =>
  z.string({ error: remedy }).check(z.trim(), z.minLength(1, remedy), z.maxLength(200, remedy));

export const pattern = (regex: RegExp, remedy: string) => z.string({ error: remedy }).check(z.regex(regex, remedy));

export const whole = (from: number, to: number, remedy: string) =>
  z.int({ error: remedy }).check(z.gte(from, remedy), z.lte(to, remedy));

export const share = (remedy: string) => z.number({ error: remedy }).check(z.gte(0, remedy), z.lte(1, remedy));

export const email = (remedy: string) => z.email({ error: remedy });

export const choice = <const T extends readonly string[]>(values: T, remedy: string) =>
  z.enum(values, { error: remedy });

export const list = <T extends z.core.$ZodType>(element: T, atLeast: number, remedy: string) =>
  z.array(element, { error: remedy }).check(z.minLength(atLeast, remedy));

/** An object without unknown keys: a misspelt optional key would otherwise be ignored in silence. */
export const group = <T extends z.core.$ZodLooseShape>(shape: T, remedy: string) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `remove it or correct the spelling; the keys here are ${Object.keys(shape).join(', ')}`
        : remedy,
  });

/** What is kept about people and companies, each for as long as its own decision says. */
export const retentionClasses = ['contact-data', 'case', 'audit', 'mail-log', 'idempotency'] as const;

import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { packAnswer, unpackAnswer } from '../../functions/signals/stored-answer.ts';
import { addressHash } from '../../shared/platform/address-hash.ts';
import { deflateJson, deflateText, inflateJson, inflateText } from '../../shared/platform/deflate.ts';
import { EnvironmentError, environment } from '../../shared/platform/environment.ts';
import { base32, systemIds, systemReferences } from '../../shared/platform/ids.ts';
import { inTime } from '../../shared/platform/in-time.ts';
import { job } from '../../shared/platform/job.ts';
import { errorFields, jsonLog } from '../../shared/platform/log.ts';
import { regionFrom } from '../../shared/platform/region-variable.ts';
import { retrying } from '../../shared/platform/retrying.ts';
import { Unavailable } from '../../shared/platform/unavailable.ts';
import { someKeys } from '../support/builders.ts';
import { gavleborg } from '../support/intake.ts';

describe('ids', () => {
  test('are 128 random bits in 26 letters that nobody mistakes for another', () => {
    const ids = Array.from({ length: 2_000 }, () => systemIds('sig'));

    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^sig_[0-9a-hjkmnp-tv-z]{26}$/);
  });

  test('for people are ten such letters in three groups', () => {
    for (let i = 0; i < 500; i += 1)
      expect(systemReferences()).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}$/);
  });

  test('spell different bytes differently', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.nat(127), (bytes, bit) => {
        const flipped = Uint8Array.from(bytes, (byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
        expect(base32(flipped)).not.toBe(base32(bytes));
      }),
    );
  });
});

describe('deflated texts', () => {
  test('come back to the byte, with and without a dictionary', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), fc.string({ maxLength: 50 }), (text, dictionary) => {
        expect(inflateText(deflateText(text, dictionary), dictionary)).toBe(text);
        expect(inflateJson(deflateJson({ text }, dictionary), dictionary)).toEqual({ text });
      }),
    );
  });

  test('of answers come back to the byte, and name the dictionary they were packed with', () => {
    fc.assert(
      fc.property(fc.json(), (body) => {
        expect(unpackAnswer(packAnswer(body))).toBe(body);
      }),
    );
    expect(() => unpackAnswer(Uint8Array.of(200, 1, 2))).toThrow('200');
  });
});

describe('the hash of an address', () => {
  test('is one for every way to write it', () => {
    const ways = ['kim.åberg@example.com', ' Kim.ÅBERG@Example.COM\t', 'kim.a\u030aberg@example.com'];

    expect(new Set(ways.map((way) => addressHash(someKeys(), way))).size).toBe(1);
    expect(addressHash(someKeys(), 'kim@example.com')).not.toBe(addressHash(someKeys(), 'kin@example.com'));
  });

  test('outlives a rotation of the signing keys', () => {
    const rotated = someKeys({ current: 'k2', keys: { k2: Buffer.alloc(32, 2).toString('base64url') } });

    expect(addressHash(rotated, 'kim@example.com')).toBe(addressHash(someKeys(), 'kim@example.com'));
  });
});

describe('the environment', () => {
  const Env = z.object({ TABLE: z.string(), ORIGIN: z.url() });

  test('is read as declared', () => {
    expect(environment(Env, { TABLE: 't', ORIGIN: 'https://example.org', OTHER: 'x' })).toEqual({
      ...{ TABLE: 't', ORIGIN: 'https://example.org' },
    });
  });

  test('that is wrong names each variable and never its value', () => {
    const failed = (() => {
      try {
        environment(Env, { ORIGIN: 'a-secret' });
      } catch (error) {
        return error as Error;
      }
    })();

    expect(failed).toBeInstanceOf(EnvironmentError);
    expect(failed?.message).toContain('TABLE');
    expect(failed?.message).toContain('ORIGIN');
    expect(failed?.message).not.toContain('a-secret');
  });

  test('holds the region whole, or says what is wrong with it', () => {
    expect(regionFrom(JSON.stringify(gavleborg))).toEqual(gavleborg);
    expect(() => regionFrom('{')).toThrow('REGION: not JSON');
    expect(() => regionFrom(JSON.stringify({ ...gavleborg, county: 21 }))).toThrow('REGION.county');
  });
});

describe('the log', () => {
  const message = { code: 'X1', text: 'Something happened' };

  test('is one line of JSON, whatever stands in its fields', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string({ unit: 'binary' })), (fields) => {
        const lines: string[] = [];
        jsonLog((line) => lines.push(line)).info(message, fields);
        expect(lines).toHaveLength(1);
        expect(lines[0]).not.toContain('\n');
        expect(JSON.parse(lines[0] ?? '')).toBeTypeOf('object');
      }),
    );
  });

  test('cuts what is too long to be a code', () => {
    const lines: string[] = [];
    jsonLog((line) => lines.push(line)).warn(message, { text: 'x'.repeat(5_000) });

    expect(lines[0]?.length).toBeLessThan(400);
  });

  test('tells the name, code and place of an error, never its message', () => {
    const cause = new RangeError('kim@example.com');
    const error = Object.assign(new TypeError('kim@example.com\n    at kim@example.com', { cause }), { code: 'EX' });

    const fields = errorFields(error);

    expect(fields).toMatchObject({ error: 'TypeError', errorCode: 'EX', cause: 'RangeError' });
    expect(fields.place).toContain('small-parts.test.ts');
    expect(JSON.stringify(fields)).not.toContain('kim');
    expect(errorFields('kim@example.com')).toEqual({ error: 'string' });
  });
});

describe('a job', () => {
  test('logs its start and its end with its counts, and answers them', async () => {
    const lines: string[] = [];
    const run = job(
      'sweep',
      async () => ({ seen: 3, people: ['Kim'] }),
      jsonLog((line) => lines.push(line)),
    );

    expect(await run({})).toEqual({ seen: 3, people: ['Kim'] });
    expect(lines.map((line) => JSON.parse(line) as { code: string })).toMatchObject([
      { code: 'JOB1', job: 'sweep' },
      { code: 'JOB2', job: 'sweep', seen: 3 },
    ]);
    expect(lines.join('')).not.toContain('Kim');
  });

  test('that fails says so without the message and throws on', async () => {
    const lines: string[] = [];
    const run = job(
      'sweep',
      () => Promise.reject(new Error('kim@example.com')),
      jsonLog((line) => lines.push(line)),
    );

    await expect(run({})).rejects.toThrow('kim@example.com');
    expect(lines.join('')).toContain('JOB3');
    expect(lines.join('')).not.toContain('kim');
  });
});

describe('trying again', () => {
  test('pauses with full jitter that doubles to a third of a second', async () => {
    const pauses: number[] = [];
    const failing = retrying(() => Promise.reject(new Error('no')), {
      ...{ attempts: 9, meaning: (as) => ({ again: true, as }), random: () => 1 },
      pause: async (ms) => void pauses.push(ms),
    });

    await expect(failing).rejects.toThrow('no');
    expect(pauses).toEqual([20, 40, 80, 160, 320, 320, 320, 320]);
  });

  test('ends at once where that is of no use', async () => {
    let calls = 0;
    const call = () => {
      calls += 1;
      return Promise.reject(new Error('no'));
    };

    await expect(retrying(call, { attempts: 5, meaning: () => ({ again: false, as: 'meant' }) })).rejects.toBe('meant');
    expect(calls).toBe(1);
  });
});

describe('work in time', () => {
  test('gives its result, or its own fault', async () => {
    expect(await inTime(1_000, 'x', Promise.resolve(7))).toBe(7);
    await expect(inTime(1_000, 'x', Promise.reject(new RangeError('own')))).rejects.toThrow('own');
  });

  test('that takes too long is unavailable, and what it does later hurts nobody', async () => {
    vi.useFakeTimers();
    try {
      const late = new Promise((_, reject) => setTimeout(() => reject(new Error('late')), 5_000));
      const waited = inTime(1_000, 'basis', late).catch((error: unknown) => error);
      await vi.advanceTimersByTimeAsync(1_000);

      expect(await waited).toBeInstanceOf(Unavailable);
      await vi.advanceTimersByTimeAsync(5_000);
    } finally {
      vi.useRealTimers();
    }
  });
});

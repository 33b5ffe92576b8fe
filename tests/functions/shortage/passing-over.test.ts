import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectSnapshot } from '../../../functions/shortage/collect-snapshot.ts';
import { eventsElsewhere, keepEvent } from '../../../functions/shortage/sources/jobstream-events.ts';
import { sources } from '../../../functions/shortage/sources/registry.ts';
import type { SourcePart } from '../../../functions/shortage/sources/source.ts';
import { jsonElements } from '../../../shared/platform/json-elements.ts';
import { jsonElementsBut, passed } from '../../../shared/platform/json-elements-but.ts';
import { anAd, gavleborg } from '../../support/source-samples.ts';

const elsewhere = { municipality_code: '0180', region_code: '01' };

const code = fc.constantFrom('2180', '21', '0180', '01', '2', '', null, 21, true, {}, ['21']);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const place = fc.oneof(
  fc.record({ municipality_code: optional(code), region_code: optional(code) }),
  fc.constantFrom<unknown>(null, undefined, 'Stockholm', [elsewhere], [elsewhere, elsewhere], {}),
);
const ad = fc
  .record({ workplace_address: place, removed: fc.constantFrom(false, true, null, undefined, 'true') })
  .map((over) => anAd({ ...over, description: { text: 'Kom "hit" \\ {"region_code":"21"} 😀\n' } }));
const removal = fc.record({
  id: fc.constantFrom('1', 1),
  removed: fc.constantFrom(true, false, 'true'),
  removed_date: fc.constantFrom('2026-11-01T10:00:00', null),
  region: optional(fc.constantFrom<unknown>(gavleborg.countyConceptId, 'CifL_Rzy_Mku', '', null, 7, ['CifL_Rzy_Mku'])),
});
const element = fc.oneof(ad, ad, removal, fc.constantFrom<unknown>(null, 7, 'text', [anAd()], {}));

/** Elements as their source may write them: right, with a name twice, with escaped names, or broken in one place. */
const written = fc
  .tuple(
    element,
    fc.constantFrom('plain', 'plain', 'spaced', 'twice', 'escaped', 'broken'),
    fc.nat(999).map((thousandths) => thousandths / 1_000),
    fc.constantFrom('', '"', '\\', '{', '}', ']', ',', ':', 'x', '\u0001', '\t', '\\x'),
  )
  .map(([value, how, share, put]) => {
    const text = JSON.stringify(value);
    if (how === 'spaced') return JSON.stringify(value, null, 1).replaceAll('\n', ' ');
    if (how === 'twice')
      return text.replace(/^\{/, `{"workplace_address":${JSON.stringify(elsewhere)},"removed":true,`);
    if (how === 'escaped')
      return text.replace('"workplace_address"', '"workplace_addr\\u0065ss"').replace('"0180"', '"\\u0030180"');
    if (how === 'plain') return text;
    const at = Math.floor(share * text.length);
    return text.slice(0, at) + put + text.slice(at + 1);
  });

const keep = keepEvent(gavleborg);

async function* pieces(body: Buffer, size: number) {
  for (let at = 0; at < body.length; at += size) yield body.subarray(at, at + size);
}

const elementsOf = async <T>(of: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const one of of) all.push(one);
  return all;
};

describe('what is passed over', () => {
  const alone = async (text: string, size = 1_000) =>
    elementsOf(jsonElementsBut(pieces(Buffer.from(`[${text}]`), size), eventsElsewhere(gavleborg)));

  test('is JSON, and nothing of it would have been kept', async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(written, { maxLength: 5 }), fc.integer({ min: 5, max: 4_000 }), async (texts, size) => {
        const body = Buffer.from(`[${texts.join(',')}]`);
        const all = await elementsOf(jsonElements(pieces(body, size))).catch(() => undefined);
        // What is refused as a whole is the other test's.
        if (all === undefined) return;
        const found = await elementsOf(jsonElementsBut(pieces(body, size), eventsElsewhere(gavleborg)));
        expect(found).toHaveLength(all.length);
        for (const [i, one] of found.entries()) {
          const text = (all[i] ?? Buffer.of()).toString();
          if (one !== passed) {
            expect(one.toString()).toBe(text);
            continue;
          }
          count += 1;
          expect(keep(JSON.parse(text))).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
    expect(count).toBeGreaterThan(50);
  });

  test.each([
    ['an ad of another municipality', anAd({ workplace_address: elsewhere }), true],
    ['an ad that names its county alone', anAd({ workplace_address: { region_code: '01' } }), true],
    ['a removal of another county', { id: '1', removed: true, removed_date: null, region: 'CifL_Rzy_Mku' }, true],
    ['an ad of the county', anAd(), false],
    ['an ad without any place', anAd({ workplace_address: { municipality_code: null, region_code: null } }), false],
    ['a removal that names nothing', { id: 1, removed: true, removed_date: null }, false],
    ['a removal of the county', { id: '1', removed: true, region: gavleborg.countyConceptId }, false],
    ['a list of ads of elsewhere', [anAd({ workplace_address: elsewhere })], false],
  ])('%s: %j', async (_name, value, expected) => {
    expect((await alone(JSON.stringify(value)))[0] === passed).toBe(expected);
  });

  test('goes on over a whole document: nothing falls back while all is well', async () => {
    const far = JSON.stringify(anAd({ workplace_address: elsewhere }));
    for (const joined of [`[${Array(50).fill(far).join(' ,\n')}]`, `${Array(50).fill(far).join('\r\n')}\n`])
      for (const size of [7, 1_000, 100_000]) {
        const found = await elementsOf(jsonElementsBut(pieces(Buffer.from(joined), size), eventsElsewhere(gavleborg)));
        expect(found).toEqual(Array(50).fill(passed));
      }
  });
});

/** The snapshot that is stored of a body, with the part as it is or without what it passes over. */
const stored = async (body: Buffer, size: number, change: (part: SourcePart) => SourcePart) => {
  const source = sources.jobstream;
  const changed: typeof source = {
    ...source,
    pull: (context) => source.pull({ ...context, store: (part) => context.store(change(part)) }),
  };
  try {
    const { sha256, lines, notes } = (await collectSnapshot(
      {
        readSource: async (_request, read) => {
          const answer = { etag: undefined, lastModified: undefined, contentType: 'application/json' };
          return { outcome: 'read', value: await read(pieces(body, size), answer), answer };
        },
        latest: async () => undefined,
        courtesy: async () => {},
      },
      {
        source: changed,
        region: gavleborg,
        at: new Date('2026-11-23T06:00:00Z'),
        today: '2026-11-23',
        previous: undefined,
      },
    )) as { sha256: string; lines: number; notes: string[] };
    return { sha256, lines, notes };
  } catch (error) {
    return { fault: (error as Error).message };
  }
};

/** What may stand before, between and after elements, rightly or wrongly. */
const frames = [
  ...[0, 1, 2, 3].map(() => ['', '', ''] as const),
  ['\ufeff', ' ', '\n'],
  [' \n', '\r', ' \r\n\n'],
  ['', ',', ''],
  ['', ' x', ''],
  ['', '{}', ''],
  ['', ' {}', ''],
  ['', '\n\n', ','],
  ['', '', ']'],
  ['', '', '{}'],
  ['[', '', ''],
  ['<', '', ''],
  ['\ufeff\ufeff', '', ''],
] as const;

test('a snapshot is the same with and without passing over: what is kept, what is bad, what is refused', async () => {
  let [whole, refused] = [0, 0];
  const parsingAll = ({ passedOver: _, ...part }: SourcePart): SourcePart => part;
  await fc.assert(
    fc.asyncProperty(
      fc.array(written, { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      fc.integer({ min: 5, max: 4_000 }),
      fc.constantFrom(0, 0, 0, 1, 30),
      fc.constantFrom(...frames),
      async (texts, asLines, size, cut, [before, between, after]) => {
        const body = Buffer.from(
          asLines
            ? `${before}${texts.join(`${between}\n`)}${after}`
            : `${before}[${texts.join(`${between},`)}]${after}`,
        );
        const there = body.subarray(0, body.length - cut);
        const result = await stored(there, size, (part) => part);
        if ('fault' in result) refused += 1;
        else whole += 1;
        expect(result).toEqual(await stored(there, size, parsingAll));
      },
    ),
    { numRuns: 400 },
  );
  expect(Math.min(whole, refused)).toBeGreaterThan(20);
});

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleInput } from '../../support/builders.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { gatewayEvent, intake, ofKind } from '../../support/intake.ts';
import { type PublishedBasis, publishedBasis } from '../../support/intake-basis.ts';

let dynamo: TestDynamo;
let basis: PublishedBasis;
beforeAll(async () => {
  dynamo = await startDynamo();
  basis = await publishedBasis(dynamo);
});
afterAll(() => dynamo.stop());

const hostileTexts = [
  ...['', ' ', '\u0000', '\ud800', '\udfff x', '\u202e', '\ufeff', '\u00a0', 'é́́́', '👩‍👩‍👧‍👦', '𝕏'.repeat(50)],
  ...['__proto__', 'constructor', 'toString', 'null', 'undefined', 'NaN', '-0', '1e999', '0x10', '2180 ', '٢١٨٠'],
  ...[
    "'; DROP TABLE casework; --",
    '#{jndi:ldap://example.org}',
    '{{7*7}}',
    '<script>alert(1)</script>',
    '=1+1',
    '@SUM(1)',
  ],
  ...['a@b', 'kim@example.com', 'kim@xn--exmple-cua.com', '"kim x"@example.com', 'kim@example.com,b@example.com'],
  ...[
    '\r\nBcc: x@example.com',
    '../../etc/passwd',
    '%00',
    '%2e%2e',
    'a'.repeat(200),
    'å'.repeat(4000),
    '7223',
    '5566778899',
  ],
];
const hostile = fc.oneof(
  fc.constantFrom<unknown>(...hostileTexts),
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -0,
    1,
    -1,
    0.1,
    999,
    1000,
    2 ** 31,
    2 ** 53,
    1e308,
    [],
    {},
    [[]],
    [null],
  ),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.jsonValue({ maxDepth: 3 }),
);
const places = [
  ...['employer', 'employer.name', 'employer.organisationNumber', 'contact', 'contact.name', 'contact.email'],
  ...['contact.phone', 'municipality', 'need', 'need.occupationText', 'need.occupation', 'need.headcount'],
  ...['need.horizon', 'need.description', 'recruitment', 'recruitment.applicants', 'consent', 'consent.events'],
  ...['language', 'channel', '__proto__', 'need.__proto__', 'constructor.prototype', 'x'],
];
const spoilt = fc
  .array(fc.tuple(fc.constantFrom(...places), hostile), { minLength: 1, maxLength: 3 })
  .map((changes) => {
    const input = structuredClone(exampleInput()) as Record<string, unknown>;
    for (const [path, value] of changes) {
      const [group = '', member] = path.split('.');
      const inner = member === undefined ? input : input[group];
      if (typeof inner !== 'object' || inner === null) continue;
      Object.defineProperty(inner, member ?? group, { value, enumerable: true, configurable: true, writable: true });
    }
    return input;
  });

test('whatever stands in the fields, a signal is either kept or refused by name, never a fault', async () => {
  const at = await intake(dynamo, basis);
  let kept = 0;
  let run = 0;
  await fc.assert(
    fc.asyncProperty(spoilt, async (input) => {
      run += 1;
      const answered = await at.submit(input, `key-${run}`);
      expect([201, 422]).toContain(answered.status);
      if (answered.status === 201) kept += 1;
      else expect((answered.json() as { errors: unknown[] }).errors.length).toBeGreaterThan(0);
    }),
    { numRuns: 600, seed: 20_261_123 },
  );
  expect(ofKind(await at.items(), 'signal')).toHaveLength(kept);
  expect(kept).toBeGreaterThan(20);
});

test('whatever bytes arrive, under whatever type, the answer is never a fault', async () => {
  const at = await intake(dynamo, basis);
  const example = Buffer.from(JSON.stringify(exampleInput()));
  const mutated = fc
    .array(fc.tuple(fc.nat(example.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
    .map((changes) => {
      const bytes = Buffer.from(example);
      for (const [place, value] of changes) bytes[place] = value;
      return bytes;
    });
  const body = fc.oneof(
    mutated,
    fc.uint8Array({ maxLength: 400 }),
    fc.nat(example.length).map((length) => example.subarray(0, length)),
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.json(),
  );
  const type = fc.constantFrom(
    ...['application/json', 'application/json; charset=utf-8', 'application/vnd.api+json', 'text/plain', ''],
    ...['application/x-www-form-urlencoded', 'APPLICATION/JSON', 'application/json\u0000', 'multipart/form-data'],
  );
  await fc.assert(
    fc.asyncProperty(body, type, fc.string({ maxLength: 300 }), async (bytes, contentType, key) => {
      const answered = await at.post(bytes, { 'content-type': contentType, 'idempotency-key': key });
      expect(answered.status).toBeLessThan(500);
    }),
    { numRuns: 500, seed: 20_261_124 },
  );
});

test('an event without headers, body or parameters is refused, not a fault', async () => {
  const at = await intake(dynamo, basis);

  const bare = { ...gatewayEvent('POST', '/api/v1/signals'), headers: {} };
  const broken = { ...bare, body: '%%% not base64 %%%', isBase64Encoded: true };
  const elsewhere = { ...bare, routeKey: '$default' };

  const statuses = [await at.deliver(bare), await at.deliver(broken), await at.deliver(elsewhere)].map((a) => a.status);
  expect(statuses).toEqual([400, 400, 404]);
});

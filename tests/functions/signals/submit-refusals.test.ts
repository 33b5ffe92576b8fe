import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exampleInput } from '../../support/builders.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { type Answered, type Intake, intake } from '../../support/intake.ts';
import { noBasis, type PublishedBasis } from '../../support/intake-basis.ts';

let dynamo: TestDynamo;
let basis: PublishedBasis;
let at: Intake;
beforeAll(async () => {
  dynamo = await startDynamo();
  basis = await noBasis(dynamo);
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  at = await intake(dynamo, basis);
});
afterEach(async () => expect(await at.items()).toEqual([]));

type Problem = {
  type: string;
  title: string;
  status: number;
  code: string;
  errors?: { field: string; code: string }[];
};
const problemOf = (answered: Answered): Problem => {
  expect(answered.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  const problem = answered.json() as Problem;
  expect(problem).toMatchObject({ status: answered.status, type: `/problems/${problem.code}` });
  return problem;
};
const fieldsOf = (answered: Answered) =>
  (problemOf(answered).errors ?? []).map(({ field, code }) => `${field}: ${code}`);

/** The example with something else (or nothing: undefined) at a dotted path. */
const exampleWith = (path: string, value: unknown): unknown => {
  const input = structuredClone(exampleInput()) as Record<string, unknown>;
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let inner = input;
  for (const step of steps) inner = inner[step] as Record<string, unknown>;
  if (value === undefined) delete inner[last];
  else inner[last] = value;
  return input;
};

describe('a body that cannot be read', () => {
  test.each([
    ['half an object', '{'],
    ['nothing', ''],
    ['a word', 'hej'],
    ['two objects', '{}{}'],
    ['a comma too many', '{"municipality":"2180",}'],
    ['a form', 'municipality=2180'],
    ['NUL', '\u0000'],
  ])('%s is 400', async (_, body) => {
    const answered = await at.post(body, { 'idempotency-key': 'k' });

    expect([answered.status, problemOf(answered).code]).toEqual([400, 'malformed']);
  });

  test.each([
    ['not UTF-8', Uint8Array.of(0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d)],
    ['an overlong slash', Uint8Array.of(0x22, 0xc0, 0xaf, 0x22)],
    ['UTF-16', Buffer.from('{}', 'utf16le')],
    ['cut inside a letter', Buffer.from('"å').subarray(0, 2)],
  ])('%s is 400', async (_, body) => {
    const answered = await at.post(body, { 'idempotency-key': 'k' });

    expect([answered.status, problemOf(answered).code]).toEqual([400, 'malformed']);
  });

  test.each(['text/plain', 'multipart/form-data; boundary=x', 'application/xml', 'image/png', 'application/jsonx'])(
    'of type %s is 415',
    async (type) => {
      const answered = await at.post(JSON.stringify(exampleInput()), { 'idempotency-key': 'k', 'content-type': type });

      expect([answered.status, problemOf(answered).code]).toEqual([415, 'unsupported-media-type']);
    },
  );

  test.each([
    ['10 MB of JSON', () => `"${'a'.repeat(10 * 1024 * 1024)}"`],
    ['10 MB of bytes', () => Buffer.alloc(10 * 1024 * 1024, 0x5b)],
    ['one byte more than 64 kB', () => `"${'a'.repeat(64 * 1024 - 1)}"`],
    ['64 kB of two-byte letters', () => `"${'å'.repeat(32 * 1024)}"`],
  ])('%s is 413, at once', async (_, body) => {
    const answered = await at.post(body(), { 'idempotency-key': 'k' });

    expect([answered.status, problemOf(answered).code]).toEqual([413, 'too-large']);
  });

  test('nested as deep as 64 kB allow is refused like any other', async () => {
    const nested = ['['.repeat(65_000), '['.repeat(32_000) + ']'.repeat(32_000), '{"a":'.repeat(13_000)];

    const statuses = await Promise.all(
      nested.map(async (body) => (await at.post(body, { 'idempotency-key': 'k' })).status),
    );

    expect(statuses).toEqual([400, 422, 400]);
  });
});

describe('JSON that is no signal', () => {
  test.each(['null', 'true', '0', '""', '[]', '[[]]', '"2180"'])('%s is 422', async (body) => {
    const answered = await at.post(body, { 'idempotency-key': 'k' });

    expect([answered.status, problemOf(answered).code]).toEqual([422, 'invalid']);
  });

  test('an empty object is told every field that is missing', async () => {
    expect(fieldsOf(await at.submit({}))).toEqual([
      'employer: required',
      'contact: required',
      'municipality: required',
      'need: required',
      'consent: required',
    ]);
  });

  test.each([
    ['employer.name', undefined, 'required'],
    ['employer.name', '', 'too-short'],
    ['employer.name', '   ', 'too-short'],
    ['employer.name', 'x'.repeat(201), 'too-long'],
    ['employer.name', 7, 'type'],
    ['employer.name', ['x'], 'type'],
    ['employer.name', null, 'type'],
    ['employer.name', 'a\u0000b', 'format'],
    ['employer.name', 'a\nb', 'format'],
    ['employer.name', '\u202eBA', 'format'],
    ['employer.name', 'half \ud83d', 'format'],
    ['employer.organisationNumber', '5566778890', 'format'],
    ['employer.organisationNumber', 5566778899, 'type'],
    ['employer.organisationNumber', '8112189876', 'sole-trader'],
    ['contact.name', undefined, 'required'],
    ['contact.email', undefined, 'required'],
    ['contact.email', 'kim', 'format'],
    ['contact.email', 'kim@example', 'format'],
    ['contact.email', 'kim@example.com\nBcc: x@example.com', 'format'],
    ['contact.email', `${'k'.repeat(250)}@example.com`, 'too-long'],
    ['contact.phone', 'ring mig', 'format'],
    ['contact.phone', '+46701740605;ext=1', 'format'],
    ['municipality', undefined, 'required'],
    ['municipality', 'Gävle', 'format'],
    ['municipality', 2180, 'type'],
    ['municipality', '218', 'format'],
    ['municipality', '2180\n', 'format'],
    ['municipality', '９９９９', 'format'],
    ['need.occupationText', undefined, 'required'],
    ['need.occupationText', 'x'.repeat(201), 'too-long'],
    ['need.occupation', '722', 'format'],
    ['need.headcount', undefined, 'required'],
    ['need.headcount', 0, 'range'],
    ['need.headcount', 1000, 'range'],
    ['need.headcount', -1, 'range'],
    ['need.headcount', 1e21, 'range'],
    ['need.headcount', 2.5, 'type'],
    ['need.headcount', '3', 'type'],
    ['need.headcount', true, 'type'],
    ['need.horizon', undefined, 'required'],
    ['need.horizon', 'soon', 'choice'],
    ['need.horizon', 'toString', 'choice'],
    ['need.description', 'x'.repeat(4001), 'too-long'],
    ['need.description', 'bell \u0007', 'format'],
    ['need', [], 'type'],
    ['need', 'CNC', 'type'],
    ['recruitment', null, 'type'],
    ['recruitment.applicants', -1, 'range'],
    ['recruitment.qualified', 10_000, 'range'],
    ['recruitment.suitable', '0', 'type'],
    ['consent', undefined, 'required'],
    ['consent.events', undefined, 'required'],
    ['consent.events', 'true', 'type'],
    ['consent.events', 1, 'type'],
    ['language', 'no', 'choice'],
    ['language', null, 'choice'],
    ['channel', 'fax', 'choice'],
  ])('%s as %j is 422 and named: %s', async (path, value, code) => {
    const answered = await at.submit(exampleWith(path, value));

    expect(answered.status).toBe(422);
    expect(fieldsOf(answered)).toEqual([`${path}: ${code}`]);
  });

  test('every field that is wrong is named once', async () => {
    const wrong = { ...exampleInput(), municipality: 'x', employer: { name: `\u0000${'x'.repeat(300)}` }, extra: 1 };

    expect(fieldsOf(await at.submit(wrong)).toSorted()).toEqual([
      'employer.name: too-long',
      'extra: unknown',
      'municipality: format',
    ]);
  });

  test('thousands of unknown fields are answered by a hundred', async () => {
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`x${i}`, 1]));

    expect(fieldsOf(await at.submit(many))).toHaveLength(100);
  });

  test('the sentences are in the language that the sender prefers', async () => {
    const asked = async (language: string) =>
      problemOf(await at.post('{}', { 'idempotency-key': 'k', 'accept-language': language })).title;

    expect(await asked('en')).not.toBe(await asked('sv'));
  });
});

describe('fields that are nobody else’s to set', () => {
  const internal = [
    ...['id', 'reference', 'receivedAt', 'createdAt', 'updatedAt', 'area', 'broker', 'rule', 'answerBy'],
    ...[
      'occupations',
      'tags',
      'state',
      'status',
      'version',
      'pk',
      'sk',
      'listPk',
      'listSk',
      'ttl',
      'request',
      'answer',
    ],
    ...['caseId', 'consentedAt', 'since', 'roles', 'constructor', 'toString', 'hasOwnProperty', 'idempotencyKey'],
  ];

  test.each(internal)('%s is 422 and named, wherever it stands', async (name) => {
    const places = ['', 'employer', 'contact', 'need', 'recruitment', 'consent'];
    const tried = places.map((place) => (place === '' ? name : `${place}.${name}`));

    const named = await Promise.all(tried.map(async (path) => fieldsOf(await at.submit(exampleWith(path, 'x')))));

    expect(named).toEqual(tried.map((path) => [`${path}: unknown`]));
  });

  test.each(['', '"employer":', '"need":', '"contact":', '"consent":'])(
    'a prototype in %s{…} is an unknown field and changes nothing',
    async (place) => {
      const hostile = '{"__proto__":{"municipality":"2180","polluted":true}}';
      const body = place === '' ? hostile : `{${place}${hostile}}`;

      const answered = await at.post(body, { 'idempotency-key': 'k' });

      expect(answered.status).toBe(422);
      expect(fieldsOf(answered).some((error) => error.endsWith('__proto__: unknown'))).toBe(true);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );
});

describe('the municipality', () => {
  test.each([
    ['9999', 'invalid', 'unknown-municipality'],
    ['0000', 'invalid', 'unknown-municipality'],
    ['2199', 'invalid', 'unknown-municipality'],
    ['0280', 'invalid', 'unknown-municipality'],
    ['1265', 'outside-region', 'outside-region'],
    ['0180', 'outside-region', 'outside-region'],
    ['2281', 'outside-region', 'outside-region'],
  ])('%s is 422 %s, naming the field', async (municipality, code, fieldCode) => {
    const answered = await at.submit(exampleInput({ municipality }));

    expect([answered.status, problemOf(answered).code]).toEqual([422, code]);
    expect(fieldsOf(answered)).toEqual([`municipality: ${fieldCode}`]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SignalReceived } from '../../../functions/signals/contract.ts';
import { HeardBy, type OnBehalfInput } from '../../../shared/domain/on-behalf.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { absenceStore } from '../../../shared/stores/absence-store.ts';
import { outboxStore } from '../../../shared/stores/outbox-store.ts';
import { personWrite } from '../../../shared/stores/person-store.ts';
import { aPerson, exampleInput } from '../../support/builders.ts';
import { consumedCapacity } from '../../support/consumed-capacity.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { type Answered, intake, ofKind, tokenOf } from '../../support/intake.ts';
import { type PublishedBasis, publishedBasis } from '../../support/intake-basis.ts';

let dynamo: TestDynamo;
let basis: PublishedBasis;
beforeAll(async () => {
  dynamo = await startDynamo();
  basis = await publishedBasis(dynamo);
});
afterAll(() => dynamo.stop());

const east = 'per_broker-gastrikland-ost';
const west = 'per_broker-gastrikland-vast';
const staff: Person[] = [
  aPerson(),
  aPerson({ id: west, name: 'Bo Exempel', areas: ['gastrikland-vast'] }),
  aPerson({ id: 'per_strategist', name: 'Sture Exempel', roles: ['strategist'], areas: [] }),
  aPerson({ id: 'per_administrator', name: 'Ada Exempel', roles: ['administrator'], areas: [] }),
  aPerson({ id: 'per_provider', name: 'Pia Exempel', roles: ['provider'], areas: ['gastrikland-ost'] }),
  aPerson({ id: 'per_former', name: 'Fia Exempel', roles: [], areas: ['gastrikland-ost'] }),
];
const withStaff = async () => {
  const at = await intake(dynamo, basis);
  for (const person of staff) await at.casework.write(personWrite(person));
  return at;
};
const heard = (over: Partial<OnBehalfInput> = {}): unknown => ({ ...exampleInput(), channel: 'breakfast', ...over });
const { phone, ...unreached } = exampleInput().contact;
const byPhone = { name: unreached.name, ...(phone !== undefined && { phone }) };
const codeOf = (answered: Answered) => (answered.json() as { code: string }).code;

describe('a signal that a broker files', () => {
  test('is answered as the employer’s own, and kept with how it was heard and who filed it', async () => {
    const at = await withStaff();

    const answered = await at.file(east, heard());

    expect(answered.status).toBe(201);
    const received = SignalReceived.parse(answered.json());
    expect(received).toMatchObject({ area: { id: 'gastrikland-ost' }, answerBy: '2026-11-30' });
    expect(received.answer.educations).toHaveLength(5);
    const items = await at.items();
    expect(ofKind(items, 'signal')[0]).toMatchObject({ channel: 'breakfast', filedBy: east });
    expect(ofKind(items, 'audit#')[0]).toMatchObject({ who: east, what: 'signal-submitted' });
    expect((await at.call('GET', `/signal/${tokenOf(answered)}`)).status).toBe(200);
  });

  test('mails the receipt to the employer and says who wrote it down', async () => {
    const at = await withStaff();

    await at.file(west, heard({ municipality: '2181' }));

    const [signal] = ofKind(await at.items(), 'signal');
    const mail = await outboxStore(at.casework).find(`receipt#${String(signal?.id)}`);
    expect(mail?.draft.to).toEqual({ name: 'Kim Exempel', address: 'kim@example.com' });
    expect(JSON.stringify(mail?.draft.blocks)).toContain('Bo Exempel skrev ner det du berättade.');
  });

  test('without a mail address mails nothing and invites nobody, and a new link is not mailed either', async () => {
    const at = await withStaff();

    const answered = await at.file(east, heard({ contact: byPhone }));
    const renewed = await at.call('POST', `/signal/${tokenOf(answered)}`);

    expect([answered.status, renewed.status]).toEqual([201, 200]);
    const items = await at.items();
    expect(ofKind(items, 'signal')[0]).not.toHaveProperty('addressHash');
    expect([...ofKind(items, 'outbox'), ...ofKind(items, 'con_')]).toEqual([]);
  });

  test('consents to invitations only as the employer said', async () => {
    const at = await withStaff();

    await at.file(east, heard({ consent: { events: false } }));

    expect(ofKind(await at.items(), 'con_')).toEqual([]);
  });

  test.each(HeardBy.options)('may have been heard by %s', async (channel) => {
    const at = await withStaff();

    expect((await at.file(east, heard({ channel }))).status).toBe(201);
    expect(ofKind(await at.items(), 'signal')[0]).toMatchObject({ channel });
  });

  test('costs at most 12 write units', async () => {
    const at = await withStaff();
    const units = consumedCapacity(at.client);

    await at.file(east, heard());

    expect(units.taken().writes).toBeLessThanOrEqual(12);
  });
});

describe('what is missing or wrong is named, and nothing is kept', () => {
  const { channel: _, ...untold } = { ...exampleInput() };
  test.each([
    ['how it was heard', untold, 'channel', 'required'],
    ['a way that is the employer’s own', heard({ channel: 'web' as never }), 'channel', 'choice'],
    ['any way to reach the employer', heard({ contact: { name: 'Kim' } }), 'contact.email', 'required'],
    ['a wrong address', heard({ contact: { name: 'Kim', email: 'kim' } }), 'contact.email', 'format'],
    ['the employer’s word on invitations', { ...(heard() as object), consent: {} }, 'consent.events', 'required'],
    [
      'a personal number',
      heard({ need: { ...exampleInput().need, description: 'Ring 811218-9876' } }),
      'need.description',
      'personal-number',
    ],
    ['a field that is not asked', { ...(heard() as object), filedBy: 'per_x' }, 'filedBy', 'unknown'],
  ])('%s', async (_, input, field, code) => {
    const at = await withStaff();

    const answered = await at.file(east, input);

    expect(answered.status).toBe(422);
    expect(answered.json()).toMatchObject({ errors: [{ field, code }] });
    expect(ofKind(await at.items(), 'signal')).toEqual([]);
  });

  test('the key, and a municipality of another county', async () => {
    const at = await withStaff();

    expect(codeOf(await at.file(east, heard(), ''))).toBe('idempotency-key-missing');
    expect(codeOf(await at.file(east, heard({ municipality: '0180' })))).toBe('outside-region');
  });
});

describe('who may file', () => {
  test.each([
    ['a broker in the own area', east, '2180', 201],
    ['a broker in another area', west, '2180', 403],
    ['a strategist everywhere', 'per_strategist', '2184', 201],
    ['an administrator nowhere', 'per_administrator', '2180', 403],
    ['a provider nowhere', 'per_provider', '2180', 403],
    ['somebody without a role nowhere', 'per_former', '2180', 403],
    ['somebody unknown nowhere', 'per_nobody', '2180', 403],
    ['nobody without a token', undefined, '2180', 401],
  ])('%s', async (_, person, municipality, status) => {
    const at = await withStaff();

    expect((await at.file(person, heard({ municipality }))).status).toBe(status);
    expect(ofKind(await at.items(), 'signal')).toHaveLength(status === 201 ? 1 : 0);
  });

  test('who may file nowhere is not told what is wrong with a body', async () => {
    const at = await withStaff();

    expect((await at.file('per_provider', { nonsense: true })).status).toBe(403);
    expect((await at.file(undefined, { nonsense: true })).status).toBe(401);
  });

  test('a substitute does, from the first day to the last', async () => {
    const at = await withStaff();
    await absenceStore(at.casework).keep({
      person: east,
      substitute: west,
      from: '2026-11-24',
      until: '2026-11-25',
    });

    const statuses: number[] = [];
    for (const now of [
      '2026-11-23T22:59:00Z',
      '2026-11-23T23:00:00Z',
      '2026-11-25T22:59:00Z',
      '2026-11-25T23:00:00Z',
    ]) {
      at.at.now = new Date(now).toISOString();
      statuses.push((await at.file(west, heard(), `key-${now}`)).status);
    }

    expect(statuses).toEqual([403, 201, 201, 403]);
  });
});

describe('the key of a filing', () => {
  test('makes one signal of the same filing sent twice', async () => {
    const at = await withStaff();

    const [first, again] = [await at.file(east, heard()), await at.file(east, heard())];

    expect(again.body).toBe(first.body);
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect(ofKind(await at.items(), 'signal')).toHaveLength(1);
  });

  test('is the person’s own: another’s, and the public’s, is another', async () => {
    const at = await withStaff();

    const answers = [await at.file(east, heard()), await at.file('per_strategist', heard()), await at.submit()];

    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(ofKind(await at.items(), 'signal')).toHaveLength(3);
  });

  test('with another body is refused', async () => {
    const at = await withStaff();
    await at.file(east, heard());

    expect(codeOf(await at.file(east, heard({ channel: 'visit' })))).toBe('idempotency-key-reused');
  });
});

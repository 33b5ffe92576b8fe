import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressHash } from '../../../shared/platform/address-hash.ts';
import { base32 } from '../../../shared/platform/ids.ts';
import { contactKey, idempotencyKey, newsList, outboxDueList, shardOf, shards } from '../../../shared/stores/keys.ts';
import { exampleInput, someKeys } from '../../support/builders.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { intake, tokenOf } from '../../support/intake.ts';
import { type PublishedBasis, publishedBasis } from '../../support/intake-basis.ts';
import { cancelled, faultsUnder, throttled } from '../../support/intake-faults.ts';

let dynamo: TestDynamo;
let basis: PublishedBasis;
beforeAll(async () => {
  dynamo = await startDynamo();
  basis = await publishedBasis(dynamo);
});
afterAll(() => dynamo.stop());

const canaries = {
  employer: 'Kanariefågel Mekaniska',
  organisationNumber: '5560360793',
  contact: 'Gulfjäder Näbbsson',
  email: 'gulfjader@kanarie.example',
  phone: '+46701740699',
  occupationText: 'Kanariesvetsare',
  description: 'Ring Näbbsson hemma',
  key: 'nyckel-kanarie-8211',
};
const input = exampleInput({
  employer: { name: canaries.employer, organisationNumber: canaries.organisationNumber },
  contact: { name: canaries.contact, email: canaries.email, phone: canaries.phone },
  need: { ...exampleInput().need, occupationText: canaries.occupationText, description: canaries.description },
});
const words = Object.values(canaries).flatMap((text) => [text, text.toLowerCase(), ...text.split(' ')]);

test('no key of any item and no line of the log holds anything that a person wrote', async () => {
  const at = await intake(dynamo, basis);
  const faults = faultsUnder(at.client);
  const expected: [string, number][] = [];
  const note = async (what: string, answered: Promise<{ status: number }>) =>
    expected.push([what, (await answered).status]);

  const first = await at.submit(input, canaries.key);
  await note('replayed', at.submit(input, canaries.key));
  await note('reused', at.submit({ ...input, municipality: '2101' }, canaries.key));
  await note('wrong', at.submit({ ...input, municipality: canaries.employer, [canaries.contact]: 1 }));
  await note('unreadable', at.post(`{"name":"${canaries.employer}`, { 'idempotency-key': canaries.key }));
  await note('status', at.call('GET', `/signal/${tokenOf(first)}`));
  await note('renewed', at.call('POST', `/signal/${tokenOf(first)}`));
  await note('searched', at.call('GET', `/api/v1/occupations?q=${encodeURIComponent(canaries.occupationText)}`));
  faults.follow(() => ({ before: throttled() }));
  await note('throttled', at.submit(input, 'key-2'));
  const telling = Object.assign(new Error(`Item {"email":"${canaries.email}"}\n    at ${canaries.email}`), {
    name: 'Oops',
  });
  faults.follow((call) => (call === 'TransactWriteItems' ? { before: telling } : undefined));
  await note('faulty', at.submit(input, 'key-3'));
  faults.follow((call) => (call === 'TransactWriteItems' ? { before: cancelled(['ValidationError']) } : undefined));
  await note('invalid for the table', at.submit(input, 'key-4'));

  expect(Object.fromEntries(expected)).toEqual({
    ...{ replayed: 201, reused: 422, wrong: 422, unreadable: 400, status: 200, renewed: 200, searched: 200 },
    ...{ throttled: 503, faulty: 500, 'invalid for the table': 500 },
  });
  const keys = (await at.items()).flatMap(({ pk, sk, listPk, listSk }) => [pk, sk, listPk, listSk].map(String));
  const told = [...keys, ...at.logged].join('\n');
  for (const word of words) expect(told).not.toContain(word);
  expect(keys.length).toBeGreaterThan(15);
  expect(at.logged.length).toBeGreaterThanOrEqual(12);
});

test('the hash in a key is keyed: another ring gives another, and the address cannot be found by trying', () => {
  const [ours, theirs] = [someKeys(), someKeys({ address: Buffer.alloc(32, 8).toString('base64url') })];

  expect(addressHash(ours, canaries.email)).not.toBe(addressHash(theirs, canaries.email));
  expect(addressHash(ours, ` ${canaries.email.toUpperCase()} `)).toBe(addressHash(ours, canaries.email));
  expect(addressHash(ours, canaries.email)).toMatch(/^[0-9a-z]{26}$/);
});

const sharesOf = (partitions: Iterable<string>) => {
  const counts = new Map<string, number>();
  let all = 0;
  for (const partition of partitions) {
    counts.set(partition, (counts.get(partition) ?? 0) + 1);
    all += 1;
  }
  return { largest: Math.max(...counts.values()) / all, partitions: counts.size };
};
const many = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));

test('a million signals of one area and one week share no partition beyond their even part', () => {
  const all = 1_000_000;
  const random = randomBytes(16 * all);
  const [lists, receipts] = [new Uint32Array(shards), new Uint32Array(shards)];
  for (let i = 0; i < all; i += 1) {
    const id = `sig_${base32(random.subarray(16 * i, 16 * i + 16))}`;
    const [list, receipt] = [shardOf(id), shardOf(`receipt#${id}`)];
    lists[list] = (lists[list] ?? 0) + 1;
    receipts[receipt] = (receipts[receipt] ?? 0) + 1;
  }

  // The limit that is promised is twice the even part; random ids stay within a twentieth of it.
  for (const counts of [lists, receipts]) expect(Math.max(...counts) / all).toBeLessThan(1.05 / shards);
  expect(new Set([0, 1, 2, 3].map((shard) => newsList('gastrikland-ost', '2026-W48', shard))).size).toBe(shards);
}, 60_000);

test('neither do the contacts of one area, the records of keys, or the digests of one week', () => {
  const keys = someKeys();
  const hashes = many(4_000, (i) => addressHash(keys, `person${i}@example.com`));
  const digests = many(400, (i) => `digest#per_broker-${i}#2026-W48`);

  expect(sharesOf(hashes.map((hash) => contactKey('gastrikland-ost', hash).pk)).largest).toBeLessThan(1.2 / shards);
  expect(sharesOf(digests.map((key) => outboxDueList(shardOf(key)))).largest).toBeLessThan(2 / shards);
  expect(sharesOf(hashes.map((hash) => idempotencyKey(hash).pk)).largest).toBe(1 / hashes.length);
});

test('the same id is always found in the same shard', () => {
  fc.assert(
    fc.property(fc.string(), (id) => {
      expect(shardOf(id)).toBe(shardOf(`${id}`));
      expect(shardOf(id)).toBeGreaterThanOrEqual(0);
      expect(shardOf(id)).toBeLessThan(shards);
    }),
  );
});

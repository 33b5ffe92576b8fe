import { expect, test } from 'vitest';
import { linkKeysOf } from '../../shared/platform/link-keys.ts';
import type { SignedAnswer, SignedRequest } from '../../shared/platform/signed-request.ts';
import { Unavailable } from '../../shared/platform/unavailable.ts';
import { someKeys } from '../support/builders.ts';

/** A parameter store that gives these answers in turn, the last one for ever. */
const store = (...answers: (SignedAnswer | Error)[]) => {
  const asked: SignedRequest[] = [];
  const send = async (request: SignedRequest): Promise<SignedAnswer> => {
    const answer = answers[Math.min(asked.length, answers.length - 1)];
    asked.push(request);
    if (answer === undefined || answer instanceof Error) throw answer ?? new Error('nothing to answer');
    return answer;
  };
  return { asked, keys: linkKeysOf('/kompetenssignal/keys', send) };
};
const says = (status: number, body: unknown): SignedAnswer => ({ status, body: Buffer.from(JSON.stringify(body)) });
const holding = (Value: string) => says(200, { Parameter: { Value } });

test('the keys are fetched once per instance, decrypted', async () => {
  const { keys, asked } = store(holding(JSON.stringify(someKeys())));

  expect(await Promise.all([keys(), keys(), keys()])).toEqual([someKeys(), someKeys(), someKeys()]);
  expect(asked.map(({ body }) => JSON.parse(body ?? ''))).toEqual([
    { Name: '/kompetenssignal/keys', WithDecryption: true },
  ]);
});

test.each([
  ['does not answer', new Unavailable('ssm')],
  ['is asked too often', says(400, { __type: 'ThrottlingException', message: 'Rate exceeded' })],
])('a parameter store that %s is unavailable, and asked again the next time', async (_, answer) => {
  const { keys } = store(answer, holding(JSON.stringify(someKeys())));

  await expect(keys()).rejects.toBeInstanceOf(Unavailable);
  expect(await keys()).toEqual(someKeys());
});

test.each([
  ['not there', says(400, { __type: 'ParameterNotFound' })],
  ['forbidden', says(400, { __type: 'AccessDeniedException' })],
  ['empty', holding('')],
  ['no key ring', holding('{}')],
  ['no JSON', holding('not JSON')],
])('a parameter that is %s is a fault of the deployment, not a passing one', async (_, answer) => {
  const failed = await store(answer)
    .keys()
    .catch((error: unknown) => error);

  expect(failed).toBeInstanceOf(Error);
  expect(failed).not.toBeInstanceOf(Unavailable);
});

import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, expect, test } from 'vitest';
import { linkKeysOf } from '../../shared/platform/link-keys.ts';
import { Unavailable } from '../../shared/platform/unavailable.ts';
import { someKeys } from '../support/builders.ts';

const ssm = mockClient(SSMClient);
afterEach(() => ssm.reset());
const stored = { Parameter: { Value: JSON.stringify(someKeys()) } };

test('the keys are fetched once per instance, decrypted', async () => {
  ssm.on(GetParameterCommand, { Name: '/kompetenssignal/keys', WithDecryption: true }).resolves(stored);
  const keys = linkKeysOf('/kompetenssignal/keys');

  expect(await Promise.all([keys(), keys(), keys()])).toEqual([someKeys(), someKeys(), someKeys()]);
  expect(ssm.commandCalls(GetParameterCommand)).toHaveLength(1);
});

test('a parameter store that does not answer is unavailable, and asked again the next time', async () => {
  ssm.on(GetParameterCommand).rejectsOnce(Object.assign(new Error('Rate exceeded'), { name: 'ThrottlingException' }));
  ssm.on(GetParameterCommand).rejectsOnce(new Error('no way')).resolves(stored);
  const keys = linkKeysOf('/kompetenssignal/keys');

  await expect(keys()).rejects.toBeInstanceOf(Unavailable);
  expect(await keys()).toEqual(someKeys());
});

test.each(['', '{}', 'not JSON'])('a parameter that holds %j is a fault of the deployment, not a passing one', async (Value) => {
  ssm.on(GetParameterCommand).resolves({ Parameter: { Value } });

  const failed = await linkKeysOf('/kompetenssignal/keys')().catch((error: unknown) => error);

  expect(failed).toBeInstanceOf(Error);
  expect(failed).not.toBeInstanceOf(Unavailable);
});

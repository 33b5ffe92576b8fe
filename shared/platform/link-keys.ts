import * as z from 'zod/mini';
import { dynamoClient } from './dynamo-client.ts';
import { LinkKeys } from './links.ts';
import { type SendSigned, sendSigned } from './signed-request.ts';
import { Unavailable } from './unavailable.ts';

const Answer = z.object({ Parameter: z.object({ Value: z.string() }) });

/** The region's keys from the parameter that `npm run deploy` made; fetched once per instance, again after a failure. */
export const linkKeysOf = (
  parameterName: string,
  send: SendSigned = sendSigned(dynamoClient()),
): (() => Promise<LinkKeys>) => {
  let keys: Promise<LinkKeys> | undefined;
  const fetched = async () => {
    const { status, body } = await send({
      service: 'ssm',
      method: 'POST',
      path: '/',
      headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'AmazonSSM.GetParameter' },
      body: JSON.stringify({ Name: parameterName, WithDecryption: true }),
    });
    const text = Buffer.from(body).toString();
    // Parameter Store says with 400 that it is asked too often.
    if (text.includes('ThrottlingException')) throw new Unavailable('ssm');
    // An answer other than 200 says why in a word and holds no key.
    if (status !== 200) throw new Error(`The key ring ${parameterName}: ${status} ${text.slice(0, 300)}`);
    return LinkKeys.parse(JSON.parse(Answer.parse(JSON.parse(text)).Parameter.Value));
  };
  return () => {
    keys ??= fetched().catch((error: unknown) => {
      keys = undefined;
      throw error;
    });
    return keys;
  };
};

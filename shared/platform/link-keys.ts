import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { LinkKeys } from './links.ts';

/** The region's keys from the parameter that `npm run deploy` made; fetched once per instance, again after a failure. */
export const linkKeysOf = (parameterName: string): (() => Promise<LinkKeys>) => {
  let keys: Promise<LinkKeys> | undefined;
  const fetched = async () => {
    const ssm = new SSMClient({ maxAttempts: 3, requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000 } });
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name: parameterName, WithDecryption: true }));
    return LinkKeys.parse(JSON.parse(Parameter?.Value ?? ''));
  };
  return () => {
    keys ??= fetched().catch((error: unknown) => {
      keys = undefined;
      throw error;
    });
    return keys;
  };
};

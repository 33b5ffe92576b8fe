import { SSMClient } from '@aws-sdk/client-ssm';
import { SignatureV4 } from '@smithy/signature-v4';
import * as z from 'zod/mini';

/** An answer of AWS other than 2xx; `code` is the service's own name of the problem. */
export class AwsCallFailed extends Error {
  readonly code: string;
  constructor(service: string, status: number, code: string) {
    super(`${service} answered ${status} ${code}`);
    this.name = 'AwsCallFailed';
    this.code = code;
  }
}

interface Call {
  readonly service: 'lambda' | 'cognito-idp' | 'sts';
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

export type AwsCalls = (call: Call) => Promise<unknown>;

const Refusal = z.object({ __type: z.optional(z.string()), Code: z.optional(z.string()) });

/**
 * Signed calls to services of which the deployment needs one call each: a client for each would weigh more in `npm ci`
 * than the calls are worth. Credentials are found as every AWS tool finds them.
 */
export const awsCalls = (region: string, send: typeof fetch = fetch): AwsCalls => {
  const { credentials, sha256 } = new SSMClient({ region }).config;
  return async ({ service, method, path, headers = {}, body = '' }) => {
    const hostname = `${service}.${region}.amazonaws.com`;
    const signer = new SignatureV4({ service, region, credentials, sha256 });
    const signed = await signer.sign({
      method,
      protocol: 'https:',
      hostname,
      path,
      headers: { host: hostname, accept: 'application/json', ...headers },
      ...(method === 'POST' ? { body } : {}),
    });
    const response = await send(`https://${hostname}${path}`, {
      method,
      headers: signed.headers,
      signal: AbortSignal.timeout(120_000),
      ...(method === 'POST' ? { body } : {}),
    });
    const text = await response.text();
    if (!response.ok) throw new AwsCallFailed(service, response.status, refusalOf(text));
    const failure = response.headers.get('x-amz-function-error');
    if (failure !== null) throw new AwsCallFailed(service, response.status, failure);
    return text === '' ? {} : JSON.parse(text);
  };
};

const refusalOf = (text: string): string => {
  try {
    const refusal = Refusal.parse(JSON.parse(text));
    return (refusal.__type ?? refusal.Code ?? 'without a code').split('#').at(-1) ?? '';
  } catch {
    return 'without a readable answer';
  }
};

import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import * as z from 'zod/mini';
import { newLinkKeys } from '../../foundation/link-keys.ts';
import type { Engine } from './engine.ts';
import { keptValue } from './kept-value.ts';
import { listen } from './loopback-server.ts';

const KeyRing = z.object({ current: z.string(), keys: z.record(z.string(), z.string()), address: z.string() });
const GetParameter = z.object({ Name: z.string() });

/**
 * SSM's `GetParameter`, JSON 1.1. The parameters are those that functions name in `LINK_KEYS_PARAMETER`: CloudFormation
 * cannot make a SecureString, so `npm run deploy` does it in the cloud and this engine here, afresh unless it is kept.
 */
export const startSsm = async (parameters: readonly string[], folder: string): Promise<Engine> => {
  const ring = JSON.stringify(await keptValue(join(folder, 'link-keys.json'), KeyRing, newLinkKeys));
  const answer = (target: string, input: unknown): [number, unknown] => {
    const request = GetParameter.safeParse(input);
    if (target !== 'AmazonSSM.GetParameter' || !request.success)
      return [400, { __type: 'InvalidAction', message: `${target} is not understood by the local region` }];
    const { Name } = request.data;
    if (!parameters.includes(Name)) return [400, { __type: 'ParameterNotFound', message: Name }];
    return [200, { Parameter: { Name, Type: 'SecureString', Value: ring, Version: 1, DataType: 'text' } }];
  };
  const server = await listen(async (request, response) => {
    const [status, body] = answer(String(request.headers['x-amz-target']), await json(request).catch(() => null));
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
  });
  return { name: 'ssm', engine: 'link keys', endpoint: server.endpoint, stop: server.close };
};

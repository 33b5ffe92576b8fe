import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { submitSignalRoute } from '../../functions/signals/contract.ts';
import { httpApi } from '../../shared/platform/http.ts';
import { jsonLog } from '../../shared/platform/log.ts';
import { exampleEvent } from './bench-region.ts';
import { ascending, atMost, type Figure, median, percentile } from './figure.ts';

const rounds = 31;
const invocations = 2_000;

type Invoke = (event: APIGatewayProxyEventV2) => Promise<unknown>;

const timesOf = async (invoke: Invoke, event: APIGatewayProxyEventV2): Promise<number[]> => {
  const times: number[] = [];
  for (let i = 0; i < invocations; i += 1) {
    const start = performance.now();
    await invoke(event);
    times.push((performance.now() - start) * 1000);
  }
  return ascending(times);
};

/** P4: what the house's HTTP stack (middy, routing, headers, one log line) adds to a handler, in pairs in one process. */
export const measureMiddyChain = async (): Promise<Figure[]> => {
  const event = exampleEvent('chain');
  const answer = { status: 200, headers: { 'content-type': 'application/json' }, body: '{}' };
  const handler = httpApi([[submitSignalRoute, async () => answer]], { log: jsonLog(() => {}) });
  const chain: Invoke = (given) => handler(given, {} as Context);
  const raw: Invoke = async () => ({ statusCode: answer.status, headers: answer.headers, body: answer.body });
  const above: { mean: number; p99: number }[] = [];
  const mean = (times: readonly number[]): number => times.reduce((sum, time) => sum + time, 0) / times.length;
  for (let round = 0; round <= rounds; round += 1) {
    const [bare, chained] = [await timesOf(raw, event), await timesOf(chain, event)];
    // The first round compiles.
    if (round > 0)
      above.push({ mean: mean(chained) - mean(bare), p99: percentile(chained, 0.99) - percentile(bare, 0.99) });
  }
  return [
    atMost('middy-chain', 'HTTP stack over the raw handler', median(above.map((a) => a.mean)), 'µs', 8),
    atMost('middy-chain-p99', 'HTTP stack over the raw handler, p99', median(above.map((a) => a.p99)), 'µs', 20),
  ];
};

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PulledSource } from '../../../functions/shortage/sources/normalised.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import {
  type Behaviour,
  cutAt,
  endsEarly,
  type FaultServer,
  gzipCut,
  startFaultServer,
  text,
} from '../../support/fault-server.ts';
import { sharedFile } from '../../support/shared-data.ts';
import { pulls } from '../../support/source-harness.ts';
import { anAd, lines } from '../../support/source-samples.ts';

let dynamo: TestDynamo;
let server: FaultServer;
beforeAll(async () => {
  [dynamo, server] = await Promise.all([startDynamo(), startFaultServer()]);
});
afterAll(() => Promise.all([dynamo.stop(), server.stop()]));

const ads = Array.from({ length: 8 }, (_, i) => anAd({ id: String(i) }));
const recorded: readonly [PulledSource, string, string | undefined][] = [
  ['jobstream', 'a real array', sharedFile('jobstream_v1_sample_2020-02-28.redacted.json')],
  ['yrkesbarometern', 'real rows', sharedFile('yrkesbarometer_2025-2_sample15.json')],
  ['scb', 'a real table', sharedFile('scb_YREG54BAS_ssyk4_x_age_2020-2024.jsonstat2.json')],
];

/** Every hundredth of the body, and its last byte. */
const cuts = (body: string): number[] => [
  ...Array.from({ length: 99 }, (_, i) => Math.floor((Buffer.byteLength(body.trimEnd()) * (i + 1)) / 100)),
  Buffer.byteLength(body.trimEnd()) - 1,
];

for (const [source, what, body] of recorded) {
  test.skipIf(body === undefined)(
    `${source}: ${what}, cut at every hundredth, is never half a source${body === undefined ? ' (skipped: the folder shared/data is missing)' : ''}`,
    async () => {
      const whole = body ?? '';
      const { pull, objects } = await pulls(dynamo, server);
      for (const cut of cuts(whole)) {
        server.does(endsEarly(whole, cut));
        const { outcome, failureCode } = await pull({ source });
        expect([cut, outcome, failureCode]).toEqual([cut, 'failed', 'cut-off']);
      }
      expect(objects.puts).toEqual([]);
    },
  );
}

test('a broken connection or a broken packing is never half a source', async () => {
  const whole = lines(ads);
  const { pull, objects } = await pulls(dynamo, server);
  for (const cut of cuts(whole)) {
    const behaviours: Behaviour[] = [cutAt(whole, cut), gzipCut(whole, cut / Buffer.byteLength(whole))];
    for (const behaviour of behaviours) {
      server.does(behaviour);
      expect((await pull({ source: 'jobstream' })).failureCode).toBe('cut-off');
    }
  }
  expect(objects.puts).toEqual([]);
  server.does((request, response) =>
    text(request.url.includes('/v2/stream') ? '' : whole, 'application/jsonl')(request, response),
  );
  expect((await pull({ source: 'jobstream' })).outcome).toBe('changed');
});

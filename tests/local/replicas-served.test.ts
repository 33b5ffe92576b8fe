import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evidenceFrom } from '../../functions/shortage/evidence-from.ts';
import { sourceRegionOf } from '../../functions/shortage/sources/source-region.ts';
import { canary } from '../../infra/local/sources/advert-json.ts';
import { trapNames } from '../../infra/local/sources/traps.ts';
import { loadRegion, settingsOf } from '../../infra/regions/load-region.ts';
import { assessOccupation } from '../../shared/domain/basis-assessment.ts';
import { pulledSources } from '../../shared/domain/source-id.ts';
import { SourceFault } from '../../shared/platform/source-fault.ts';
import { pullerFrom } from '../support/pulled-documents.ts';
import { startReplicaServer } from '../support/replica-server.ts';

const at = new Date('2026-11-23T05:00:00Z');
let server: Awaited<ReturnType<typeof startReplicaServer>>;
beforeAll(async () => {
  server = await startReplicaServer(() => at);
});
afterAll(() => server.close());

const settings = async (id: string) => settingsOf(await loadRegion(id));
const pullerOf = async (id: string, trap?: string) =>
  pullerFrom(trap === undefined ? server.origin : `${server.origin}/!${trap}`, sourceRegionOf(await settings(id)), at);

/** Every source of a region, one after the other: `jobed` is asked by what `taxonomy` said. */
const pullEvery = async (id: string) => {
  const { pull } = await pullerOf(id);
  return {
    taxonomy: await pull('taxonomy'),
    jobstream: await pull('jobstream'),
    yrkesbarometern: await pull('yrkesbarometern'),
    scb: await pull('scb'),
    susanavet: await pull('susanavet'),
    jobed: await pull('jobed'),
  };
};
/** Pulled once for all tests that only read it: two years of ads take seconds. */
const pulledOf = new Map<string, ReturnType<typeof pullEvery>>();
const everythingOf = (id: string) => {
  const pulled = pulledOf.get(id) ?? pullEvery(id);
  pulledOf.set(id, pulled);
  return pulled;
};

describe('the product’s own pull', () => {
  test.each(['gavleborg', 'exempel'])('reads every source of %s without one bad element', async (id) => {
    const pulled = await everythingOf(id);
    for (const source of pulledSources) {
      const { rows, skippedBy } = pulled[source];
      expect(rows, source).toBeGreaterThan(0);
      // Elements that are of no use are dropped with a reason; a bad one names the field after a colon.
      expect(Object.keys(skippedBy).filter((reason) => reason.includes(':'))).toEqual([]);
    }
  });

  test('keeps no contact of an ad, although every ad has some', async () => {
    const { raw, bytes } = (await everythingOf('gavleborg')).jobstream;
    const kept = gunzipSync(raw).toString('utf8') + gunzipSync(bytes).toString('utf8');
    expect(kept.length).toBeGreaterThan(100_000);
    expect(kept.toLowerCase()).not.toContain(canary);
    expect(kept).not.toContain('@');
    expect(kept).not.toContain('070-');
  });

  test('gives a basis of every kind on the first day', async () => {
    const region = await settings('gavleborg');
    const { taxonomy, jobstream, yrkesbarometern, scb } = await everythingOf('gavleborg');
    const documents = {
      taxonomy: taxonomy.document,
      jobstream: jobstream.document,
      yrkesbarometern: yrkesbarometern.document,
      scb: scb.document,
    };
    const evidence = evidenceFrom(documents, [], region);
    const classes = new Map(
      documents.taxonomy.groups.map((group) => {
        const county = assessOccupation(group, evidence, null).places.find(({ place }) => place === 'county');
        return [group.ssyk, county?.class];
      }),
    );
    const count = (wanted: string) => [...classes.values()].filter((found) => found === wanted).length;
    for (const shortage of ['7223', '5321', '2221']) expect(classes.get(shortage), shortage).toBe('brist');
    for (const surplus of ['4322', '5223', '3512']) expect(classes.get(surplus), surplus).toBe('overskott');
    expect(count('balans')).toBeGreaterThan(5);
    expect(count('bevakning')).toBeGreaterThan(5);
    expect(count('ej-bedomd')).toBeGreaterThan(0);
    expect(count('brist')).toBeLessThan(classes.size / 2);
  });

  test.each(['html', '500', '429', 'cut', 'empty', 'drift', 'no-place'])(
    'refuses JobStream with the trap %s',
    async (trap) => {
      const puller = await pullerOf('gavleborg', trap);
      await expect(puller.pull('jobstream')).rejects.toBeInstanceOf(SourceFault);
    },
  );

  test.each([
    ['malformed-element', 'jobstream'],
    ['duplicate-ads', 'jobstream'],
    ['bom', 'yrkesbarometern'],
    ['nfd', 'yrkesbarometern'],
  ] as const)('survives the trap %s of %s', async (trap, source) => {
    const good = (await everythingOf('gavleborg'))[source];
    const { rows } = await (await pullerOf('gavleborg', trap)).pull(source);
    expect(Math.abs(rows - good.rows)).toBeLessThanOrEqual(1);
  });
});

describe('over HTTP', () => {
  const ask = (path: string, headers: Record<string, string> = {}) => fetch(`${server.origin}${path}`, { headers });

  test('an answer is packed for who asks for it', async () => {
    const path = '/yrkesbarometern/prognoser/yrkesbarometer.json';
    expect((await ask(path, { 'accept-encoding': 'gzip' })).headers.get('content-encoding')).toBe('gzip');
    expect((await ask(path, { 'accept-encoding': 'identity' })).headers.get('content-encoding')).toBeNull();
  });

  test('a torn answer ends with a broken connection, not with a shorter document', async () => {
    const answer = await ask('/!cut/jobstream/v2/snapshot?location-concept-id=zupA_8Nt_xcD');
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow();
  });

  test('an unchanged file has no body', async () => {
    const path = '/yrkesbarometern/prognoser/yrkesbarometer.json';
    const etag = (await ask(path)).headers.get('etag') ?? '';
    const again = await ask(path, { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('every trap but the slow one answers at once', async () => {
    for (const trap of trapNames.filter((name) => name !== 'slow')) {
      const { status } = await ask(`/!${trap}/taxonomy/v1/taxonomy/main/versions`);
      expect([200, 429, 500]).toContain(status);
    }
  });
});

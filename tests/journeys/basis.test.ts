import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Basis, BasisOccupation } from '../../functions/open-data/contract.ts';
import type { PullResult } from '../../functions/shortage/pull-source.ts';
import type { SignalReceived } from '../../functions/signals/contract.ts';
import { pulledSources } from '../../shared/domain/source-id.ts';
import { exampleInput } from '../support/builders.ts';
import { ask, sendSignal, start } from '../support/journey.ts';
import { type LocalRegion, startLocalRegion } from '../support/local-region.ts';
import { hasRealData, startRealDataServer } from '../support/real-data-server.ts';
import { sharedFile } from '../support/shared-data.ts';
import { type UnsteadySources, unsteadySources } from '../support/unsteady-sources.ts';

// The basis from real answers of the public sources, as far as there are any: from the pull to the open data, the
// employer's answer, and days on which a source is not there. In this order; the last of them ends the server.

const why = hasRealData ? '' : ' (skipped: there is no ../shared/data beside the project)';

/** Employed persons of an occupation in 2024 by age, as they stand in SCB's own answer. */
const scbAges = (occupation: string): Map<string, number> => {
  const { dimension, value, size } = JSON.parse(
    sharedFile('scb_YREG54BAS_ssyk4_x_age_2020-2024.jsonstat2.json') ?? '',
  ) as { dimension: Record<string, { category: { index: Record<string, number> } }>; value: number[]; size: number[] };
  const at = (code: string, name: string) => dimension[code]?.category.index[name] ?? Number.NaN;
  const [, ages = 0, , years = 0] = size;
  return new Map(
    Object.entries(dimension.Alder?.category.index ?? {}).map(([age, a]) => [
      age,
      value[(at('Yrke2012', occupation) * ages + a) * years + at('Tid', '2024')] ?? Number.NaN,
    ]),
  );
};

describe.skipIf(!hasRealData)(`real answers of the sources${why}`, () => {
  let real: Awaited<ReturnType<typeof startRealDataServer>>;
  let sources: UnsteadySources;
  let region: LocalRegion;
  const pulled: Record<string, PullResult> = {};
  const pull = async (source: string) => (await region.runSchedule(`pull-${source}`)) as PullResult;
  const county = () => ask<Basis>(region, 'GET', '/api/v1/basis/county');
  const occupation = async (ssyk: string) =>
    (await ask<BasisOccupation>(region, 'GET', `/api/v1/basis/county/${ssyk}`)).json;

  beforeAll(async () => {
    real = await startRealDataServer();
    sources = await unsteadySources(real.origin);
    region = await startLocalRegion({ now: start, sources: sources.origin });
    for (const source of pulledSources) pulled[source] = await pull(source);
    await region.runSchedule('build-index');
    await region.runSchedule('publish-basis');
  }, 120_000);
  afterAll(async () => {
    await region?.stop();
    await sources?.stop();
    await real?.close();
  });

  test('what is there is read, and what is missing says why', () => {
    for (const source of ['taxonomy', 'jobstream', 'yrkesbarometern', 'scb'])
      expect(pulled[source]).toMatchObject({ source, outcome: 'changed' });
    expect(pulled.jobstream).toMatchObject({ rows: 0 }); // none of its ten ads lies in the county
    const reasons = ['susanavet', 'jobed'].map((source) => [source, pulled[source]?.failure?.message]);
    expect(reasons).toEqual([
      ['susanavet', expect.stringMatching(/^educationEvents .*: The source answered with status 503$/)],
      ['jobed', expect.stringMatching(/^match-by-occupation .*: The source answered with status 503$/)],
    ]);
  });

  test('the edition has every occupation, rates none of them, and names the missing sources', async () => {
    const { json } = await county();

    expect(json).toMatchObject({ edition: '2026-11-23', area: 'county' });
    expect(json.sources.map(({ id, state, dataUntil }) => [id, state, dataUntil])).toEqual([
      ['taxonomy', 'fresh', '2026-11-23'],
      ['jobstream', 'fresh', '2026-11-23'],
      ['yrkesbarometern', 'fresh', '2025-12-31'],
      ['scb', 'fresh', '2024-12-31'],
      ['susanavet', 'missing', null],
      ['jobed', 'missing', null],
    ]);
    expect(json.occupations.length).toBeGreaterThan(390);
    for (const row of json.occupations)
      expect(row).toMatchObject({ class: 'ej-bedomd', certainty: null, score: null, low: null, high: null });
  });

  test('the three judgements of the county are found with where they come from', async () => {
    const judged = (await county()).json.occupations.filter(({ official }) => official !== null);

    expect(
      judged.map(({ ssyk, official }) => [ssyk, official?.situation, official?.edition, official?.source]),
    ).toEqual([
      ['3212', 'brist', '2025-2', 'yrkesbarometern'],
      ['4119', 'överskott', '2025-2', 'yrkesbarometern'],
      ['7411', 'balans', '2025-2', 'yrkesbarometern'],
    ]);
    expect((await occupation('3212')).inputs.X).toEqual({
      value: 100,
      flag: 'measured',
      source: 'yrkesbarometern',
      snapshot: expect.stringMatching(/^raw\/yrkesbarometern\/[0-9a-f]{64}\./),
      period: '2025-2',
    });
  });

  test('SCB’s ages are found with where they come from, and no number is made of what is not known', async () => {
    const employed = (code: string) => {
      const ages = scbAges(code);
      const all = [...ages.values()].reduce((sum, persons) => sum + persons, 0);
      return { all, from60: ages.get('60-64') ?? 0, from65: ages.get('065-69') ?? 0 };
    };
    // The taxonomy's group 5321 is SCB's two, 5321 and 5322.
    const [one, two] = [employed('5321'), employed('5322')];
    expect([one.all, one.from60 + one.from65]).toEqual([128_091, 22_697]);

    const { inputs } = await occupation('5321');

    const { a60, ...others } = inputs;
    expect(a60).toEqual({
      value: Number(((one.from60 + two.from60) / (one.all + two.all)).toPrecision(6)),
      flag: 'measured',
      source: 'scb',
      snapshot: expect.stringMatching(/^raw\/scb\/[0-9a-f]{64}\./),
      period: '2024',
    });
    expect(new Set(Object.values(others).map(({ value }) => value))).toEqual(new Set([null]));
  });

  test('an employer who misses a biomedical scientist reads the official judgement and no invented number', async () => {
    const need = { ...exampleInput().need, occupationText: 'Biomedicinsk analytiker' };

    const { status, json } = await sendSignal<SignalReceived>(region, 'real', { need });

    expect(status).toBe(201);
    expect(json.answer.occupations[0]).toMatchObject({
      ssyk: '3212',
      shortage: {
        class: 'ej-bedomd',
        certainty: null,
        score: null,
        official: { situation: 'brist', edition: '2025-2', source: 'yrkesbarometern' },
      },
    });
    expect(json.answer.educations).toEqual([]);
  });

  test('the open data come as JSON and CSV with the same rows, and are not sent twice to who has them', async () => {
    const [asJson, asCsv] = [await county(), await ask(region, 'GET', '/api/v1/basis/county?format=csv')];
    const paths = ['/api/v1/basis/county', '/api/v1/basis/county?format=csv', '/api/v1/basis/county/3212'];

    expect(asCsv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const [header = '', ...lines] = asCsv.text.trimEnd().split('\r\n');
    expect(header.split(',').slice(0, 4)).toEqual(['edition', 'area', 'dataUntil', 'ssyk']);
    expect(lines).toHaveLength(asJson.json.occupations.length);
    for (const path of paths) {
      const etag = (await ask(region, 'GET', path)).headers.get('etag') ?? '';
      const again = await ask(region, 'GET', path, { headers: { 'if-none-match': etag } });
      expect([path, again.status, again.text, again.headers.get('etag')]).toEqual([path, 304, '', etag]);
    }
    const unknown = ['/api/v1/basis/dalarna', '/api/v1/basis/county/0000', '/api/v1/basis/county?format=xml'];
    expect(await Promise.all(unknown.map(async (path) => (await ask(region, 'GET', path)).status))).toEqual([
      404, 404, 422,
    ]);
  });

  test('the same stands on pages: every link of theirs leads somewhere, and what is missing is said', async () => {
    const seen = new Set<string>();
    const follow = async (path: string): Promise<void> => {
      if (seen.has(path)) return;
      seen.add(path);
      const { status, text, headers } = await ask(region, 'GET', path.replaceAll('&amp;', '&'));
      expect([path, status]).toEqual([path, 200]);
      if (!/^(\/en)?\/basis/.test(path) || !headers.get('content-type')?.startsWith('text/html')) return;
      expect(text).toMatch(/SCB|method|validation/);
      const all = [...text.matchAll(/href="(\/[^"#]*)/g)].map(([, href]) => href ?? '');
      // Of the many occupations of a list, two are as good as all.
      const occupations = all.filter((href) => /\/basis\/[a-z-]+\/\d{4}$/.test(href));
      for (const href of all) if (!occupations.includes(href) || occupations.indexOf(href) < 2) await follow(href);
    };
    await follow('/basis');
    expect([...seen].some((path) => path.startsWith('/en/basis/county/'))).toBe(true);
    const { text } = await ask(region, 'GET', '/basis/county/3212');
    expect(text).toContain('Susa-navet, Skolverket): saknas.');
    expect((await ask(region, 'GET', '/basis/dalarna')).status).toBe(404);
  });

  test('the OpenAPI document lists exactly the routes that answer', async () => {
    type Document = { openapi: string; paths: Record<string, Record<string, unknown>> };
    const { json } = await ask<Document>(region, 'GET', '/api/openapi.json');
    const listed = Object.entries(json.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => [method.toUpperCase(), path] as const),
    );

    expect(json.openapi).toMatch(/^3\.1/);
    const served = region.running.model.routes.map(({ routeKey }) => routeKey).filter((key) => key.includes(' /api/'));
    expect(listed.map((route) => route.join(' ')).toSorted()).toEqual(served.toSorted());
    for (const [method, path] of listed) {
      const { headers, status } = await ask(region, method as 'GET' | 'POST', path.replaceAll(/\{\w+\}/g, 'x'));
      // The gateway itself answers 404 to what is no route, in its own words; a token or an area named x is ours to refuse.
      const isProblem = headers.get('content-type')?.startsWith('application/problem+json');
      expect([method, path, status !== 404 || isProblem ? 'route' : 'gateway']).toEqual([method, path, 'route']);
    }
  });

  describe('on a bad day', () => {
    let good: Awaited<ReturnType<typeof county>>;
    beforeAll(async () => {
      good = await county();
    });

    /** Readers and employers have what they had. */
    const nothingChanged = async () => {
      const now = await county();
      expect([now.text, now.headers.get('etag')]).toEqual([good.text, good.headers.get('etag')]);
    };

    test.each([
      ['answers HTML with status 200', 'html', /^html$/, /HTML/],
      ['is cut off', 'cut', /^cut-off$/, /^rows: The body breaks off/],
    ] as const)(
      'a source that %s is named with its reason, and the last good edition stays',
      async (_, behaviour, code, words) => {
        sources.behaves(behaviour);

        const result = await pull('yrkesbarometern');

        expect(result).toMatchObject({ source: 'yrkesbarometern', outcome: 'failed', rows: 7 });
        expect(result.failure?.code).toMatch(code);
        expect(result.failure?.message).toMatch(words);
        await nothingChanged();
      },
    );

    test('a source that never answers is given up at the function’s limit at the latest, and the last good edition stays', async () => {
      sources.behaves('silent');
      const host = region.running.functions.all.find(({ plan }) => plan.name.endsWith('shortage-pull-source'));
      // The limit alone is made short; that a silent source is given up long before it is shown with a clock of its own.
      Object.assign(host?.plan ?? {}, { timeoutSeconds: 1 });

      await expect(region.runSchedule('pull-yrkesbarometern')).rejects.toThrow(
        /schedules\/pull-yrkesbarometern answered 502: .*Task timed out after 1\.00 seconds/,
      );

      Object.assign(host?.plan ?? {}, { timeoutSeconds: 900 });
      await nothingChanged();
    });

    test('a server that is down is named as unreachable, and whatever runs then, the last good edition stays', async () => {
      await sources.stop();

      const result = await pull('yrkesbarometern');
      const built = await region.runSchedule('build-index');
      const published = await region.runSchedule('publish-basis');

      expect(result).toMatchObject({
        outcome: 'failed',
        failure: { code: 'unreachable', message: 'rows: The source cannot be reached (ECONNREFUSED)' },
      });
      expect(built).toMatchObject({ edition: '2026-11-23', changed: 0, stale: 1, reason: 'unchanged' });
      expect(published).toMatchObject({ published: false, edition: '2026-11-23', reason: 'current' });
      await nothingChanged();
    });
  });
});

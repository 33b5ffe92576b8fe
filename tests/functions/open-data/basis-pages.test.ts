import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { basisPages } from '../../../functions/open-data/basis-pages.ts';
import { basisPageRoutes } from '../../../functions/open-data/contract-pages.ts';
import { showBasis } from '../../../functions/open-data/show-basis.ts';
import { problemPage } from '../../../shared/pages/problem-page.ts';
import { validationStore } from '../../../shared/stores/validation-store.ts';
import { basisHarness, fullDocuments, type SomeDocuments } from '../../support/basis-harness.ts';
import { aValidationReport } from '../../support/basis-samples.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { gatewayTo } from '../../support/gateway.ts';
import { gavleborg } from '../../support/intake.ts';
import { noAssessments } from '../../support/no-assessments.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const silent = { info: () => {}, warn: () => {}, error: () => {} };

const served = async ({ publish = true, documents = fullDocuments('2026-11-22') as SomeDocuments } = {}) => {
  const harness = await basisHarness(dynamo);
  const reports = validationStore(harness.market);
  if (publish) {
    await harness.leaveAll(documents);
    await harness.build();
    await harness.publish();
  }
  const call = gatewayTo(
    basisPages({ region: gavleborg, basis: harness.basis, assessments: noAssessments, reports }),
    basisPageRoutes,
    {
      log: silent,
      problemPage: (problem, { language }) => problemPage({ region: gavleborg, language, problem }),
    },
  );
  const see = async (path: string, query = '') => {
    const { status, text, headers } = await call({ method: 'GET', path, query });
    const main = text.slice(text.indexOf('<main'), text.indexOf('</main>'));
    return { status, headers, text, words: main.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ') };
  };
  return { ...harness, reports, see };
};

const labelsIn = (text: string) =>
  [...text.matchAll(/<th scope="row"><a [^>]*><bdi>([^<]*)/g)].map(([, label]) => label);

describe('the list of a place', () => {
  test('has every occupation, the largest shortage first, and says which are the county’s', async () => {
    const { see } = await served();
    const { status, text, words, headers } = await see('/basis/gastrikland-ost');
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'cache-control': 'public, max-age=300', 'content-language': 'sv' });
    expect(
      labelsIn(text)
        .slice(0, 2)
        .every((label) => /Undersköterskor|Maskinställare/.test(label ?? '')),
    ).toBe(true);
    expect(labelsIn(text)).toHaveLength(5);
    expect(words).toContain('5 yrken');
    expect(words).toContain('Inte bedömt länets läge');
    expect(words).toContain('Skalan är preliminär');
  });

  test.each([
    ['q=sjukskot', 1],
    ['q=22', 1],
    ['class=brist', 2],
    ['class=overskott', 0],
    ['q=finns+inte', 0],
    ['class=ej-bedomd&order=name&page=99', 3],
  ])('shows of %s just what fits', async (query, count) => {
    const { see } = await served();
    const { text, words } = await see('/basis/gastrikland-ost', query);
    expect(labelsIn(text)).toHaveLength(count);
    expect(words).toContain(`${count} av 5 yrken`);
    expect(words.includes('Inget yrke passar')).toBe(count === 0);
  });

  test('says that it does not know a class, and shows everything', async () => {
    const { see } = await served();
    const { text, words } = await see('/basis/county', 'class=katastrof&page=-1&order=price');
    expect(words).toContain('Det läget finns inte');
    expect(labelsIn(text)).toHaveLength(5);
  });

  test('says that a source is missing or old', async () => {
    const { scb: _, ...documents } = fullDocuments('2026-11-22');
    const { see } = await served({ documents });
    for (const path of ['/basis', '/basis/county', '/basis/county/7223'])
      expect((await see(path)).words).toContain('Yrkesregistret (SCB): saknas.');
  });

  test('is a page, and no fault, before there is an edition', async () => {
    const { see } = await served({ publish: false });
    for (const path of ['/basis', '/basis/county', '/en/basis/county']) {
      const { status, words } = await see(path);
      expect(status).toBe(200);
      expect(words).toMatch(/inte uträknat än|not been worked out yet/);
    }
    expect((await see('/basis/county/7223')).status).toBe(404);
  });
});

describe('the page of an occupation', () => {
  test('opens its score into all that the open data say', async () => {
    const { see, basis } = await served();
    const known = await showBasis({ basis, assessments: noAssessments }).occupation('gastrikland-ost', '7223');
    const { status, words, text } = await see('/basis/gastrikland-ost/7223');
    expect(status).toBe(200);
    expect(words).toContain(`${known?.score} av 100`);
    expect(words).toContain(`mellan ${known?.low} och ${known?.high}`);
    for (const [id, { state, score }] of Object.entries(known?.indicators ?? {}))
      if (state === 'present') {
        const part = text.slice(text.indexOf(`id="i-${id}"`)).split('</section>')[0];
        expect(part).toContain(`${score} av 100`);
      }
    for (const link of [
      '/follow?ssyk=7223&amp;area=gastrikland-ost',
      '/signal',
      '/basis/method',
      '/api/v1/basis/gastrikland-ost/7223',
    ])
      expect(text).toContain(`href="${link}"`);
    for (const area of gavleborg.areas) expect(words).toContain(area.name);
  });

  test('speaks English, and links to the same in Swedish', async () => {
    const { see } = await served();
    const { words, text } = await see('/en/basis/county/7223');
    expect(words).toContain('What the index rests on');
    expect(text).toContain('href="/basis/county/7223" hreflang="sv"');
  });

  test.each(['/basis/dalarna', '/basis/county/0000', '/basis/dalarna/7223', '/basis/county/constructor'])(
    '%s is not there, and says so in words',
    async (path) => {
      const { see } = await served();
      expect(await see(path)).toMatchObject({ status: 404, words: expect.stringContaining('hela adressen') });
    },
  );
});

describe('the page of the validation', () => {
  test('says before the first run that there is none', async () => {
    const { see } = await served();
    expect((await see('/basis/validation')).words).toContain('har inte gjorts än');
  });

  test('says it aloud where the index is no better than a guess, and what was not passed', async () => {
    const { see, reports } = await served();
    await reports.keep(aValidationReport());
    const { words } = await see('/basis/validation');
    expect(words).toContain('Lita då mer på gissningen');
    expect(words).toContain('−0,75: inte bättre än gissningen');
    expect(words).toMatch(/AUC\) minst 0,75 0,71 Nej/);
    expect(words).toContain('annonserna räcker inte två år bakåt än');
  });
});

test('every route of the pages is served, and no other', () => {
  const bound = basisPages({
    region: gavleborg,
    basis: {} as never,
    assessments: noAssessments,
    reports: {} as never,
  }).map(([route]) => route.id);
  expect(bound.toSorted()).toEqual(basisPageRoutes.map(({ id }) => id).toSorted());
});

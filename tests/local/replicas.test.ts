import { fail } from 'node:assert';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceRequest } from '../../infra/local/sources/answer.ts';
import { replicas } from '../../infra/local/sources/replica.ts';
import { type TrapName, trapNames } from '../../infra/local/sources/traps.ts';

const county = 'zupA_8Nt_xcD';
const day = 86_400_000;
const noon = Date.UTC(2026, 10, 23, 11);

type Asked = Partial<Pick<SourceRequest, 'method' | 'body' | 'headers'>> & { now?: number };

const ask = (sourceId: string, address: string, { now = noon, ...asked }: Asked = {}) => {
  const { pathname: path, searchParams: query } = new URL(address, 'http://source.invalid');
  const request = { method: 'GET', headers: {}, body: '', ...asked, sourceId, path, query };
  const { body, ...answer } = replicas({ now: () => new Date(now) })(request);
  return { ...answer, text: [...body].join('') };
};
// Test data: what a replica answered, read as loosely as a client would before it validates.
const read = (...question: Parameters<typeof ask>) => JSON.parse(ask(...question).text);

type Event = { id: string | number; removed: boolean; removed_date: string | null; timestamp?: number };
const snapshot = (now: number, filter = `location-concept-id=${county}`): Event[] =>
  read('jobstream', `/v2/snapshot?${filter}`, { now });
const asParameter = (instant: number) => new Date(instant).toISOString().slice(0, 19);
const stream = (from: number, to: number): Event[] =>
  read('jobstream', `/v2/stream?updated-after=${asParameter(from)}&location-concept-id=${county}`, { now: to });

/** Whole days from 2026 to 2029: what a moved clock can reach. */
const someDay = fc.integer({ min: 0, max: 1000 }).map((days) => Date.UTC(2026, 0, 1, 6) + days * day);

describe('JobStream', () => {
  test('a few hundred ads of the county are up on any day', () => {
    fc.assert(
      fc.property(someDay, (now) => {
        const ads = snapshot(now);
        expect(ads.length).toBeGreaterThan(250);
        expect(ads.length).toBeLessThan(700);
        expect(new Set(ads.map(({ id }) => id)).size).toBe(ads.length);
      }),
      { numRuns: 10 },
    );
  });

  test('yesterday’s snapshot and the stream since make today’s snapshot, but for ads that vanish untold', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 9 }), (before, days) => {
        const after = before + days * day;
        const known = new Map(snapshot(before).map((ad) => [String(ad.id), ad]));
        for (const event of stream(before, after)) {
          if (event.removed) known.delete(String(event.id));
          else known.set(String(event.id), event);
        }
        const today = new Map(snapshot(after).map((ad) => [String(ad.id), ad]));
        for (const [id, ad] of today) expect(known.get(id)).toEqual(ad);
        expect(known.size - today.size).toBeLessThan(10);
      }),
      { numRuns: 8 },
    );
  });

  test('a week brings new ads, corrections and removals in both shapes', () => {
    const week = stream(noon - 7 * day, noon);
    const ads = week.filter(({ removed }) => !removed);
    const ids = new Set(ads.map(({ id }) => id));
    const removals = week.filter(({ removed }) => removed);
    expect(ids.size).toBeGreaterThan(50);
    expect(ads.length).toBeGreaterThan(ids.size);
    expect(removals.filter(({ id }) => typeof id === 'number').length).toBeGreaterThan(0);
    expect(removals.filter(({ id }) => typeof id === 'string').length).toBeGreaterThan(20);
  });

  test('a stream from two years back tells the whole life of thousands of ads', () => {
    const events = stream(noon - 730 * day, noon);
    const published = new Set(events.flatMap(({ id, removed }) => (removed ? [] : [String(id)])));
    const ended = events.filter(({ id, removed }) => removed && published.has(String(id)));
    expect(published.size).toBeGreaterThan(8_000);
    expect(ended.length).toBeGreaterThan(published.size * 0.9);
  });

  test('JSON and JSON Lines hold the same', () => {
    const address = `/v2/snapshot?location-concept-id=${county}`;
    const lines = ask('jobstream', address, { headers: { accept: 'application/jsonl' } });
    expect(lines.headers['content-type']).toBe('application/jsonl');
    expect(
      lines.text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(read('jobstream', address));
  });

  test('the filter of place drops ads without place, and finds one municipality’s', () => {
    const places = (filter: string) =>
      read('jobstream', `/v2/snapshot?${filter}`).map(
        (ad: { workplace_address: { municipality_code: string | null } }) => ad.workplace_address.municipality_code,
      );
    expect(places('')).toContain(null);
    expect(places(`location-concept-id=${county}`)).not.toContain(null);
    expect(new Set(places('location-concept-id=BbdN_xLB_k6s'))).toEqual(new Set(['2181']));
  });

  test('another county is served as well', () => {
    expect(snapshot(noon, 'location-concept-id=NvUF_SP1_1zo').length).toBeGreaterThan(200);
  });

  test('nobody real can be reached by an ad: addresses, numbers and employers are fictional', () => {
    const text = ask('jobstream', `/v2/stream?updated-after=${asParameter(noon - 60 * day)}`).text;
    for (const mail of text.match(/[\w.-]+@[\w.-]+/g) ?? fail()) expect(mail).toMatch(/@example\.com$/);
    for (const phone of text.match(/07\d-\d+/g) ?? fail()) expect(phone).toMatch(/^070-17406(0[5-9]|[1-9]\d)$/);
    // 558 and 2129 are series that are not handed out; a sole trader's number has the month 13.
    for (const [, number] of text.matchAll(/"organization_number":"(\d+)"/g))
      expect(number).toMatch(/^(558|2129|7013)/);
  });
});

describe('searches', () => {
  test('historical ads have a foreign id, their own in original_id, and lists where JobStream has objects', () => {
    const window = 'historical-from=2026-03-01T00:00:00&historical-to=2026-03-31T23:59:59';
    const answer = read('historical', `/search?region=21&${window}&limit=100&occupation-group=5321`);
    expect(answer.total.value).toBe(answer.hits.length);
    for (const ad of answer.hits) {
      expect(ad.id).toMatch(/^[0-9a-f]{40}$/);
      expect(ad.original_id).toMatch(/^\d+$/);
      expect(ad.occupation_group).toEqual([expect.objectContaining({ legacy_ams_taxonomy_id: '5321' })]);
      expect(ad.publication_date.slice(0, 7)).toBe('2026-03');
    }
  });

  test('JobSearch ignores what it does not know, lets neighbours into a field, and lists a term twice', () => {
    const total = (query: string) => read('jobsearch', `/search?region=21&limit=0&${query}`).total.value;
    expect(total('occupation_group=5323')).toBe(total(''));
    expect(total('occupation-group=5323')).toBeLessThan(total(''));
    const hits = (query: string) => read('jobsearch', `/search?region=21&limit=100&${query}`).hits;
    const fields = hits('').map(
      ({ occupation_field }: { occupation_field: { concept_id: string } }) => occupation_field.concept_id,
    );
    const one = fields[0] ?? fail('no ad was found');
    const found = [0, 100, 200].flatMap((offset) => hits(`occupation-field=${one}&offset=${offset}`));
    const strangers = found.filter(
      ({ occupation_field }: { occupation_field: { concept_id: string } }) => occupation_field.concept_id !== one,
    );
    expect(strangers.length).toBeGreaterThan(0);
    expect(strangers.length / found.length).toBeLessThan(0.2);
    const [{ values }] = read('jobsearch', '/search?region=21&limit=0&stats=occupation-group').stats;
    expect([values.length, new Set(values.map(({ code }: { code: string }) => code)).size]).toEqual([5, 4]);
  });

  test('an offset over 2000 is refused, and the pages before it hold every ad once', () => {
    expect(ask('jobsearch', '/search?region=21&offset=2001').status).toBe(400);
    const pages = [0, 100, 200, 300, 400, 500, 600].flatMap(
      (offset) => read('jobsearch', `/search?region=21&limit=100&offset=${offset}`).hits,
    );
    expect(new Set(pages.map(({ id }: Event) => id)).size).toBe(snapshot(noon).length);
  });
});

describe('the taxonomy', () => {
  const graphql = (query: string) => read('taxonomy', `/v1/taxonomy/graphql?query=${encodeURIComponent(query)}`);

  test.each([
    ['CNC-operatör', '7223'],
    ['Svarvare', '7223'],
    ['Fräsare', '7223'],
    ['Undersköterska', '5321'],
    ['Sjuksköterska', '2221'],
    ['Biomedicinsk analytiker', '3212'],
    ['Barnskötare', '5311'],
    ['Svetsare', '7212'],
    ['Welder', '7212'],
    ['Elektriker', '7411'],
    ['Kock', '5120'],
    ['Lastbilschaufför', '8332'],
  ])('%s leads to %s', (word, ssyk) => {
    const names = graphql(
      'query { concepts(type: "occupation-name", version: 30) { preferred_label alternative_labels broader(type: "ssyk-level-4") { ssyk_code_2012 } } }',
    ).data.concepts;
    const found = names.filter((name: { preferred_label: string; alternative_labels: string[] }) =>
      [name.preferred_label, ...name.alternative_labels].includes(word),
    );
    expect(found[0].broader).toEqual([{ ssyk_code_2012: ssyk }]);
  });

  test('the county has its ten municipalities with the real ids', () => {
    const query = `{ concepts(id: "i46j_HmG_v64") { narrower(type: "region") { id narrower(type: "municipality") { id lau_2_code_2015 } } } }`;
    const regions = graphql(query).data.concepts[0].narrower;
    const ours = regions.find(({ id }: Event) => id === county).narrower;
    expect(ours).toHaveLength(10);
    expect(ours).toContainEqual({ id: 'qk8Y_2b6_82D', lau_2_code_2015: '2180' });
    expect(regions).toHaveLength(21);
  });

  test('an error is told with status 200', () => {
    expect(graphql('{ concepts(type: "ssyk-level-4") { colour } }').errors).toHaveLength(1);
    expect(graphql('{ concepts(type: "ssyk-level-4") { id').errors).toHaveLength(1);
  });

  test('REST names its keys with a namespace and hyphens', () => {
    const [group] = read('taxonomy', '/v1/taxonomy/specific/concepts/ssyk?ssyk-code-2012=7223');
    expect(group['taxonomy/ssyk-code-2012']).toBe('7223');
    expect(read('taxonomy', '/v1/taxonomy/main/versions')[0]['taxonomy/version']).toBe(30);
  });
});

describe('Yrkesbarometern', () => {
  const path = '/prognoser/yrkesbarometer.json';

  test.each([
    ['2026-05-01', '2025-2'],
    ['2026-11-23', '2026-1'],
    ['2026-12-20', '2026-2'],
  ])('on %s the round is %s', (today, round) => {
    expect(read('yrkesbarometern', path, { now: Date.parse(today) })[0].omgang).toBe(round);
  });

  test('an unchanged file is answered by 304', () => {
    const { etag = '', 'last-modified': modified } = ask('yrkesbarometern', path).headers;
    expect(ask('yrkesbarometern', path, { headers: { 'if-none-match': etag } }).status).toBe(304);
    expect(ask('yrkesbarometern', path, { headers: { 'if-modified-since': modified } }).status).toBe(304);
    expect(ask('yrkesbarometern', path, { headers: { 'if-none-match': '"other"' } }).status).toBe(200);
  });

  test('the county has every judgement, none at all, a part of a group and several groups', () => {
    type Row = { lan: string; rekryteringssituation: string | null; del_av_ssyk: number; ssyk: string };
    const rows: Row[] = read('yrkesbarometern', path).filter(({ lan }: Row) => lan === '21');
    expect(new Set(rows.map((row) => row.rekryteringssituation))).toEqual(
      new Set(['brist', 'balans', 'paradox', 'överskott', null]),
    );
    expect(rows.some((row) => row.del_av_ssyk === 1)).toBe(true);
    expect(rows.some((row) => row.ssyk.includes(', '))).toBe(true);
  });
});

describe('educations', () => {
  type CatalogueEvent = {
    content: {
      education: string;
      locations: { areaCode: string }[];
      application: { last: string };
      isCancelled: boolean;
    };
  };

  test('two courses near Gävle and Sandviken lead to CNC-operatör and take applications, whatever the day', () => {
    fc.assert(
      fc.property(someDay, (now) => {
        const { hits } = read('jobed', '/v1/educations/match-by-occupation?occupation_id=9haD_NB6_ULH&limit=20', {
          ...{ now, method: 'POST' },
        });
        const matched = new Set(hits.map(({ id }: { id: string }) => id));
        const events: CatalogueEvent[] = read('susanavet', '/susa-navet/emil3/educationEvents?size=2000', {
          now,
        }).educationEvents;
        const open = events.filter(
          ({ content }) =>
            matched.has(content.education) &&
            !content.isCancelled &&
            Date.parse(content.application.last) >= now &&
            content.locations.some(({ areaCode }) => ['2180', '2181'].includes(areaCode)),
        );
        expect(new Set(open.map(({ content }) => content.education)).size).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 30 },
    );
  });

  test('the catalogue comes in pages of which the last is shorter, and holds the oddities of the real one', () => {
    const page = (at: number) => read('susanavet', `/susa-navet/emil3/educationEvents?page=${at}&size=100`);
    const { totalPages, totalElements } = page(0).page;
    const events: CatalogueEvent[] = Array.from({ length: totalPages }, (_, at) => page(at).educationEvents).flat();
    expect(events).toHaveLength(totalElements);
    expect(page(totalPages - 1).educationEvents.length).toBeLessThan(100);
    expect(events.some(({ content }) => content.isCancelled)).toBe(true);
    expect(events.some(({ content }) => content.locations.length > 1)).toBe(true);
    expect(events.some(({ content }) => Date.parse(content.application.last) < noon)).toBe(true);
    const infos = read('susanavet', '/susa-navet/emil3/educationInfos?size=2000').educationInfos;
    const known = new Set(infos.map(({ id }: { id: string }) => id));
    expect(events.some(({ content }) => !known.has(content.education))).toBe(true);
  });

  test('an occupation that JobEd does not know is 404, and `hits` is a number in the other call', () => {
    const address = '/v1/educations/match-by-occupation?occupation_id=aaaa_aaa_aaa';
    expect(ask('jobed', address, { method: 'POST' }).status).toBe(404);
    expect(read('jobed', '/v1/educations?query=svets').hits).toBeGreaterThan(0);
  });
});

describe('SCB', () => {
  const path = (table: string) =>
    `/OV0104/v1/doris/sv/ssd/START/AM/${table.startsWith('AM0110') ? 'AM0110' : 'AM0208'}/${table}`;
  const question = (table: string, selections: Record<string, readonly [string, ...string[]]>) => {
    const query = Object.entries(selections).map(([code, [filter, ...values]]) => ({
      ...{ code, selection: { filter, values } },
    }));
    const body = JSON.stringify({ query, response: { format: 'json-stat2' } });
    return ask('scb', path(table), { method: 'POST', body });
  };

  test('variables come in another order in another table, and those left out are totalled', () => {
    const inCounty = question('AM0208M/YREG60BAS', {
      Region: ['item', '21'],
      Yrke2012: ['all', '53*'],
      Tid: ['top', '1'],
    });
    const byAge = question('AM0208D/YREG57BAS', { Region: ['item', '21'], Alder: ['all', '*'], Tid: ['item', '2024'] });
    expect(JSON.parse(inCounty.text).id).toEqual(['Region', 'Yrke2012', 'ContentsCode', 'Tid']);
    expect(JSON.parse(byAge.text).id).toEqual(['Alder', 'Tid', 'Region', 'ContentsCode']);
    expect(JSON.parse(inCounty.text).dimension.Tid.category.index).toEqual({ '2024': 0 });
  });

  test('managers and nurses’ aides are divided as SCB divides them', () => {
    const { dimension } = JSON.parse(question('AM0208M/YREG60BAS', { Yrke2012: ['all', '*'], Tid: ['top', '1'] }).text);
    const codes = Object.keys(dimension.Yrke2012.category.index);
    expect(codes).toEqual(expect.arrayContaining(['1211', '1212', '5321', '5322', '5323', '5324', '0002']));
    expect(codes).not.toContain('1210');
  });

  test('nobody over 64 was counted before 2023', () => {
    const { value } = JSON.parse(
      question('AM0208E/YREG54BAS', {
        ...{ Yrke2012: ['item', '5321'], Alder: ['item', '065-69'], Tid: ['item', '2022', '2023'] },
      }).text,
    );
    expect(value[0] ?? 0).toBe(0);
    expect(value[1]).toBeGreaterThan(1_000);
  });

  test('too many cells are 403, an unknown value is 400, an unknown table 404', () => {
    const everything = {
      Region: ['all', '*'],
      Yrke2012: ['all', '*'],
      Alder: ['all', '*'],
      Kon: ['all', '*'],
    } as const;
    expect(question('AM0208D/YREG57BAS', { ...everything, Tid: ['all', '*'] }).status).toBe(403);
    expect(question('AM0208M/YREG60BAS', { Region: ['item', '77'] }).status).toBe(400);
    expect(question('AM0208M/YREG99', {}).status).toBe(404);
  });

  test('wages are published for groups of counties, by sector, and only the label tells which is the mean', () => {
    const { variables } = read('scb', path('AM0110A/LonYrkeRegion4AN'));
    const of = (code: string) => variables.find((variable: { code: string }) => variable.code === code);
    expect(of('Region').values).toEqual(expect.arrayContaining(['SE', 'SE31']));
    expect(of('Region').values).not.toContain('21');
    expect(of('ContentsCode').valueTexts.filter((text: string) => /^Månadslön/.test(text))).toHaveLength(1);
    const { value, size } = JSON.parse(
      question('AM0110A/LonYrkeRegion4AN', {
        ...{ Region: ['item', 'SE31'], Yrke2012: ['item', '2221'], Sektor: ['item', '0'], Kon: ['item', '1+2'] },
        Tid: ['top', '1'],
      }).text,
    );
    expect([size, value.length]).toEqual([[1, 1, 1, 1, 3, 1], 3]);
    expect(value[1]).toBeGreaterThan(value[0]);
  });

  test('GET describes a table', () => {
    const { variables } = read('scb', path('AM0208D/YREG58BAS'));
    expect(variables.find(({ code }: { code: string }) => code === 'Region').values).toContain('2180');
  });
});

describe('every replica', () => {
  test.each([
    ['jobstream', `/v2/stream?updated-after=2026-11-20T00:00:00&location-concept-id=${county}`],
    ['historical', '/search?region=21&historical-from=2026-10-01T00:00:00'],
    ['yrkesbarometern', '/prognoser/yrkesbarometer.json'],
    ['susanavet', '/susa-navet/emil3/educationEvents?size=2000'],
  ])('%s gives the same answer to the same question', (source, address) => {
    expect(ask(source, address).text).toBe(ask(source, address).text);
  });

  test('an unknown source or address is 404', () => {
    expect(ask('elsewhere', '/').status).toBe(404);
    expect(ask('jobstream', '/snapshot').status).toBe(404);
    expect(ask('yrkesbarometern', '/').status).toBe(404);
  });

  /** What only one source has is changed there. */
  const onlyIn: Partial<Record<TrapName, readonly [source: string, address: string]>> = {
    'graphql-errors': ['taxonomy', `/v1/taxonomy/graphql?query=${encodeURIComponent('query { concepts { id } }')}`],
    'newer-version': ['taxonomy', '/v1/taxonomy/main/versions'],
    'older-edition': ['yrkesbarometern', '/prognoser/yrkesbarometer.json'],
    'unknown-word': ['yrkesbarometern', '/prognoser/yrkesbarometer.json'],
    'without-counts': ['yrkesbarometern', '/prognoser/yrkesbarometer.json'],
  };

  test.each(trapNames)('the trap %s changes the answer', (trap) => {
    const [source, address] = onlyIn[trap] ?? ['jobstream', `/v2/snapshot?location-concept-id=${county}`];
    const good = ask(source, address);
    const bad = ask(source, address, { headers: { 'x-replica-trap': trap } });
    expect(good.status).toBe(200);
    expect(bad).not.toEqual(good);
  });
});

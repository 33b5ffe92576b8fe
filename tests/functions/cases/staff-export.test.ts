import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { noBasis, type PublishedBasis } from '../../support/intake-basis.ts';
import { readCsv } from './read-csv.ts';
import { type Office, people, refusal, staffOffice, type Who } from './staff-office.ts';

let dynamo: TestDynamo;
let basis: PublishedBasis;
let at: Office;
beforeAll(async () => {
  dynamo = await startDynamo();
  basis = await noBasis(dynamo);
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  at = await staffOffice(dynamo, basis);
});

const sheet = (who: Who, query = '', headers = {}) => at.call(who, 'GET', '.csv', { query, headers });
const west = { area: 'gastrikland-vast', broker: people.vast.id, municipality: '2181' };

test('is a sheet that Swedish Excel opens in columns: byte order mark, semicolons, Swedish words and days', async () => {
  await at.open(1, { tags: ['okodad', 'utan-utbildning'], employer: { name: 'Åström; "Bröd" & Söner' } });

  const answered = await sheet('ost');

  expect(answered.headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="cases.csv"',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  expect(answered.text).toBe(
    [
      '\ufeffReferens;Läge;Behov;Antal;Arbetsgivare;Kommun;Område;Mäklare;Yrke (SSYK);Kom in;Svar senast;Nästa steg;Väntar till;Märkning',
      'REF-1;Ny;CNC-operatör;3;"Åström; ""Bröd"" & Söner";Gävle;Östra Gästrikland;Förnamn broker-gastrikland-ost;;2026-11-23;2026-11-30;;;okodad, utan-utbildning',
      '',
    ].join('\r\n'),
  );
});

test('is in English for who reads it, in the order of the worklist, with every page of it', async () => {
  await Promise.all(Array.from({ length: 130 }, (_, i) => at.open(i + 1, (i + 1) % 5 === 0 ? west : {})));
  const late = await at.open(200, { answerBy: '2026-11-23' });

  const rows = readCsv((await sheet('strateg', '', { 'accept-language': 'en' })).text, ';');

  expect(rows[0]?.[0]).toBe('Reference');
  const references = rows.slice(1).map(([reference]) => reference);
  expect(references[0]).toBe((await at.stored(late)).reference);
  expect(references).toHaveLength(131);
  expect(references.slice(-26)).toEqual(Array.from({ length: 26 }, (_, i) => `REF-${(i + 1) * 5}`));
  expect(readCsv((await sheet('ost')).text, ';')).toHaveLength(1 + 105);
  expect(readCsv((await sheet('strateg', 'area=gastrikland-vast')).text, ';')).toHaveLength(1 + 26);
});

test('is of the state that was asked for', async () => {
  await at.open(1);
  await at.standing(2, { state: 'closed' });
  await at.standing(3, { state: 'in-dialogue' });

  const states = async (query: string) =>
    readCsv((await sheet('ost', query)).text, ';')
      .slice(1)
      .map((row) => row[1]);

  expect((await states('')).toSorted()).toEqual(['I dialog', 'Ny']);
  expect(await states('state=closed')).toEqual(['Stängt']);
  expect(await states('state=in-dialogue')).toEqual(['I dialog']);
  expect(await states('state=merged')).toEqual([]);
  expect(refusal(await sheet('ost', 'state=open'))).toEqual([422, 'invalid', 'state: choice']);
});

test('leaves behind who took which area’s cases out, and nothing where it was refused', async () => {
  await sheet('strateg', 'area=gastrikland-vast&state=closed');
  await sheet('ost');
  await sheet('ost', 'area=gastrikland-vast');

  const left = async (who: Who) =>
    (await at.rowsOf(people[who].id)).map(({ who: by, what, at: when }) => [by, what, when]);
  expect(await left('strateg')).toMatchObject([
    [people.strateg.id, 'cases-exported gastrikland-vast closed', expect.anything()],
  ]);
  expect(await left('ost')).toMatchObject([[people.ost.id, 'cases-exported gastrikland-ost open', expect.anything()]]);
});

test('holds no cell that a spreadsheet would run, whatever employers write', async () => {
  let number = 0;
  const trigger = fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '\t',
    '＝',
    '＋',
    '－',
    '＠',
    ';=',
    '"=',
    '\ufeff=',
    ' =',
    '\u00a0-',
  );
  const hostile = fc.tuple(trigger, fc.string({ maxLength: 20 })).map(([start, rest]) => `${start}${rest}`.trim());

  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (employer, need) => {
      number += 1;
      const summary = { municipality: '2180', headcount: 1, channel: 'web', language: 'sv' } as const;
      await at.standing(number, { summary: { ...summary, employer, need } });
    }),
    { numRuns: 60, seed: 11 },
  );

  const rows = readCsv((await sheet('ost')).text, ';');
  expect(rows).toHaveLength(61);
  for (const row of rows) {
    expect(row).toHaveLength(14);
    for (const cell of row) expect(cell).not.toMatch(/^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^\p{Cc}/u);
  }
});

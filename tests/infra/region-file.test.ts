import { expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { region as exempel } from '../../infra/regions/exempel.ts';
import { knownRegions, loadRegion, RegionFileError, regionOf, settingsOf } from '../../infra/regions/load-region.ts';
import { parseRegionFile, type RegionProblem } from '../../infra/regions/parse-region-file.ts';
import { RegionFile } from '../../infra/regions/region-file.ts';

type Json = Record<string, unknown>;

/** The documented example with one key changed (`areas.0.id`); undefined removes it. */
const exempelWith = (changes: Record<string, unknown>): unknown => {
  const raw = structuredClone(exempel) as unknown as Json;
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const holder = keys.reduce<Json>((at, key) => at[key] as Json, raw);
    if (value === undefined) delete holder[last];
    else holder[last] = value;
  }
  return raw;
};

const problemsWith = (changes: Record<string, unknown>): readonly RegionProblem[] => {
  const parsed = parseRegionFile(exempelWith(changes));
  return parsed.ok ? [] : parsed.problems;
};

/** Every key of the schema as a path in which `*` stands for any place of a list. */
const keysOf = (schema: z.core.$ZodType, path = ''): string[] => {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  const here = path === '' ? [] : [path];
  const below = (key: string) => (path === '' ? key : `${path}.${key}`);
  switch (def.type) {
    case 'object':
      return [...here, ...Object.entries(def.shape).flatMap(([key, value]) => keysOf(value, below(key)))];
    case 'array':
      return [...here, ...keysOf(def.element, below('*')).filter((key) => key !== below('*') || isPlain(def.element))];
    case 'optional':
      return keysOf(def.innerType, path);
    default:
      return here;
  }
};
const isPlain = (schema: z.core.$ZodType): boolean => (schema as z.core.$ZodTypes)._zod.def.type !== 'object';

/** Path, wrong value, and a piece of the remedy. A key may have several; each key has at least one. */
const wrong: [key: string, value: unknown, remedy: RegExp][] = [
  ['id', 'Region Å', /short name in lower case/],
  ['id', undefined, /short name in lower case/],
  ['name', '  ', /name of the region as an authority/],
  ['name', 'R'.repeat(201), /name of the region as an authority/],
  ['county', 22, /between quotes, such as '22'/],
  ['county', '98', /add the county .* known are 21 Gävleborgs län, 22 Västernorrlands län/],
  ['countyConceptId', '22', /concept id of the county/],
  ['countyConceptId', 'zupA_8Nt_xcD', /write NvUF_SP1_1zo, the concept of Västernorrlands län/],
  ['timeZone', 'Europe/Stokholm', /Europe\/Stockholm/],
  ['timeZone', 'UTC', /Europe\/Stockholm/],
  ['timeZone', undefined, /Europe\/Stockholm/],
  ['languages', [], /sv first/],
  ['languages', ['en', 'sv'], /put sv first/],
  ['languages.1', 'fi', /choose among sv, en/],
  ['languages.1', 'sv', /stands already in languages\.0/],
  ['areas', [], /at least one/],
  ['areas', { kusten: [] }, /at least one/],
  ['areas.0.id', 'Kusten', /lower case with hyphens/],
  ['areas.1.id', undefined, /lower case with hyphens/],
  ['areas.0.name', undefined, /name that employers see/],
  ['areas.0.municipalities', [], /at least one/],
  ['areas.0.municipalities.2', 2281, /four digits between quotes/],
  ['areas.0.municipalities.2', '2180', /municipality of Västernorrlands län: 2260 Ånge/],
  ['areas.0.municipalities.2', '2299', /municipality of Västernorrlands län/],
  ['areas.1.municipalities.0', '2262', /already in kusten \(areas\.0\.municipalities\.0\); .* exactly one area/],
  ['areas.0.neighbours', 'inlandet', /\[\] where there are none/],
  ['areas.0.neighbours.0', 'In Landet', /id of another area/],
  ['areas.0.neighbours.0', 'fjallen', /area of this file: kusten, inlandet/],
  ['areas.0.neighbours.0', 'kusten', /no neighbour of its own/],
  ['areas.0.broker', 'Gry', /id of the staff member/],
  ['areas.0.broker', 'per_broker-fjallen', /in staff, or add the person there/],
  ['areas.0.broker', 'per_administrator', /add broker to the roles of per_administrator/],
  ['areas.1.broker', 'per_broker-kusten', /add inlandet to the areas of per_broker-kusten/],
  ['areas.0.confirmed', 'yes', /write true when the region has confirmed/],
  ['staff', undefined, /the brokers and an administrator/],
  ['staff.2.id', 'Iris', /write per_ and the role/],
  ['staff.0.name', '', /shown to employers/],
  ['staff.0.email', 'gry at example.com', /signs in with it/],
  ['staff.1.email', 'Gry.Exempel@example.com', /stands already in staff\.0\.email/],
  ['staff.0.phone', '070-174 06 20', /\+46701740605/],
  ['staff.0.roles', [], /at least one of broker, strategist/],
  ['staff.0.roles.0', 'boss', /choose among broker, strategist, administrator, provider/],
  ['staff.1.roles.1', 'broker', /stands already in staff\.1\.roles\.0/],
  ['staff.0.areas', undefined, /\[\] where none/],
  ['staff.0.areas.0', 'Kusten', /id of an area/],
  ['staff.1.areas.1', 'fjallen', /area of this file: kusten, inlandet/],
  ['staff.1.areas.1', 'inlandet', /stands already in staff\.1\.areas\.0/],
  ['staff.0.language', 'fi', /choose sv or en/],
  ['sender', undefined, /name, address, domain/],
  ['sender.name', 7, /name that mail comes from/],
  ['sender.address', 'svar', /address that mail comes from/],
  ['sender.address', 'svar@example.com', /ends in @signal\.example\.com/],
  ['sender.address', 'svar@not-signal.example.com', /ends in @signal\.example\.com/],
  ['sender.domain', 'https://signal.example.com', /domain that SES may send for/],
  ['organiser', 'Region Exempel', /who invites to events/],
  ['organiser.name', undefined, /who invites to events/],
  ['organiser.homepage', 'http://www.example.com/', /https:\/\//],
  ['site', true, /domain, certificateArn; or remove the key/],
  ['site.domain', 'signal', /host name of the public site/],
  ['site.certificateArn', 'arn:aws:acm:eu-north-1:111122223333:certificate/0', /in us-east-1/],
  ['deadlines', undefined, /answerWithinWorkingDays/],
  ['deadlines.answerWithinWorkingDays', 0, /between 1 and 30/],
  ['deadlines.answerWithinWorkingDays', 31, /between 1 and 30/],
  ['deadlines.answerWithinWorkingDays', 2.5, /between 1 and 30/],
  ['closedDays', undefined, /eves, extra/],
  ['closedDays.eves', undefined, /julafton/],
  ['closedDays.extra', undefined, /\[\] where there are none/],
  ['closedDays.extra.0', '2027-02-29', /day that exists/],
  ['retention', undefined, /contact-data, case, audit, mail-log, idempotency/],
  ['retention', [], /contact-data, case, audit, mail-log, idempotency/],
  ['retention.0.class', 'everything', /choose among contact-data/],
  ['retention.1.class', 'contact-data', /stands already in retention\.0\.class/],
  ['retention.0.keepMonths', 0, /whole months/],
  ['retention.0.keepMonths', 1201, /whole months/],
  ['retention.0.decision', '', /gallringsbeslut/],
  ['retention.0.decision', undefined, /gallringsbeslut/],
  ['indexRates', undefined, /completion, entry, staying/],
  ['indexRates.completion', 70, /0 to 1/],
  ['indexRates.entry', -0.1, /0 to 1/],
  ['indexRates.staying', '0.6', /0 to 1/],
  ['staffingFirms', undefined, /staffing firms/],
  ['staffingFirms.0', '556000-0001', /ten digits/],
  ['aws', undefined, /region, and account/],
  ['aws.account', '1111', /twelve digits/],
  ['aws.account', 111122223333, /twelve digits between quotes/],
  ['aws.region', 'Stockholm', /write eu-north-1/],
  ['aws.region', 'eu-west-1', /eu-north-1 \(Stockholm\), or give the reason/],
  ['aws.residencyReason', ' ', /why the data may lie outside Sweden/],
  ['logRetentionDays', 31, /choose among 1, 3, 5, 7, 14, 30/],
  ['logRetentionDays', 'forever', /choose among 1, 3, 5, 7, 14, 30/],
  ['alarmEmail', 'drift', /look after the system/],
];

test.each(wrong)('%s = %j is refused with key, value and remedy', (key, value, remedy) => {
  const problem = problemsWith({ [key]: value }).find((one) => one.key === key && remedy.test(one.remedy));

  expect(problem).toBeDefined();
  expect(problem?.value).toContain((value === undefined ? 'missing' : JSON.stringify(value)).slice(0, 100));
});

test('every key of the schema has a failing case above, and no case names a key that is gone', () => {
  const covered = new Set(wrong.map(([key]) => key.replaceAll(/\.\d+(?=\.|$)/g, '.*')));

  expect([...covered].toSorted()).toEqual(keysOf(RegionFile).toSorted());
});

test.each(keysOf(RegionFile).filter((key) => !key.includes('*')))(
  '%s is never read from a misspelt neighbour',
  (key) => {
    const misspelt = `${key}s-`;
    const name = key.split('.').at(-1) ?? '';

    const problem = problemsWith({ [misspelt]: 'x' }).find((one) => one.key === misspelt);

    expect(problem?.value).toBe('"x"');
    expect(problem?.remedy).toMatch(new RegExp(`the keys here are .*\\b${name}\\b`));
  },
);

test('an unknown key inside a list is named with its place', () => {
  expect(problemsWith({ 'areas.1.colour': 'red' })).toMatchObject([{ key: 'areas.1.colour', value: '"red"' }]);
});

test.each(Object.values(exempel.areas[1]?.municipalities ?? []))(
  'a county without %s in any area is refused',
  (code) => {
    const rest = exempel.areas[1]?.municipalities.filter((other) => other !== code);

    const problem = problemsWith({ 'areas.1.municipalities': rest }).find(({ value }) => value.includes(code));

    expect(problem).toMatchObject({
      key: 'areas',
      remedy: expect.stringContaining(`add ${code} to the municipalities of exactly one area`),
    });
  },
);

test('neighbours go both ways', () => {
  expect(problemsWith({ 'areas.1.neighbours': [] })).toEqual([
    {
      key: 'areas.0.neighbours.0',
      value: '"inlandet"',
      remedy: 'add kusten to the neighbours of inlandet too, or remove it here',
    },
  ]);
});

test.each([
  [{ 'areas.1.id': 'kusten' }, 'areas.1.id', /stands already in areas\.0\.id/],
  [{ 'areas.1.id': 'county' }, 'areas.1.id', /address of something else/],
  [{ 'areas.1.id': 'method' }, 'areas.1.id', /address of something else/],
  [{ 'staff.1.id': 'per_broker-kusten' }, 'staff.1.id', /stands already in staff\.0\.id/],
  [{ 'staff.2.roles': ['strategist'] }, 'staff', /role administrator/],
  [{ 'closedDays.extra': ['2027-05-07', '2027-05-07'] }, 'closedDays.extra.1', /stands already/],
  [{ 'areas.0.neighbours': ['inlandet', 'inlandet'] }, 'areas.0.neighbours.1', /stands already/],
  [{ retention: exempel.retention.slice(1) }, 'retention', /add a decision with class contact-data/],
] as const)('%j breaks a rule between keys', (changes, key, remedy) => {
  expect(problemsWith(changes)).toContainEqual({
    key,
    value: expect.any(String),
    remedy: expect.stringMatching(remedy),
  });
});

test('data outside Stockholm need a reason, and a reason is enough', () => {
  const residencyReason = 'Beslut RE 2026-0003: kommunallagets nämnd, 2026-10-01';

  expect(parseRegionFile(exempelWith({ 'aws.region': 'eu-west-1', 'aws.residencyReason': residencyReason })).ok).toBe(
    true,
  );
});

test.each(['site', 'organiser.homepage', 'aws.account'])('%s may be left out', (key) => {
  expect(problemsWith({ [key]: undefined })).toEqual([]);
});

test.each([undefined, null, 'gavleborg', []])('%j is no region file', (raw) => {
  expect(parseRegionFile(raw)).toMatchObject({ ok: false, problems: [{ key: 'region' }] });
});

test('all problems are told at once', () => {
  expect(problemsWith({ county: 22, 'sender.name': '', alarmEmail: 'drift' }).map(({ key }) => key)).toEqual([
    'county',
    'sender.name',
    'alarmEmail',
  ]);
});

test('the regions of the folder are read, checked and small enough', async () => {
  expect(knownRegions()).toEqual(expect.arrayContaining(['exempel', 'gavleborg']));
  for (const id of knownRegions()) {
    const region = await loadRegion(id);

    expect(region.id).toBe(id);
    expect(settingsOf(region).areas.map(({ broker }) => broker.id)).toEqual(region.areas.map(({ broker }) => broker));
  }
});

test('an unknown region is answered with the known ones', async () => {
  await expect(loadRegion('dalarna')).rejects.toThrow(/region = "dalarna"\n.*choose among exempel, gavleborg/);
});

test.each(['load-region', '../regions/exempel', 'README'])('%s is no region', async (id) => {
  await expect(loadRegion(id)).rejects.toBeInstanceOf(RegionFileError);
});

test('a copied file must take its own name', () => {
  expect(() => regionOf('dalarna', exempel)).toThrow(/id = "exempel"\n {4}write dalarna, the name of the file/);
});

test('a region too large for the environment is told so before anything is deployed', () => {
  const days = Array.from({ length: 200 }, (_, day) => new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10));

  expect(() => regionOf('exempel', exempelWith({ 'closedDays.extra': days }))).toThrow(
    /areas = \d+ bytes\n.*3000 bytes/,
  );
});

test('the message reads as a list of things to put right', () => {
  const error = new RegionFileError('exempel', [
    { key: 'county', value: '22', remedy: 'write it between quotes' },
    { key: 'alarmEmail', value: 'missing', remedy: 'write an address' },
  ]);

  expect(error.message).toBe(
    [
      'The region exempel cannot be used; 2 things to put right:',
      '  county = 22',
      '    write it between quotes',
      '  alarmEmail = missing',
      '    write an address',
    ].join('\n'),
  );
});

test('the people and addresses of the committed regions are fictional', async () => {
  for (const id of knownRegions()) {
    const { staff, sender, alarmEmail } = await loadRegion(id);

    for (const address of [...staff.map(({ email }) => email), sender.address, alarmEmail]) {
      expect(address).toMatch(/[@.]example\.(org|com)$/);
    }
    for (const { phone } of staff) expect(phone).toMatch(/^\+4670174(060[5-9]|06[1-9]\d)$/);
  }
});

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCase } from '../../../functions/cases/open-case.ts';
import { SignalStatus } from '../../../functions/signals/contract.ts';
import { type PublicStep, PublicStepKind } from '../../../shared/domain/signal.ts';
import { systemIds } from '../../../shared/platform/ids.ts';
import { type LinkPurpose, signLink } from '../../../shared/platform/links.ts';
import { absenceStore } from '../../../shared/stores/absence-store.ts';
import { type Others, othersWrite } from '../../../shared/stores/others-store.ts';
import { outboxStore } from '../../../shared/stores/outbox-store.ts';
import { signalStore, stepWrite } from '../../../shared/stores/signal-store.ts';
import { exampleInput, numberedId, rotatedKeys, someKeys } from '../../support/builders.ts';
import { consumedCapacity } from '../../support/consumed-capacity.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { gavleborg, type Intake, intake, ofKind, tokenOf } from '../../support/intake.ts';
import { type PublishedBasis, publishedBasis } from '../../support/intake-basis.ts';
import { faultsUnder, lagging, throttled } from '../../support/intake-faults.ts';

let dynamo: TestDynamo;
let basis: PublishedBasis;
beforeAll(async () => {
  dynamo = await startDynamo();
  basis = await publishedBasis(dynamo);
});
afterAll(() => dynamo.stop());

const statusOf = (at: Intake, token: string) => at.call('GET', `/api/v1/signals/status/${encodeURIComponent(token)}`);
const submitted = async () => {
  const at = await intake(dynamo, basis);
  const token = tokenOf(await at.submit());
  const id = String(ofKind(await at.items(), 'signal')[0]?.id);
  return { at, token, id };
};
const day = 86_400_000;
const expiryOf = (token: string) => Number.parseInt(token.split('.')[4] ?? '', 36) * 1000;

describe('the status of a signal', () => {
  test('is there right after it was sent: the public steps, the promise and today’s answer, nothing else', async () => {
    const { at, token } = await submitted();

    const answered = await statusOf(at, token);

    expect(answered.status).toBe(200);
    expect(answered.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    const status = SignalStatus.parse(answered.json());
    expect(status).toMatchObject({
      ...{ occupationText: 'CNC-operatör', headcount: 3, municipality: 'Gävle', answerBy: '2026-11-30' },
      steps: [{ at: at.at.now, kind: 'received' }],
    });
    expect(status.answer.occupations[0]?.ssyk).toBe('7223');
  });

  test('is read where it was written: a replica that lags hides nothing that was just sent', async () => {
    const { at, token } = await submitted();
    faultsUnder(at.client).follow(lagging(at.caseworkName));

    expect((await statusOf(at, token)).status).toBe(200);
  });

  test('tells nobody who wrote, what else they wrote, or how the case was routed', async () => {
    const { at, token, id } = await submitted();

    const { body } = await statusOf(at, token);

    for (const inner of [
      'kim@example.com',
      'Kim Exempel',
      '+46701740605"}',
      'Femaxlig',
      '5566778899',
      'Mekaniska',
      id,
      'rule',
    ])
      expect(body.replaceAll('"phone":"+46701740605"}', '')).not.toContain(inner);
  });

  test('shows that the broker has it as soon as the case is open', async () => {
    const { at, token, id } = await submitted();
    const signal = await signalStore(at.casework, 'Europe/Stockholm').byId(id);
    if (!signal) throw new Error('no signal');
    const opened = '2026-11-23T08:00:02.000Z';

    await openCase({
      region: gavleborg,
      casework: at.casework,
      absences: absenceStore(at.casework),
      clock: () => new Date(opened),
      newId: systemIds,
    })(signal);

    expect(SignalStatus.parse((await statusOf(at, token)).json()).steps).toEqual([
      { at: at.at.now, kind: 'received' },
      { at: opened, kind: 'with-broker' },
    ]);
  });

  test('costs at most 4 read units and writes nothing, as JSON and as a page', async () => {
    const { at, token } = await submitted();
    const units = consumedCapacity(at.client);
    at.restart();

    const [json, page] = [await statusOf(at, token), await at.call('GET', `/en/signal/${token}?received=1`)];

    expect([json.status, page.status]).toEqual([200, 200]);
    expect(page.headers['content-type']).toContain('text/html');
    const { reads, writes } = units.taken();
    expect(reads / 2).toBeLessThanOrEqual(4);
    expect(writes).toBe(0);
  });
});

describe('how many others asked', () => {
  const withOthers = async (others: Others) => {
    const { at, token } = await submitted();
    await at.casework.write(othersWrite('7223', others));
    return { at, token };
  };
  const told = async (at: Intake, token: string) => {
    const page = (await at.call('GET', `/signal/${token}`)).body;
    return { ...SignalStatus.parse((await statusOf(at, token)).json()).others, line: /Minst [^<]*/.exec(page)?.[0] };
  };

  test('is told from five others on, the one who asks not counted among them', async () => {
    const { at, token } = await withOthers({ areas: { 'gastrikland-ost': 6, 'norra-halsingland': 40 }, county: 58 });

    expect(await told(at, token)).toEqual({
      ...{ area: 5, county: 57 },
      line: 'Minst 5 andra arbetsgivare i Östra Gästrikland, och 57 i hela länet, har sökt samma yrke det senaste året.',
    });
  });

  test('is told of the county alone where the area has fewer', async () => {
    const { at, token } = await withOthers({ areas: { 'gastrikland-ost': 5 }, county: 9 });

    expect(await told(at, token)).toEqual({
      ...{ area: null, county: 8 },
      line: 'Minst 8 andra arbetsgivare i länet har sökt samma yrke det senaste året.',
    });
  });

  test.each([
    ['there are fewer than five others', { areas: { 'gastrikland-ost': 5 }, county: 5 }],
    ['they are all elsewhere, and nothing is known of the county', { areas: { 'norra-halsingland': 9 }, county: null }],
  ])('is not told where %s', async (_, others) => {
    const { at, token } = await withOthers(others);

    expect(await told(at, token)).toEqual({ area: null, county: null, line: undefined });
  });

  test('hinders nobody where it cannot be read, and the log says so', async () => {
    const { at, token } = await withOthers({ areas: {}, county: 9 });
    const faults = faultsUnder(at.client);
    const reads = async () => {
      await statusOf(at, token);
      return faults.callsOf('GetItem');
    };
    faults.follow(() => undefined);
    const last = (await reads()) - 1;
    faults.follow((call, nth) => (call === 'GetItem' && nth >= last ? { before: throttled() } : undefined));

    const { status, body } = await statusOf(at, token);

    expect([status, body.includes('"county":null')]).toEqual([200, true]);
    expect(at.logged.some((line) => line.includes('SIGNAL2'))).toBe(true);
  });
});

describe('where a signal stands', () => {
  const stepped = async (...kinds: PublicStep['kind'][]) => {
    const { at, token, id } = await submitted();
    for (const [i, kind] of kinds.entries())
      await at.casework.write(stepWrite(id, { at: `2026-11-24T0${i}:00:00.000Z`, kind }));
    const status = SignalStatus.parse((await statusOf(at, token)).json());
    return { status, page: (await at.call('GET', `/signal/${token}`)).body };
  };

  test('while the promise runs, it is shown', async () => {
    const { status, page } = await stepped('with-broker');

    expect(status.state).toBe('received');
    expect(status.answer.nextSteps.at(-1)).toContain('hör av sig');
    expect(page).toContain('Vårt löfte');
    expect(page).toContain('Svar till dig senast måndag 30 november 2026');
  });

  test('while the employer is asked, the page says so, and nothing of a promise', async () => {
    const { status, page } = await stepped('with-broker', 'question-asked');

    expect(status.state).toBe('waiting-employer');
    expect(status.answer.nextSteps).toEqual([expect.stringContaining('Vi har ställt en fråga till dig')]);
    expect(page).toContain('Vi har frågat dig');
    expect(page).not.toContain('Vårt löfte');
  });

  test('when it is closed, nothing is to come', async () => {
    const { status, page } = await stepped('with-broker', 'acknowledged', 'closed');

    expect(status.state).toBe('closed');
    expect(page).toContain('Ärendet är avslutat');
    expect(page).not.toContain('class="ahead"');
    expect(page).not.toContain('senast måndag 30 november');
  });

  test.each(PublicStepKind.options)('has words for %s', async (kind) => {
    const { status, page } = await stepped(kind);

    expect(status.steps.at(-1)?.kind).toBe(kind);
    expect(page).not.toContain('undefined');
    expect(page.match(/class="done"/g)).toHaveLength(2);
  });
});

describe('a status link', () => {
  test('with any one character changed is unknown', async () => {
    const { at, token } = await submitted();
    const character = fc.constantFrom(...'ABCxyz019-_.~+/= ');

    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 1), character, async (place, other) => {
        fc.pre(token[place] !== other);
        const forged = `${token.slice(0, place)}${other}${token.slice(place + 1)}`;
        expect((await statusOf(at, forged)).status).toBe(404);
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  test('cut, lengthened, doubled or emptied is unknown', async () => {
    const { at, token } = await submitted();
    const parts = token.split('.');
    const forged = [
      ...[token.slice(0, -1), `${token}A`, `${token}.`, `${token}.${token}`, '.....', 'x', '__proto__'],
      parts.with(1, '__proto__').join('.'),
      parts.with(1, 'constructor').join('.'),
      parts.with(5, '').join('.'),
      token.toUpperCase(),
    ];

    const statuses = await Promise.all(forged.map(async (one) => (await statusOf(at, one)).status));

    expect(new Set(statuses)).toEqual(new Set([404]));
  });

  test.each<LinkPurpose>(['rsvp', 'unsubscribe-digest', 'unsubscribe-invitations'])(
    'made for %s is unknown here, also with its purpose renamed',
    async (purpose) => {
      const { at, id } = await submitted();
      const meaning = { subject: id.slice('sig_'.length), expires: new Date('2027-06-01T00:00:00Z') };
      const other = signLink(at.at.keys, { purpose, ...meaning });

      const statuses = [await statusOf(at, other), await statusOf(at, other.replace(purpose, 'status'))];

      expect(statuses.map(({ status }) => status)).toEqual([404, 404]);
    },
  );

  test('to a signal that does not exist looks like a forged one', async () => {
    const { at, token } = await submitted();
    const unknown = signLink(at.at.keys, {
      ...{ purpose: 'status' as const, subject: numberedId('sig', 77).slice('sig_'.length) },
      expires: new Date('2027-06-01T00:00:00Z'),
    });

    const [absent, forged] = [await statusOf(at, unknown), await statusOf(at, `${token}A`)];

    expect(absent.status).toBe(404);
    expect(absent.body).toBe(forged.body);
  });

  test('holds until its last second, is 410 at the exact second of its expiry, and its page offers a new one', async () => {
    const { at, token } = await submitted();
    const expiry = expiryOf(token);

    at.at.now = new Date(expiry - 1).toISOString();
    expect((await statusOf(at, token)).status).toBe(200);
    at.at.now = new Date(expiry).toISOString();
    const expired = await statusOf(at, token);
    const page = await at.call('GET', `/signal/${token}`);

    expect([expired.status, (expired.json() as { code: string }).code]).toEqual([410, 'link-expired']);
    expect(page.status).toBe(410);
    expect(page.body).toContain('<form');
    expect(page.body).toContain(`/signal/${token}`);
  });

  test('lives longer than a year, past the last question', async () => {
    const { at, token } = await submitted();

    expect(expiryOf(token) - Date.parse(at.at.now)).toBe(396 * day);
  });

  test('signed by the old key counts after a rotation, and no longer when the old key is gone', async () => {
    const { at, token } = await submitted();

    at.at.keys = rotatedKeys();
    const during = await statusOf(at, token);
    const fresh = tokenOf(await at.submit(exampleInput(), 'key-2'));
    const { k1: _, ...left } = rotatedKeys().keys;
    at.at.keys = someKeys({ current: 'k2', keys: left });

    expect(fresh.split('.')[1]).toBe('k2');
    expect([during.status, (await statusOf(at, token)).status, (await statusOf(at, fresh)).status]).toEqual([
      200, 404, 200,
    ]);
  });
});

describe('asking for a new link', () => {
  const renew = (at: Intake, token: string, path = '/signal/') =>
    at.call('POST', `${path}${encodeURIComponent(token)}`);
  const mailsOf = async (at: Intake) =>
    ofKind(await at.items(), 'outbox').filter(({ pk }) => String(pk).includes('new-link'));

  test('mails one to the signal’s own contact, by an expired link too, and the new one works', async () => {
    const { at, token, id } = await submitted();
    at.at.now = new Date(expiryOf(token) + 30 * day).toISOString();

    const answered = await renew(at, token);

    expect(answered.status).toBe(200);
    const [mail] = await mailsOf(at);
    const kept = await outboxStore(at.casework).find(String(mail?.pk).slice('outbox#'.length));
    expect(kept?.cause).toBe(id);
    expect(kept?.draft.to).toEqual({ name: 'Kim Exempel', address: 'kim@example.com' });
    const [href = ''] =
      kept?.draft.blocks.flatMap((b) => (b.kind === 'actions' ? b.links.map((l) => l.href) : [])) ?? [];
    expect((await statusOf(at, href.split('/').at(-1) ?? '')).status).toBe(200);
  });

  test('again on the same day mails nothing more, however often; the next day it does', async () => {
    const { at, token } = await submitted();

    await Promise.all(Array.from({ length: 20 }, () => renew(at, token)));
    expect(await mailsOf(at)).toHaveLength(1);
    at.at.now = '2026-11-23T22:59:59.000Z';
    await renew(at, token);
    expect(await mailsOf(at)).toHaveLength(1);
    at.at.now = '2026-11-23T23:00:00.000Z';
    await renew(at, token);

    expect(await mailsOf(at)).toHaveLength(2);
  });

  test('for a signal that is gone gives the same answer as for one that is there', async () => {
    const { at, token } = await submitted();
    const unknown = signLink(at.at.keys, {
      ...{ purpose: 'status' as const, subject: numberedId('sig', 77).slice('sig_'.length) },
      expires: new Date('2027-06-01T00:00:00Z'),
    });

    const [there, gone] = [await renew(at, token), await renew(at, unknown)];

    expect([gone.status, gone.body]).toEqual([there.status, there.body]);
    expect(await mailsOf(at)).toHaveLength(1);
  });

  test('with a forged token mails nothing', async () => {
    const { at, token } = await submitted();

    expect((await renew(at, `${token}A`)).status).toBe(404);
    expect((await renew(at, `${token}A`, '/en/signal/')).status).toBe(404);
    expect(await mailsOf(at)).toEqual([]);
  });
});

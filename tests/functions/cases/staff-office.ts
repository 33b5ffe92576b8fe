import { expect } from 'vitest';
import { staffCaseRoutes } from '../../../functions/cases/contract.ts';
import { openCase } from '../../../functions/cases/open-case.ts';
import { staffApi } from '../../../functions/cases/staff-api.ts';
import { type Case, caseIdOf, caseOf } from '../../../shared/domain/case.ts';
import { type HistoryEntry, replay } from '../../../shared/domain/case-change.ts';
import { factOf } from '../../../shared/domain/case-fact.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { Signal } from '../../../shared/domain/signal.ts';
import { worklistRowOf } from '../../../shared/domain/worklist-row.ts';
import { dayIn } from '../../../shared/domain/zoned-time.ts';
import { systemIds } from '../../../shared/platform/ids.ts';
import { openTable } from '../../../shared/platform/table.ts';
import { absenceStore } from '../../../shared/stores/absence-store.ts';
import { basisReader } from '../../../shared/stores/basis-store.ts';
import { rowKeyOf } from '../../../shared/stores/case-item.ts';
import { caseStore, openWrites } from '../../../shared/stores/case-store.ts';
import { doneCasesPartition, factKey, worklistPartition } from '../../../shared/stores/keys.ts';
import { othersStore } from '../../../shared/stores/others-store.ts';
import { outboxStore } from '../../../shared/stores/outbox-store.ts';
import { personStore, personWrite } from '../../../shared/stores/person-store.ts';
import { signalStore, signalWrite } from '../../../shared/stores/signal-store.ts';
import { undeliveredStore } from '../../../shared/stores/undelivered-store.ts';
import { aSignal, numberedId, someKeys } from '../../support/builders.ts';
import { clientOf, type TestDynamo } from '../../support/engines.ts';
import { type GatewayAnswer, gatewayTo } from '../../support/gateway.ts';
import { gavleborg, origin } from '../../support/intake.ts';
import type { PublishedBasis } from '../../support/intake-basis.ts';

const someone = (id: string, roles: Person['roles'], areas: string[]): Person => ({
  id: `per_${id}`,
  name: `Förnamn ${id}`,
  email: `${id}@region.example.org`,
  phone: '+46701740605',
  roles,
  areas,
  language: 'sv',
  since: '2026-11-01T06:00:00.000Z',
});

/** Somebody of every kind. `ost` and `granne` share an area; `vikarie` has none but may stand in. */
export const people = {
  ost: someone('broker-gastrikland-ost', ['broker'], ['gastrikland-ost']),
  granne: someone('granne', ['broker'], ['gastrikland-ost']),
  vast: someone('broker-gastrikland-vast', ['broker'], ['gastrikland-vast']),
  vikarie: someone('vikarie', ['broker'], []),
  strateg: someone('strateg', ['strategist'], []),
  admin: someone('admin', ['administrator'], []),
  skola: someone('skola', ['provider'], ['gastrikland-ost']),
} as const;
export type Who = keyof typeof people;

type Sent = { body?: unknown; ifMatch?: string; query?: string; headers?: Record<string, string>; text?: string };
const silent = { info: () => {}, warn: () => {}, error: () => {} };

/** The staff's API over fresh tables, with a published basis; its clock goes on a second with each request. */
export const staffOffice = async (dynamo: TestDynamo, basis: PublishedBasis, start = '2026-11-24T08:00:00.000Z') => {
  const { caseworkName } = await dynamo.newTables();
  const client = clientOf(dynamo);
  const noPause = { pause: async () => {} };
  const casework = openTable(client, caseworkName, noPause);
  const at = { now: start, afterRead: async (_id: string) => {} };
  const clock = () => new Date(at.now);
  const region = gavleborg;
  const cases = caseStore(casework);
  const absences = absenceStore(casework);
  const keys = someKeys();
  for (const person of Object.values(people)) await casework.write(personWrite(person));
  const deps = {
    ...{ region, origin, casework, absences, clock, newId: systemIds },
    // Where a test lets somebody else act between a read and the write that follows from it.
    cases: {
      ...cases,
      byId: async (id: string) => {
        const found = await cases.byId(id);
        await at.afterRead(id);
        return found;
      },
    },
    people: personStore(casework),
    signals: signalStore(casework, region.timeZone),
    others: othersStore(casework),
    undelivered: undeliveredStore(casework),
    basis: basisReader(openTable(client, basis.marketName, noPause)),
    keys: async () => keys,
  };
  const ask = gatewayTo(staffApi(deps), staffCaseRoutes, { log: silent });
  const opening = openCase({ region, casework, absences, clock, newId: systemIds });
  const firsts = new Map<string, Case>();

  const call = (who: Who | undefined, method: string, path: string, sent: Sent = {}): Promise<GatewayAnswer> => {
    at.now = new Date(Date.parse(at.now) + 1_000).toISOString();
    const { body, ifMatch, query, headers, text } = sent;
    return ask({
      ...{ method, path: `/api/v1/cases${path}` },
      ...(body !== undefined && { body }),
      ...(text !== undefined && { text }),
      ...(query !== undefined && { query }),
      headers: { ...headers, ...(ifMatch !== undefined && { 'if-match': ifMatch }) },
      ...(who && { personId: people[who].id }),
    });
  };
  const stored = async (id: string): Promise<Case> => {
    const found = await cases.byId(id);
    if (!found) throw new Error(`no case ${id}`);
    return found.case;
  };
  const rowsOf = async (pk: string) =>
    (await casework.query({ where: 'pk = :pk', values: { ':pk': pk }, consistent: true })).items;
  const historyOf = async (id: string): Promise<HistoryEntry[]> =>
    (await cases.history(id, { limit: 1_000 })).toReversed();

  return {
    ...{
      at,
      casework,
      client,
      caseworkName,
      cases,
      absences,
      clock,
      region,
      keys,
      call,
      stored,
      rowsOf,
      historyOf,
      deps,
    },
    /** Opens the case of a signal with this number, as the stream does. */
    open: async (number: number, over: Partial<Signal> = {}): Promise<string> => {
      const signal = aSignal({ id: numberedId('sig', number), reference: `REF-${number}`, ...over });
      await casework.write(signalWrite(signal, region.timeZone));
      await opening(signal);
      const id = caseIdOf(signal.id);
      firsts.set(id, await stored(id));
      return id;
    },
    /** A case that stands as it is said, in all lists, as if it had come there. */
    standing: async (number: number, over: Partial<Case>, signalOver: Partial<Signal> = {}): Promise<string> => {
      const signal = aSignal({ id: numberedId('sig', number), reference: `REF-${number}`, ...signalOver });
      await casework.write(signalWrite(signal, region.timeZone));
      const c = { ...caseOf(signal, clock()), ...over };
      await casework.transact(openWrites(c, { today: dayIn(clock(), region.timeZone), calendar: region }));
      firsts.set(c.id, c);
      return c.id;
    },
    /** A change of a case as the version it is now. */
    change: async (who: Who, id: string, last: string, body: unknown): Promise<GatewayAnswer> =>
      call(who, 'POST', `/${id}/${last}`, { body, ifMatch: `"${(await stored(id)).version}"` }),
    move: async (who: Who, id: string, to: string, more: object = {}): Promise<GatewayAnswer> =>
      call(who, 'POST', `/${id}/transitions`, {
        body: { to, reason: 'Så är det.', ...more },
        ifMatch: `"${(await stored(id)).version}"`,
      }),
    stepsOf: async (id: string) =>
      (await rowsOf((await stored(id)).signal)).flatMap(({ kind }) => (kind ? [kind] : [])),
    mail: async (dedupKey: string) => outboxStore(casework).find(dedupKey),
    /** What every case must always be: the fold of its history, once in the lists, and the same in numbers. */
    expectWhole: async (id: string) => {
      const [c, entries] = [await stored(id), await historyOf(id)];
      const first = firsts.get(id);
      if (!first) throw new Error(`no first ${id}`);
      expect(entries.map(({ version }) => version)).toEqual(entries.map((_, i) => first.version + 1 + i));
      expect(replay(first, entries)).toEqual(c);
      expect(c.version).toBe(first.version + entries.length);
      const lists = [worklistPartition(c.area), doneCasesPartition(c.area)];
      const rows = (await Promise.all(lists.map(rowsOf))).flat().filter((row) => row.id === id);
      // A row stands where the day of the last change put it: the day's job moves what time alone moves.
      const changedOn = dayIn(new Date(entries.at(-1)?.at ?? start), region.timeZone);
      const key = rowKeyOf(c, changedOn, region);
      expect((await cases.byId(id))?.row).toEqual(key);
      expect(rows).toEqual([{ ...key, ...worklistRowOf(c) }]);
      expect(await casework.get(factKey(c.area, id), { consistent: true })).toEqual({
        ...factKey(c.area, id),
        ...factOf(c),
      });
    },
  };
};
export type Office = Awaited<ReturnType<typeof staffOffice>>;

export const refusal = ({ status, json }: GatewayAnswer) => [
  status,
  json?.code,
  ...(json?.errors ?? []).map(({ field, code }: { field: string; code: string }) => `${field}: ${code}`),
];

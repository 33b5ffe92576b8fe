import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { openCase } from '../../functions/cases/open-case.ts';
import { mySignalsRoutes } from '../../functions/my-signals/contract.ts';
import { mySignalsUrl } from '../../functions/my-signals/my-signals-link.ts';
import { problemPage } from '../../functions/my-signals/problem-page.ts';
import { publicApi } from '../../functions/my-signals/public-api.ts';
import { caseIdOf } from '../../shared/domain/case.ts';
import type { Signal } from '../../shared/domain/signal.ts';
import type { MailDraft } from '../../shared/mail/mail.ts';
import { addressHash } from '../../shared/platform/address-hash.ts';
import { systemIds } from '../../shared/platform/ids.ts';
import type { Item, Table } from '../../shared/platform/table.ts';
import { absenceStore } from '../../shared/stores/absence-store.ts';
import { addressSignals } from '../../shared/stores/address-signals.ts';
import { caseStore } from '../../shared/stores/case-store.ts';
import { contactChangeStore } from '../../shared/stores/contact-change-store.ts';
import { outboxStore } from '../../shared/stores/outbox-store.ts';
import { signalStore, signalWrite } from '../../shared/stores/signal-store.ts';
import { aRegion } from './a-region.ts';
import { aSignal, numberedId, someKeys } from './builders.ts';
import type { TestDynamo } from './engines.ts';
import { gatewayTo } from './gateway.ts';

const origin = 'https://kompetens.example.org';
export const keys = someKeys();
export const region = aRegion();
export const hashOf = (email: string): string => addressHash(keys, email);

/** My signals as they run behind API Gateway, on a table of their own, with a clock that only a test moves. */
export const mySignalsHarness = async (dynamo: TestDynamo) => {
  const { casework, caseworkName } = await dynamo.newTables();
  /** `ticks`: milliseconds by which every look at the clock moves it. */
  const at = { now: '2026-11-24T09:00:00.000Z', ticks: 0 };
  const calls: string[] = [];
  /** What the table throws instead of an answer, by the name of the call. */
  const faults = new Map<string, Error>();
  const noted = <A extends unknown[], R>(name: string, call: (...args: A) => Promise<R>) => {
    return async (...args: A): Promise<R> => {
      calls.push(name);
      const fault = faults.get(name);
      if (fault) throw fault;
      return call(...args);
    };
  };
  const counted: Table = {
    get: noted('get', casework.get),
    query: noted('query', casework.query),
    write: noted('write', casework.write),
    transact: noted('transact', casework.transact),
  };
  const deps = {
    region,
    origin,
    casework: counted,
    addresses: addressSignals(counted),
    signals: signalStore(counted, region.timeZone),
    cases: caseStore(counted),
    contactChanges: contactChangeStore(counted),
    keys: async () => keys,
    clock: () => {
      at.now = new Date(new Date(at.now).getTime() + at.ticks).toISOString();
      return new Date(at.now);
    },
    newId: systemIds,
  };
  const silent = { info: () => {}, warn: () => {}, error: () => {} };
  const call = gatewayTo(publicApi(deps), mySignalsRoutes, { log: silent, problemPage: problemPage(region) });

  const items = async (): Promise<Item[]> => {
    const { Items = [] } = await dynamo.client.send(new ScanCommand({ TableName: caseworkName, ConsistentRead: true }));
    return Items.map((item) => unmarshall(item)).toSorted((a, b) => (`${a.pk}${a.sk}` < `${b.pk}${b.sk}` ? -1 : 1));
  };
  const mails = async (kind: string): Promise<MailDraft[]> => {
    const keysOfMails = (await items()).map(({ pk }) => String(pk)).filter((pk) => pk.startsWith(`outbox#${kind}#`));
    const found = await Promise.all(keysOfMails.map((pk) => outboxStore(casework).find(pk.slice('outbox#'.length))));
    return found.flatMap((kept) => (kept ? [kept.draft] : []));
  };

  return {
    at,
    calls,
    faults,
    call,
    casework,
    items,
    mails,
    /** A signal as the intake keeps it; its case is opened unless a test wants the stream to lag. */
    signal: async (
      number: number,
      over: Partial<Signal> & { email?: string } = {},
      { open = true }: { open?: boolean } = {},
    ): Promise<Signal> => {
      const { email = 'kim@example.com', ...rest } = over;
      const id = numberedId('sig', number);
      const signal = aSignal({
        id,
        reference: `K7QM-2XTD-${String(number).padStart(2, '0')}`,
        contact: { name: 'Kim Exempel', email, phone: '+46701740605' },
        addressHash: hashOf(email),
        ...rest,
      });
      await casework.transact([signalWrite(signal, region.timeZone)]);
      if (open)
        await openCase({
          ...{ region, casework, absences: absenceStore(casework), newId: systemIds },
          clock: () => new Date(signal.receivedAt),
        })(signal);
      return signal;
    },
    case: async (signal: Signal) => (await caseStore(casework).byId(caseIdOf(signal.id)))?.case,
    history: (signal: Signal) => caseStore(casework).history(caseIdOf(signal.id), { limit: 50 }),
    kept: (signal: Signal) => signalStore(casework, region.timeZone).withSteps(signal.id),
    /** The token that the mail would bring. */
    token: (email = 'kim@example.com', expires = new Date(new Date(at.now).getTime() + 7_200_000)): string =>
      mySignalsUrl({ origin, keys, language: 'sv', subject: hashOf(email), expires })
        .split('/')
        .at(-1) ?? '',
  };
};
export type MySignalsHarness = Awaited<ReturnType<typeof mySignalsHarness>>;

/** The token of the first link of a mail. */
export const linkIn = (mail: MailDraft | undefined): string => {
  const links = mail?.blocks.flatMap((block) => (block.kind === 'actions' ? block.links : [])) ?? [];
  return links[0]?.href.split('/').at(-1) ?? '';
};

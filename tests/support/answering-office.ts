import { createHash } from 'node:crypto';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import {
  type AskPurpose,
  answerUrl,
  askWrite,
  followUpExpires,
  satisfactionExpires,
  waitExpires,
} from '../../functions/cases/answer-link.ts';
import { problemPage } from '../../functions/cases/answer-pages.ts';
import { publicCaseRoutes } from '../../functions/cases/contract.ts';
import { sendFollowUps } from '../../functions/cases/follow-ups.ts';
import { openCase } from '../../functions/cases/open-case.ts';
import { publicApi } from '../../functions/cases/public-api.ts';
import { sendReminders } from '../../functions/cases/reminders.ts';
import { type Case, caseIdOf, type Outcome } from '../../shared/domain/case.ts';
import { type CaseChange, replay } from '../../shared/domain/case-change.ts';
import { externalReminderWorkingDays, externalWorkingDays, questionUntil } from '../../shared/domain/case-clock.ts';
import type { Signal } from '../../shared/domain/signal.ts';
import { addWorkingDays } from '../../shared/domain/working-days.ts';
import { dayIn, instantOf } from '../../shared/domain/zoned-time.ts';
import { systemIds } from '../../shared/platform/ids.ts';
import { jsonLog } from '../../shared/platform/log.ts';
import { type Item, openTable, type Write } from '../../shared/platform/table.ts';
import { absenceStore } from '../../shared/stores/absence-store.ts';
import { caseStore } from '../../shared/stores/case-store.ts';
import { changeCase } from '../../shared/stores/change-case.ts';
import { keptMail } from '../../shared/stores/outbox-item.ts';
import { personStore, personWrite } from '../../shared/stores/person-store.ts';
import { signalStore, signalWrite } from '../../shared/stores/signal-store.ts';
import { aPerson, aSignal, someKeys } from './builders.ts';
import { clientOf, type TestDynamo } from './engines.ts';
import { gatewayTo } from './gateway.ts';
import { gavleborg, origin } from './intake.ts';

export const broker = aPerson();
export const standIn = aPerson({
  id: 'per_broker-gastrikland-vast',
  name: 'Bo Exempel',
  email: 'bo.exempel@example.org',
  areas: ['gastrikland-vast'],
  language: 'en',
});

/** The example case one version on: coded, so that its outcome is counted. */
const coded: CaseChange = { kind: 'coded', occupation: { ssyk: '7223', label: 'Maskinställare' } };

/**
 * Cases with everything that answers them by link and by the day, on a table of its own, with a clock that only a test
 * moves and a client of its own under which faults can be put.
 */
export const answeringOffice = async (dynamo: TestDynamo) => {
  const { caseworkName } = await dynamo.newTables();
  const client = clientOf(dynamo);
  const casework = openTable(client, caseworkName, { pause: async () => {} });
  const at = { now: '2026-11-23T08:00:05.000Z' };
  const cases = caseStore(casework);
  const deps = {
    region: gavleborg,
    origin,
    casework,
    cases,
    signals: signalStore(casework, gavleborg.timeZone),
    people: personStore(casework),
    absences: absenceStore(casework),
    keys: async () => someKeys(),
    clock: () => new Date(at.now),
    newId: systemIds,
  };
  for (const person of [broker, standIn]) await casework.write(personWrite(person));
  const open = openCase(deps);
  const change = changeCase(deps);
  const firsts = new Map<string, Case>();

  const items = async (): Promise<Item[]> => {
    const all: Item[] = [];
    let ExclusiveStartKey: Record<string, never> | undefined;
    do {
      const page = await dynamo.client.send(
        new ScanCommand({
          TableName: caseworkName,
          ConsistentRead: true,
          ...(ExclusiveStartKey && { ExclusiveStartKey }),
        }),
      );
      all.push(...(page.Items ?? []).map((item) => unmarshall(item)));
      ExclusiveStartKey = page.LastEvaluatedKey as Record<string, never> | undefined;
    } while (ExclusiveStartKey);
    return all;
  };
  /** Everything kept as one text, whatever the order in which the engine tells it. */
  const everything = async () => {
    const sorted = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(sorted);
      if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
      return Object.fromEntries(
        Object.entries(value)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, held]) => [name, sorted(held)]),
      );
    };
    const all = (await items()).toSorted((a, b) => (`${a.pk} ${a.sk}` < `${b.pk} ${b.sk}` ? -1 : 1));
    return JSON.stringify(sorted(all));
  };
  const caseOf = async (id: string): Promise<Case> => {
    const stored = await cases.byId(id);
    if (!stored) throw new Error(`no case ${id}`);
    return stored.case;
  };
  const today = () => dayIn(new Date(at.now), gavleborg.timeZone);
  const link = (purpose: AskPurpose, subject: string, expires: Date) =>
    new URL(answerUrl({ origin, keys: someKeys(), language: 'sv', purpose, subject, expires })).pathname;

  const changed = (id: string, one: CaseChange, writes: readonly Write[] = [], who = broker.id) =>
    change({ id, who }, () => ({ change: one, writes }));

  return {
    at,
    client,
    cases,
    deps,
    casework,
    items,
    caseOf,
    today,
    call: gatewayTo(publicApi(deps), publicCaseRoutes, { problemPage: problemPage(gavleborg), log: jsonLog(() => {}) }),
    reminders: sendReminders(deps),
    followUps: sendFollowUps(deps),
    /** Moves the clock to a morning of the region. */
    morning: (day: string) => {
      at.now = instantOf(day, '06:00', gavleborg.timeZone).toISOString();
    },
    /** A hash of everything kept: two of them are equal where nothing has changed. */
    state: async () =>
      createHash('sha256')
        .update(await everything())
        .digest('hex'),
    everything,
    /** The mails of the outbox by their dedup key. */
    mails: async () => {
      const kept = (await items()).filter(({ sk }) => sk === 'outbox').map(({ sk, listPk, ...item }) => keptMail(item));
      return new Map(kept.map((mail) => [mail.dedupKey, mail.draft]));
    },
    steps: async (signalId: string) =>
      (await items()).filter(({ pk, sk }) => pk === signalId && `${sk}`.startsWith('step#')).map(({ kind }) => kind),
    /** The case that its history tells of, beside the stored one. */
    replayed: async (id: string) => {
      const first = firsts.get(id);
      const entries = await cases.history(id, { limit: 100 });
      return first && replay(first, entries.toReversed());
    },
    changed,
    /** A signal with its case, received and coded. */
    opened: async (over: Partial<Signal> = {}) => {
      const signal = aSignal({ receivedAt: at.now, employerHash: 'e1', ...over });
      await casework.write(signalWrite(signal, gavleborg.timeZone));
      await open(signal);
      firsts.set(caseIdOf(signal.id), await caseOf(caseIdOf(signal.id)));
      return changed(caseIdOf(signal.id), coded);
    },
    /** Closes a case; the path of the link that asks whether it helped. */
    closed: async (c: Case, outcome: Outcome = 'matched-education') => {
      const id = systemIds('ask');
      const ask = askWrite({ id, case: c.id, purpose: 'satisfaction', closedAt: at.now });
      await changed(c.id, { kind: 'closed', to: 'closed', outcome, message: 'Vi hittade en utbildning.' }, [ask]);
      return link('satisfaction', id, satisfactionExpires(new Date(at.now)));
    },
    /** Asks the employer; the path of the link. */
    asked: async (c: Case, question = 'Vilka maskiner gäller det?') => {
      const id = systemIds('ask');
      const until = questionUntil(today(), gavleborg);
      const waiting = { id, question, from: c.state, askedOn: today(), until };
      const ask = askWrite({ id, case: c.id, purpose: 'question' });
      await changed(c.id, { kind: 'asked', to: 'waiting-employer', waiting }, [ask]);
      return link('question', id, waitExpires(until, gavleborg.timeZone));
    },
    /** Asks an external actor; the path of the link. */
    forwarded: async (c: Case) => {
      const id = systemIds('ask');
      const until = addWorkingDays(today(), externalWorkingDays, gavleborg);
      const remindOn = addWorkingDays(today(), externalReminderWorkingDays, gavleborg);
      const actor = { organisation: 'Exempelskolan', name: 'Ester Extern', email: 'ester@example.net' };
      const waiting = { id, question: 'Har ni plats?', from: c.state, askedOn: today(), until, remindOn, actor };
      const ask = askWrite({ id, case: c.id, purpose: 'external' });
      await changed(c.id, { kind: 'forwarded', to: 'waiting-external', waiting }, [ask]);
      return link('external', id, waitExpires(until, gavleborg.timeZone));
    },
    /** The question after 90 days as the job asks it, put by hand. */
    followedUp: async (c: Case) => {
      const id = systemIds('ask');
      const ask = askWrite({ id, case: c.id, purpose: 'follow-up', closedAt: (await caseOf(c.id)).closing?.at ?? '' });
      await changed(c.id, { kind: 'follow-up-asked', on: today() }, [ask], 'system');
      return link('follow-up', id, followUpExpires(new Date(at.now)));
    },
  };
};
export type AnsweringOffice = Awaited<ReturnType<typeof answeringOffice>>;

/** A form as a browser sends it. */
export const aForm = (fields: Record<string, string>) => ({
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  text: new URLSearchParams(fields).toString(),
});

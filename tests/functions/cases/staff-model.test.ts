import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HistoryEntry } from '../../../shared/domain/case-change.ts';
import { CaseState } from '../../../shared/domain/case-state.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import type { GatewayAnswer } from '../../support/gateway.ts';
import { type PublishedBasis, publishedBasis } from '../../support/intake-basis.ts';
import { type Office, people, staffOffice, type Who } from './staff-office.ts';

let dynamo: TestDynamo;
let basis: PublishedBasis;
beforeAll(async () => {
  dynamo = await startDynamo();
  basis = await publishedBasis(dynamo);
});
afterAll(() => dynamo.stop());

const actors = ['ost', 'granne', 'strateg', 'vikarie', 'vast'] as const satisfies readonly Who[];
const caseCount = 3;

/** What the actors together believe: what each has seen last, and every change that was accepted, by a mark of its own. */
type Model = { seen: Map<string, number>; accepted: string[]; mark: number };
type Real = { office: Office; ids: string[] };
type Deed = { who: Who; on: number; other: number; what: string };

const seenBy = (model: Model, { who, on }: Pick<Deed, 'who' | 'on'>) => model.seen.get(`${who}#${on}`) ?? 1;

/** What is sent for a deed; the mark stands in it, so that it is found again in the history. */
const sentOf = ({ what, other }: Deed, ids: readonly string[], mark: string): [last: string, body: unknown] => {
  const [kind = '', detail = ''] = what.split(':');
  switch (kind) {
    case 'to':
      return [
        'transitions',
        {
          ...{ to: detail, reason: mark },
          ...(detail === 'acknowledged' && { message: mark }),
          ...(detail.startsWith('waiting') && { question: mark }),
          ...(detail === 'waiting-external' && {
            external: { organisation: 'YH', name: 'Ida', email: 'ida@example.org' },
          }),
          ...(detail === 'closed' && { outcome: 'referred', message: mark }),
          ...(detail === 'merged' && { into: ids[other] }),
        },
      ];
    case 'note':
      return ['notes', { text: mark }];
    case 'contact': {
      const nextStep = detail === 'next' ? { what: mark, on: '2026-12-01' } : null;
      return ['contacts', { on: '2026-11-24', parties: 'Kim', channel: 'phone', summary: mark, nextStep }];
    }
    case 'step':
      return ['next-step', { nextStep: { what: mark, on: '2026-11-26' } }];
    case 'diagnose':
      return ['diagnosis', { drivers: ['synlighet'], measure: { kind: 'synlighet', what: mark, owner: 'Regionen' } }];
    case 'assign':
      return ['assignment', { broker: people.granne.id, reason: mark }];
    case 'code':
      return ['occupation', { ssyk: '7223' }];
    case 'place':
      return ['parent', { parent: detail === 'free' ? null : ids[other] }];
    default:
      throw new Error(what);
  }
};

const marksIn = (entry: HistoryEntry): string =>
  /mark-\d+/.exec(JSON.stringify(entry.change))?.[0] ?? entry.change.kind;
const acceptedOf = (who: Who, id: string, what: string, mark: string) => {
  const without = { code: 'coded', place: 'placed' }[what.split(':')[0] ?? ''];
  return `${id} ${people[who].id} ${without ?? mark}`;
};

/** Several actors act at the same moment, each on the version that they last saw. */
class Act implements fc.AsyncCommand<Model, Real> {
  readonly deeds: readonly Deed[];
  constructor(deeds: readonly Deed[]) {
    this.deeds = deeds;
  }
  check = () => true;
  toString = () => this.deeds.map(({ who, what, on, other }) => `${who} ${what} ${on}/${other}`).join(' | ');

  async run(model: Model, { office, ids }: Real): Promise<void> {
    const before = await Promise.all(ids.map(office.stored));
    const sent = this.deeds.map((deed) => {
      model.mark += 1;
      const mark = `mark-${model.mark}`;
      const [last, body] = sentOf(deed, ids, mark);
      return { deed, mark, last, body, version: seenBy(model, deed) };
    });

    const answers = await Promise.all(
      sent.map(({ deed, last, body, version }) =>
        office.call(deed.who, 'POST', `/${ids[deed.on]}/${last}`, { body, ifMatch: `"${version}"` }),
      ),
    );

    const after = await Promise.all(ids.map(office.stored));
    for (const [i, answer] of answers.entries()) {
      const one = sent[i];
      if (one) this.judge(model, one, answer, { ids, was: before[one.deed.on]?.version ?? 0 });
    }
    // At one moment a version is followed by one change: of those who saw it, no more than one was heard.
    const heard = sent.filter((_, i) => answers[i]?.status === 200).map(({ deed, version }) => `${deed.on}#${version}`);
    expect(new Set(heard).size).toBe(heard.length);
    if (heard.length === 0) expect(after).toEqual(before);
  }

  private judge(
    model: Model,
    { deed, mark, version }: { deed: Deed; mark: string; version: number },
    { status, json }: GatewayAnswer,
    { ids, was }: { ids: string[]; was: number },
  ): void {
    const id = ids[deed.on] ?? '';
    expect([200, 403, 409, 412, 422]).toContain(status);
    if (deed.who === 'vast') expect(status).toBe(403);
    else if (version < was) expect([status, json.code]).toEqual([412, 'stale']);
    if (status === 412) expect(json.version).toBeGreaterThan(version);
    if (status !== 200) return;
    expect([version, json.case.version]).toEqual([was, was + 1]);
    model.accepted.push(acceptedOf(deed.who, id, deed.what, mark));
    model.seen.set(`${deed.who}#${deed.on}`, json.case.version);
  }
}

class Look implements fc.AsyncCommand<Model, Real> {
  readonly who: Who;
  readonly on: number;
  constructor(who: Who, on: number) {
    this.who = who;
    this.on = on;
  }
  check = () => true;
  toString = () => `${this.who} looks at ${this.on}`;
  async run(model: Model, { office, ids }: Real): Promise<void> {
    const { status, json } = await office.call(this.who, 'GET', `/${ids[this.on]}`);
    expect(status).toBe(this.who === 'vast' ? 403 : 200);
    if (status !== 200) return;
    expect(json.case.version).toBe((await office.stored(ids[this.on] ?? '')).version);
    model.seen.set(`${this.who}#${this.on}`, json.case.version);
  }
}

class Wait implements fc.AsyncCommand<Model, Real> {
  readonly days: number;
  constructor(days: number) {
    this.days = days;
  }
  check = () => true;
  toString = () => `${this.days} days pass`;
  async run(_: Model, { office }: Real): Promise<void> {
    office.at.now = new Date(Date.parse(office.at.now) + this.days * 86_400_000).toISOString();
  }
}

const whatever = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...CaseState.options).map((to) => `to:${to}`) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'note',
      'contact',
      'contact:next',
      'step',
      'diagnose',
      'diagnose',
      'assign',
      'code',
      'code',
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom('place', 'place', 'place:free', 'to:merged', 'to:closed') },
);
const who = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...actors.slice(0, 4)) },
  { weight: 1, arbitrary: fc.constant<Who>('vast') },
);
const number = fc.nat(caseCount - 1);
const deed = fc.record({ who, on: number, other: number, what: whatever });
const look = fc.tuple(who, number).map(([one, on]) => new Look(one, on));
const commands = fc.commands(
  [
    look,
    look,
    deed.map((one) => new Act([one])),
    fc.array(deed, { minLength: 2, maxLength: 5 }).map((deeds) => new Act(deeds)),
    // Everybody has just seen the same case, and everybody acts on it.
    fc
      .tuple(number, fc.array(deed, { minLength: 2, maxLength: 4 }))
      .map(([on, deeds]) => new Act(deeds.map((one) => ({ ...one, on })))),
    fc.integer({ min: 1, max: 9 }).map((days) => new Wait(days)),
  ],
  { maxCommands: 40, size: 'max' },
);

/**
 * Which of several at once is heard first is chance, and with it how far a case comes. One way through every kind of
 * change is therefore among the runs whatever else happens.
 */
const alone = (on: number, other: number, ...deeds: string[]) => [
  new Look('ost', on),
  ...deeds.map((what) => new Act([{ who: 'ost', on, other, what }])),
];
const throughEverything = [
  ...alone(1, 2, 'note', 'place', 'place:free', 'to:acknowledged', 'to:in-dialogue', 'to:waiting-employer'),
  ...alone(2, 1, 'to:acknowledged', 'to:in-dialogue', 'to:waiting-external'),
  ...alone(0, 2, 'code', 'diagnose', 'to:acknowledged', 'to:in-dialogue', 'to:closed'),
  ...alone(1, 2, 'assign'),
  ...alone(1, 2, 'to:in-dialogue', 'to:merged'),
];

let acceptedInAll = 0;
const kinds = new Set<string>();

test('whoever works on the same cases at once: no change is lost, none is doubled, and each case is the fold of its history', async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (given) => {
      const model: Model = { seen: new Map(), accepted: [], mark: 0 };
      const office = await staffOffice(dynamo, basis);
      await office.absences.keep({
        person: people.ost.id,
        substitute: people.vikarie.id,
        from: '2026-11-01',
        until: '2027-12-31',
      });
      const ids: string[] = [];
      for (let i = 1; i <= caseCount; i += 1) ids.push(await office.open(i));

      await fc.asyncModelRun(async () => ({ model, real: { office, ids } }), given);

      const kept: string[] = [];
      for (const id of ids) {
        await office.expectWhole(id);
        for (const entry of await office.historyOf(id)) {
          kinds.add(entry.change.kind);
          // The other side of a family's change is no deed of its own.
          if (!entry.change.kind.startsWith('child-')) kept.push(`${id} ${entry.who} ${marksIn(entry)}`);
        }
      }
      expect(kept.toSorted()).toEqual(model.accepted.toSorted());
      acceptedInAll += model.accepted.length;
    }),
    { numRuns: 25, seed: 42, examples: [[throughEverything]] },
  );

  // The commands must have done something for the promise to mean anything.
  expect(acceptedInAll).toBeGreaterThan(100);
  for (const kind of ['moved', 'asked', 'forwarded', 'closed', 'merged', 'placed', 'child-joined', 'assigned', 'noted'])
    expect(kinds).toContain(kind);
});

import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { StreamRecord } from '../../shared/platform/stream.ts';
import { type Item, openTable, type Table } from '../../shared/platform/table.ts';
import { fakeSes, sesReport } from '../support/fake-ses.ts';
import { type Invocation, invoke, Run, underFaults } from './faults.ts';
import { type MailParts, mailParts, type Variant } from './mail-parts.ts';
import type { Plan } from './plan.ts';

const minute = 60_000;
const sweepEvery = 5 * minute;
/** How long SES's reports are under way: longer than the first sweep takes to come. */
const reportDelay = 10 * minute;
/** A trigger that dies every time would go on for ever; no plan strikes this often. */
const mostTries = 12;

export type Reports = 'on' | 'off';
export type Trigger = { after: number; run: (world: World) => Promise<void> };
type Setting = { client: DynamoDBClient; casework: string; plan: Plan; reports: Reports; variant: Variant };

/**
 * One region on a virtual clock: its table, its SES, its mail functions, and the host that starts them again the way
 * AWS would. `scenario` is what happens from outside; the rest follows from it.
 */
export class World {
  readonly run: Run;
  readonly table: Table;
  readonly ses = fakeSes();
  readonly parts: MailParts;
  now = Date.parse('2026-11-23T08:00:00.000Z');
  /** What clients were told, by their idempotency key. */
  readonly answers = new Map<string, string>();
  readonly #setting: Setting;
  readonly #streamed = new Set<string>();
  readonly #reports: { at: number; message: string }[] = [];
  #reported = 0;
  #read: { items: Item[]; changes: number } | undefined;
  #ids = 0;

  constructor(setting: Setting) {
    this.#setting = setting;
    this.run = new Run(setting.plan);
    this.table = openTable(setting.client, setting.casework, { pause: async () => {} });
    const ses = underFaults(this.ses.clientWith(setting.variant.sesAttempts ?? 1));
    this.parts = mailParts({
      table: this.table,
      ses,
      clock: () => new Date(this.now),
      newId: this.newId,
      variant: setting.variant,
    });
  }

  readonly newId = <P extends string>(prefix: P): `${P}_${string}` => {
    this.#ids += 1;
    return `${prefix}_${String(this.#ids).padStart(26, '0')}`;
  };

  /** Starts a function until one start ends without being killed, or whoever asked needs no answer any more. */
  async trigger<T>(
    name: string,
    body: (invocation: Invocation) => Promise<T>,
    { tries = mostTries, answered = () => false }: { tries?: number; answered?: () => boolean } = {},
  ): Promise<T | undefined> {
    for (let attempt = 1; attempt <= tries && !answered(); attempt += 1) {
      const ended = await invoke(this.run, name, body);
      if ('result' in ended) return ended.result;
      this.now += 1_000;
    }
    return undefined;
  }

  /** Everything in the table, read past the harness; read again where an effect may have changed it. */
  async items(): Promise<Item[]> {
    const { changes } = this.run;
    if (this.#read?.changes !== changes) this.#read = { items: await this.#scan(), changes };
    return this.#read.items;
  }

  async #scan(): Promise<Item[]> {
    const { Items = [] } = await this.#setting.client.send(
      new ScanCommand({ TableName: this.#setting.casework, ConsistentRead: true }),
    );
    return Items.map((item) => unmarshall(item));
  }

  /** New outbox entries reach the sender; a stream gives up after a few tries and the sweeper is left. */
  async #stream() {
    for (const item of await this.items()) {
      if (item.sk !== 'outbox' || this.#streamed.has(String(item.pk))) continue;
      this.#streamed.add(String(item.pk));
      const record: StreamRecord = { kind: 'INSERT', item, was: undefined };
      await this.trigger(
        'send',
        async (invocation) => {
          await this.parts.sendNew(record);
          await invocation.handOver('result');
        },
        { tries: 3 },
      );
    }
  }

  async #deliverReports() {
    if (this.#setting.reports === 'on')
      for (const mail of this.ses.accepted.slice(this.#reported))
        for (const type of ['Send', 'Delivery'] as const)
          this.#reports.push({ at: this.now + reportDelay, message: sesReport(mail, type) });
    this.#reported = this.ses.accepted.length;
    while (this.#reports[0] && this.#reports[0].at <= this.now) {
      const report = this.#reports.shift();
      await this.trigger('notice', () => this.parts.receiveNotice(report?.message ?? ''), { tries: 3 });
    }
  }

  /** Lets time pass; whatever falls due on the way happens: reports, and sweeps (which a scheduler tries twice). */
  async pass(milliseconds: number): Promise<void> {
    const until = this.now + milliseconds;
    await this.#deliverReports();
    for (;;) {
      const report = this.#reports[0]?.at ?? Number.POSITIVE_INFINITY;
      const sweep = await this.#nextSweep();
      const next = Math.min(report, sweep);
      if (next > until) break;
      this.now = Math.max(this.now, next);
      if (next === sweep) await this.trigger('sweep', () => this.parts.sweep(), { tries: 2 });
      await this.#deliverReports();
    }
    this.now = until;
  }

  // A sweep that finds nothing due changes nothing: leaving those out is what makes thousands of plans affordable.
  async #nextSweep() {
    const due = (await this.items()).flatMap((i) =>
      typeof i.listSk === 'string' && i.sk === 'outbox' ? [i.listSk] : [],
    );
    const earliest = due.toSorted()[0]?.split('#')[0];
    if (earliest === undefined) return Number.POSITIVE_INFINITY;
    return (Math.floor(Math.max(Date.parse(earliest), this.now) / sweepEvery) + 1) * sweepEvery;
  }

  async play(scenario: readonly Trigger[], quiet = 120 * minute): Promise<this> {
    for (const { after, run } of scenario) {
      await this.pass(after);
      await run(this);
      await this.#stream();
    }
    await this.pass(quiet);
    if (this.run.fenced > 0) throw new Error(`A dead invocation went on: ${this.run.fenced} effects`);
    return this;
  }
}

import { submitSignal } from '../../functions/signals/submit-signal.ts';
import { region } from '../../infra/regions/gavleborg.ts';
import { settingsOf } from '../../infra/regions/load-region.ts';
import { SignalInput } from '../../shared/domain/signal.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import { TransactionRefused } from '../../shared/platform/table.ts';
import { idempotencyStore } from '../../shared/stores/idempotency-store.ts';
import { outboxWrite } from '../../shared/stores/outbox-store.ts';
import { personWrite } from '../../shared/stores/person-store.ts';
import { aPerson } from '../support/builders.ts';
import { aDigest } from '../support/mail-samples.ts';
import type { Invocation } from './faults.ts';
import type { Variant } from './mail-parts.ts';
import type { Trigger, World } from './world.ts';

const settings = settingsOf(region);
const secret = 'A'.repeat(43);
const keys: LinkKeys = { current: 'k1', keys: { k1: secret }, address: secret };

const signalInput = SignalInput.parse({
  employer: { name: 'Exempel Mekaniska AB' },
  contact: { name: 'Kim Exempel', email: 'kim@example.com' },
  municipality: '2180',
  need: { occupationText: 'CNC-operatör', headcount: 3, horizon: 'now' },
  consent: { events: true },
});

const noAnswer = { occupations: [], answer: { occupations: [], educations: [], nextSteps: [] } };

/** A client that sends a signal and repeats it with the same key until it has an answer. */
export const signalComesIn =
  (key: string, variant: Variant = {}): Trigger['run'] =>
  async (world) => {
    const attempt = async (invocation: Invocation) => {
      const background: Promise<void>[] = [];
      const casework = variant.intake?.(world.table, (work) => background.push(work)) ?? world.table;
      const idempotency = idempotencyStore(world.table);
      const submit = submitSignal({
        region: settings,
        origin: 'https://kompetens.example.se',
        casework,
        idempotency: variant.forgetsKeys ? { read: async () => undefined } : idempotency,
        shortLinks: { byCode: async () => undefined },
        keys: async () => keys,
        answerNeed: async () => ({ ...noAnswer, educations: 'unknown' }),
        clock: () => new Date(world.now),
        newId: world.newId,
        newReference: () => world.newId('ref'),
      });
      const { body } = await submit({ input: signalInput, key });
      // What is left running behind the answer dies with the process: the client already has its answer.
      if (background.length > 0) world.answers.set(key, body);
      await Promise.all(background);
      await invocation.handOver('answer');
      return body;
    };
    const body = await world.trigger('submit', attempt, { answered: () => world.answers.has(key) });
    if (body !== undefined) world.answers.set(key, body);
  };

/** A job that puts a weekly letter into the outbox, and is started again by its schedule until it ends. */
export const digestIsDue =
  (dedupKey: string): Trigger['run'] =>
  async (world: World) => {
    const person = dedupKey.split('#')[1] ?? '';
    await world.trigger('digest', async () => {
      // At the time of sending the recipient must still be staff.
      await world.table.write(personWrite(aPerson({ id: person })));
      const write = outboxWrite({
        dedupKey,
        cause: person,
        draft: aDigest(),
        addressHash: 'b'.repeat(26),
        at: new Date(world.now),
      });
      try {
        await world.table.transact([write]);
      } catch (error) {
        if (!(error instanceof TransactionRefused)) throw error;
      }
    });
  };

export const oneSignal = (variant: Variant = {}): Trigger[] => [{ after: 0, run: signalComesIn('key-1', variant) }];

/** A letter, and hours later the next mail of the region: its reports tell that reports arrive. */
export const digestThenSignal: Trigger[] = [
  { after: 0, run: digestIsDue('digest#per_broker#2026-W48') },
  { after: 2 * 60 * 60_000, run: signalComesIn('key-2') },
];

import type { MovableClock } from '../clock/movable-clock.ts';
import type { Invoked } from '../functions/function-host.ts';
import type { SchedulePlan } from '../template/region-model.ts';
import { type Next, scheduleNext } from './schedule-expression.ts';

export type Run = { readonly schedule: string; readonly at: string; readonly result: unknown };

export type ClockMove = {
  readonly now: string;
  readonly runs: readonly Run[];
  /** How often a schedule more frequent than daily fell due without being run by itself. */
  readonly coalesced: Readonly<Record<string, number>>;
};

export type SchedulerDeps = {
  readonly clock: MovableClock;
  readonly plans: readonly SchedulePlan[];
  /** Runs what fell due, with retries and dead letter queue. */
  readonly run: (plan: SchedulePlan, at: Date) => Promise<Invoked>;
  /** Resolves when streams and notices have nothing left to do. */
  readonly quiescent: () => Promise<void>;
};

type Entry = { readonly plan: SchedulePlan; readonly next: Next; readonly frequent: boolean; ranUntil: Date };

export type Scheduler = {
  readonly schedules: () => readonly { name: string; expression: string; timeZone: string; next: string | null }[];
  /** Moves the clock forward, running what falls due in between, in order. Null where the instant lies in the past. */
  readonly moveTo: (instant: Date) => Promise<ClockMove | null>;
  /** Runs what has fallen due by the ticking of the clock, from now on. */
  readonly tick: () => void;
  readonly stop: () => void;
};

const almostADay = 23 * 3_600_000;
// setTimeout counts in 32 bits.
const longestTimer = 2 ** 31 - 1;

/** What a run answers in JSON: the function's value, or what went wrong. */
export const resultOf = (outcome: Invoked): unknown =>
  outcome.ok ? outcome.value : { errorType: outcome.errorType, errorMessage: outcome.errorMessage };

const entryOf = (plan: SchedulePlan, base: Date): Entry => {
  const next = scheduleNext(plan.expression, plan.timeZone, base);
  const first = next(base);
  const second = first && next(first);
  const frequent = first !== null && second !== null && second.getTime() - first.getTime() < almostADay;
  return { plan, next, frequent, ranUntil: base };
};

export const scheduler = ({ clock, plans, run, quiescent }: SchedulerDeps): Scheduler => {
  const base = clock.startedAt;
  const entries = plans.filter(({ enabled }) => enabled).map((plan) => entryOf(plan, base));
  const daily = entries.filter(({ frequent }) => !frequent);
  const frequent = entries.filter((entry) => entry.frequent);
  let turn: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let ticking = false;

  const dueOf = (entry: Entry) => entry.next(entry.ranUntil);
  const earliest = (among: readonly Entry[]): { entry: Entry; due: Date } | null =>
    among.reduce<{ entry: Entry; due: Date } | null>((first, entry) => {
      const due = dueOf(entry);
      return due !== null && (first === null || due < first.due) ? { entry, due } : first;
    }, null);

  const runOne = async (entry: Entry, due: Date): Promise<Run> => {
    clock.advanceTo(due);
    entry.ranUntil = due;
    const outcome = await run(entry.plan, due);
    await quiescent();
    return { schedule: entry.plan.name, at: due.toISOString(), result: resultOf(outcome) };
  };

  /** Occurrences in (from, to], counted up to the end of the move. */
  const occurrences = ({ next }: Entry, from: Date, to: Date): number => {
    let count = 0;
    for (let due = next(from); due !== null && due <= to; due = next(due)) count += 1;
    return count;
  };

  const move = async (to: Date): Promise<ClockMove | null> => {
    if (to < clock.now()) return null;
    const runs: Run[] = [];
    const startedAt = new Map(frequent.map((entry) => [entry, entry.ranUntil]));
    const ranOf = new Map<Entry, number>();
    const runFrequent = async (until: Date, pick: (entry: Entry) => Date | null) => {
      for (const entry of frequent) {
        const due = pick(entry);
        if (due === null || due > until) continue;
        runs.push(await runOne(entry, due));
        ranOf.set(entry, (ranOf.get(entry) ?? 0) + 1);
      }
    };
    await quiescent();
    for (let found = earliest(daily); found !== null && found.due <= to; found = earliest(daily)) {
      const { entry, due } = found;
      runs.push(await runOne(entry, due));
      const following = earliest(daily)?.due ?? to;
      // What the run set in motion may be waiting for a sweeper: each gets its first turn after it.
      if (following > due)
        await runFrequent(following < to ? following : to, (f) => f.next(due > f.ranUntil ? due : f.ranUntil));
    }
    // And once at the end: the last time that each fell due.
    await runFrequent(to, (entry) => lastDue(entry, to));
    clock.advanceTo(to);
    for (const entry of frequent) entry.ranUntil = entry.ranUntil > to ? entry.ranUntil : to;
    const coalesced = Object.fromEntries(
      frequent.flatMap((entry) => {
        const left = occurrences(entry, startedAt.get(entry) ?? to, to) - (ranOf.get(entry) ?? 0);
        return left > 0 ? [[entry.plan.name, left]] : [];
      }),
    );
    return { now: to.toISOString(), runs, coalesced };
  };

  const lastDue = (entry: Entry, to: Date): Date | null => {
    let last: Date | null = null;
    // A day back holds an occurrence of everything frequent; further back would only be walked through in vain.
    const from = new Date(Math.max(entry.ranUntil.getTime(), to.getTime() - 2 * almostADay));
    for (let due = entry.next(from); due !== null && due <= to; due = entry.next(due)) last = due;
    return last;
  };

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.catch(() => undefined).then(work);
    turn = done;
    return done;
  };

  const runOverdue = async (): Promise<void> => {
    for (let found = earliest(entries); found !== null && found.due <= clock.now(); found = earliest(entries))
      await runOne(found.entry, found.due);
  };

  const arm = () => {
    clearTimeout(timer);
    if (!ticking) return;
    const due = earliest(entries)?.due;
    if (due === undefined) return;
    const wait = Math.min(longestTimer, Math.max(0, due.getTime() - clock.now().getTime()));
    timer = setTimeout(() => inTurn(runOverdue).then(arm, arm), wait);
    timer.unref();
  };

  return {
    schedules: () =>
      entries.map(({ plan, next }) => ({
        name: plan.name,
        expression: plan.expression,
        timeZone: plan.timeZone,
        next: next(clock.now())?.toISOString() ?? null,
      })),
    moveTo: async (instant) => {
      const moved = await inTurn(() => move(instant));
      arm();
      return moved;
    },
    tick: () => {
      ticking = true;
      for (const entry of entries) entry.ranUntil = clock.now(); // what the main job took is not made up for
      arm();
    },
    stop: () => {
      ticking = false;
      clearTimeout(timer);
    },
  };
};

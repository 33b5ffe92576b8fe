import type { MovableClock } from '../clock/movable-clock.ts';
import type { Invoked } from '../functions/function-host.ts';
import type { SchedulePlan } from '../template/read-triggers.ts';
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
  /** How many stream records there ever were: more than before a run means that it set something in motion. */
  readonly activity: () => number;
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
// A sweeper that always finds something would otherwise be followed through every five minutes of a quarter.
const mostTurns = 12;
// setTimeout counts in 32 bits.
const longestTimer = 2 ** 31 - 1;

/** What a run answers in JSON: the function's value, or what went wrong. */
export const resultOf = (outcome: Invoked): unknown =>
  outcome.ok ? outcome.value : { errorType: outcome.errorType, errorMessage: outcome.errorMessage };

const later = (a: Date, b: Date): Date => (a > b ? a : b);

const entryOf = (plan: SchedulePlan, base: Date): Entry => {
  const next = scheduleNext(plan.expression, plan.timeZone, base);
  const first = next(base);
  const second = first && next(first);
  const frequent = first !== null && second !== null && second.getTime() - first.getTime() < almostADay;
  return { plan, next, frequent, ranUntil: base };
};

export const scheduler = ({ clock, plans, run, quiescent, activity }: SchedulerDeps): Scheduler => {
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

  const runOne = async (entry: Entry, due: Date): Promise<{ run: Run; moved: boolean }> => {
    clock.advanceTo(due);
    entry.ranUntil = due;
    const before = activity();
    const outcome = await run(entry.plan, due);
    await quiescent();
    const moved = activity() > before;
    return { run: { schedule: entry.plan.name, at: due.toISOString(), result: resultOf(outcome) }, moved };
  };

  const occurrences = ({ next }: Entry, from: Date, to: Date): number => {
    let count = 0;
    for (let due = next(from); due !== null && due <= to; due = next(due)) count += 1;
    return count;
  };

  /** One turn of every frequent schedule, in the order in which they fall due; answers whether anything was set in motion. */
  const frequentTurn = async (runs: Run[], until: Date, pick: (entry: Entry) => Date | null): Promise<boolean> => {
    const turn = frequent.flatMap((entry) => {
      const due = pick(entry);
      return due === null || due > until ? [] : [{ entry, due }];
    });
    let any = false;
    for (const { entry, due } of turn.toSorted((a, b) => a.due.getTime() - b.due.getTime())) {
      const { run: one, moved } = await runOne(entry, due);
      runs.push(one);
      any ||= moved;
    }
    return any;
  };

  /** The frequent schedules between two daily ones: a turn while something is in motion, and no more than a few. */
  const sweep = async (runs: Run[], from: Date, until: Date): Promise<void> => {
    let since = from;
    for (let turn = 0; turn < mostTurns; turn += 1) {
      const after = since;
      if (!(await frequentTurn(runs, until, ({ next, ranUntil }) => next(later(after, ranUntil))))) return;
      since = clock.now();
    }
  };

  const move = async (to: Date): Promise<ClockMove | null> => {
    const from = clock.now();
    if (to < from) return null;
    const runs: Run[] = [];
    const startedAt = new Map(frequent.map((entry) => [entry, entry.ranUntil]));
    const nextDaily = () => earliest(daily)?.due ?? to;
    const sooner = (instant: Date) => (instant < to ? instant : to);
    await quiescent();
    // Before the first daily one: what happened before the move may be waiting for a sweeper.
    await sweep(runs, from, sooner(nextDaily()));
    for (let found = earliest(daily); found !== null && found.due <= to; found = earliest(daily)) {
      const { run: one, moved } = await runOne(found.entry, found.due);
      runs.push(one);
      const following = sooner(nextDaily());
      if (moved && following > found.due) await sweep(runs, found.due, following);
    }
    await frequentTurn(runs, to, (entry) => lastDue(entry, to));
    clock.advanceTo(to);
    for (const entry of frequent) entry.ranUntil = later(entry.ranUntil, to);
    const coalesced = Object.fromEntries(
      frequent.flatMap((entry) => {
        const ran = runs.filter(({ schedule }) => schedule === entry.plan.name).length;
        const left = occurrences(entry, startedAt.get(entry) ?? to, to) - ran;
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

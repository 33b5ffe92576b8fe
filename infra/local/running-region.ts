import type { MovableClock } from './clock/movable-clock.ts';
import type { Identity, Person } from './engines/identity.ts';
import type { MailRecord } from './engines/mail-record.ts';
import type { Engines } from './engines/start-engines.ts';
import type { Invoked } from './functions/function-host.ts';
import type { FunctionHosts } from './functions/function-hosts.ts';
import type { RegionModel } from './template/region-model.ts';
import type { MailEventType } from './triggers/mail-events.ts';
import type { DeadLetter } from './triggers/schedule-run.ts';
import type { ClockMove, Scheduler } from './triggers/scheduler.ts';

/** The running region: everything the dashboard, the main job and the tests need of it. */
export type LocalRegion = {
  readonly origin: string;
  readonly model: RegionModel;
  readonly clock: MovableClock;
  readonly engines: Engines;
  readonly functions: FunctionHosts;
  readonly identity: Identity;
  readonly people: readonly Person[];
  readonly scheduler: Scheduler;
  readonly deadLetters: readonly DeadLetter[];
  /** Runs one schedule now, once, and waits for what it set in motion. Null where there is no such schedule. */
  readonly runSchedule: (name: string) => Promise<Invoked | null>;
  readonly moveClock: (to: Date) => Promise<ClockMove | null>;
  /** What SES would report of a mail; the notice is delivered when this resolves. */
  readonly mailEvent: (type: MailEventType, mail: MailRecord) => Promise<void>;
  /** Resolves when streams and notices have nothing left to do. */
  readonly quiescent: () => Promise<void>;
  /** Resolves with the reason when an engine ends by itself. */
  readonly crashed: Promise<string>;
  /** True where the data folder held an earlier run. */
  readonly continued: boolean;
  readonly stop: () => Promise<void>;
};

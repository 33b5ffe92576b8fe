import type { AttendanceState, WalkIn } from '../../../../shared/domain/attendance.ts';
import type { Failure, Result } from '../api/failure.ts';

/** A tick that somebody made: of an invitation by its id, or of somebody who walked in. */
export type Tick = { readonly id: string; readonly state: AttendanceState; readonly walkIn?: WalkIn };

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

type Deps = {
  /** Outlives the page: a telephone throws a page out of memory whenever it likes. */
  kept: Kept;
  eventId: string;
  send: (tick: Tick) => Promise<Result<unknown>>;
  /** Told whenever something is waiting or no longer is. */
  changed: () => void;
  /** Told of a tick that was saved. */
  taken: (tick: Tick) => void;
  /** Told of a tick that will never be taken: it waits no more. */
  refused: (tick: Tick, failure: Failure) => void;
};

const isTick = (value: unknown): value is Tick =>
  typeof value === 'object' && value !== null && 'id' in value && 'state' in value;

/** What passes by itself: then the tick waits. A login that has ended comes back too. */
const passes: readonly Failure['kind'][] = ['network', 'unavailable', 'fault', 'signed-out'];

/**
 * Ticks on their way. Each is kept before it is sent, one is sent at a time, in order, and is forgotten only when it was
 * taken. Of one person only the newest waits. Sent twice, a tick is the same: an answer that got lost does no harm.
 */
export const tickQueue = ({ kept, eventId, send, changed, taken, refused }: Deps) => {
  const name = `attendance:${eventId}`;
  const read = (): Tick[] => {
    try {
      const list: unknown = JSON.parse(kept.getItem(name) ?? '[]');
      return Array.isArray(list) ? list.filter(isTick) : [];
    } catch {
      return [];
    }
  };
  let waiting = read();
  let isSending = false;

  const keep = (list: Tick[]) => {
    waiting = list;
    try {
      if (list.length === 0) kept.removeItem(name);
      else kept.setItem(name, JSON.stringify(list));
    } catch {
      // A full storage keeps nothing more; what is in memory is still sent.
    }
    changed();
  };

  /** Sends what waits until nothing does or one has to wait on. */
  const flush = async (): Promise<void> => {
    if (isSending) return;
    isSending = true;
    try {
      for (let tick = waiting[0]; tick !== undefined; tick = waiting[0]) {
        const sent = tick;
        const result = await send(sent);
        if (!result.ok && passes.includes(result.failure.kind)) return;
        // While it was on its way a newer one of the same person may have come: that one waits on.
        if (result.ok) taken(sent);
        else refused(sent, result.failure);
        keep(waiting.filter((other) => other !== sent));
      }
    } finally {
      isSending = false;
    }
  };

  return {
    waiting: (): readonly Tick[] => waiting,
    flush,
    add: (...ticks: readonly Tick[]): Promise<void> => {
      keep([...waiting.filter(({ id }) => !ticks.some((tick) => tick.id === id)), ...ticks]);
      return flush();
    },
  };
};
export type TickQueue = ReturnType<typeof tickQueue>;

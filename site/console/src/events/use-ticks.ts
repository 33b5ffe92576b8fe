import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Failure } from '../api/failure.ts';
import { useConsole } from '../console.ts';
import { type Tick, tickQueue } from './tick-queue.ts';

/** How often what waits is tried again; a telephone that finds the network again says so itself, but not all do. */
const tryAgainAfter = 5_000;

type Props = {
  eventId: string;
  refused: (tick: Tick, failure: Failure) => void;
  /** Everything has been saved. */
  saved: () => void;
};

/** The ticks of an event that are on their way, sent as soon as there is a network; and those taken since the list came. */
export const useTicks = ({ eventId, refused, saved }: Props) => {
  const { client } = useConsole();
  const [waiting, setWaiting] = useState<readonly Tick[]>([]);
  const [taken, setTaken] = useState<readonly Tick[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one queue for an event, as long as it is shown
  const queue = useMemo(() => {
    const made = tickQueue({
      kept: localStorage,
      eventId,
      send: ({ id, state, walkIn }) =>
        client.send('POST', `/api/v1/events/${eventId}/attendance`, {
          body: { ...(walkIn === undefined ? { invitation: id } : { walkIn }), state },
        }),
      changed: () => setWaiting(made.waiting()),
      taken: (tick) => setTaken((before) => [...before.filter(({ id }) => id !== tick.id), tick]),
      refused,
    });
    return made;
  }, [eventId, client]);

  const isWaiting = waiting.length > 0;
  useEffect(() => {
    setWaiting(queue.waiting());
    void queue.flush();
  }, [queue]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once each time that nothing waits any more
  useEffect(() => {
    if (!isWaiting) {
      if (taken.length > 0) saved();
      return;
    }
    const again = () => void queue.flush();
    const timer = setInterval(again, tryAgainAfter);
    addEventListener('online', again);
    return () => {
      clearInterval(timer);
      removeEventListener('online', again);
    };
  }, [queue, isWaiting]);
  const forget = useCallback(() => setTaken([]), []);
  return { waiting, taken, forget, add: queue.add };
};

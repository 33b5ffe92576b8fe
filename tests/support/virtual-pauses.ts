import type { Pause } from '../../shared/platform/retrying.ts';

/**
 * Pauses that pass in their order and in no time: whoever waits goes on when fewer than `atOnce` are at work, the one whose
 * pause would have ended first before the others. Only what is started by `run` may pause.
 */
export const virtualPauses = (atOnce: number): { pause: Pause; run: <T>(work: () => Promise<T>) => Promise<T> } => {
  let atWork = 0;
  let now = 0;
  const waiting: { until: number; goOn: () => void }[] = [];
  const next = () => {
    while (atWork < atOnce && waiting.length > 0) {
      waiting.sort((a, b) => a.until - b.until);
      const first = waiting.shift();
      now = Math.max(now, first?.until ?? 0);
      atWork += 1;
      first?.goOn();
    }
  };
  return {
    pause: (milliseconds) =>
      new Promise((goOn) => {
        atWork -= 1;
        waiting.push({ until: now + milliseconds, goOn });
        next();
      }),
    run: async (work) => {
      atWork += 1;
      try {
        return await work();
      } finally {
        atWork -= 1;
        next();
      }
    },
  };
};

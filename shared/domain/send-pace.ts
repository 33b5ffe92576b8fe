/** Under SES's own rate, which the stream's sender and its answers to people share. */
const share = 0.9;

/**
 * A token bucket for one sweep: one mail at a time, spaced to nine tenths of the account's rate a second. `delay` tells how
 * many milliseconds to wait before the next mail and takes its token; `drain` pushes the next one off by a second, after
 * SES has said that it is too much.
 */
export const sendPace = (perSecond: number) => {
  const spacing = 1000 / (Math.max(perSecond, 0.1) * share);
  let next = 0;
  return {
    delay: (now: Date): number => {
      const at = Math.max(next, now.getTime());
      next = at + spacing;
      return Math.ceil(at - now.getTime());
    },
    drain: (now: Date): void => {
      next = Math.max(next, now.getTime() + 1000);
    },
  };
};

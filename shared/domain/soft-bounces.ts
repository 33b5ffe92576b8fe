/** A mail that an address could not take just then: the mail's own key, and when SES gave up on it. */
export type SoftBounce = { mail: string; at: string };

const days = 24 * 60 * 60 * 1000;
/** Within this time three different mails must have bounced softly. */
export const softBounceSpan = 30 * days;
const enough = 3;
/** After this long an address that was paused is tried again: a mailbox that was full may have been emptied. */
const pauseLength = 90 * days;

/**
 * Since when an address is to be left alone: the third of different mails that bounced softly within thirty days, not
 * counting what was before `after`; undefined where there were not so many. Repeated and reordered reports come to the same.
 */
export const pausedBySoftBounces = (bounces: readonly SoftBounce[], after = ''): string | undefined => {
  const earliest = new Map<string, string>();
  for (const { mail, at } of bounces) if (at > after && at < (earliest.get(mail) ?? '~')) earliest.set(mail, at);
  const times = [...earliest.values()].toSorted();
  return times.find((at, i) => {
    const first = times[i - (enough - 1)];
    return first !== undefined && Date.parse(at) - Date.parse(first) <= softBounceSpan;
  });
};

export const bouncePauseEnds = (pausedAt: string): Date => new Date(Date.parse(pausedAt) + pauseLength);

import { createHmac } from 'node:crypto';
import { isCodeValid } from '../../shared/domain/attendance.ts';
import type { Event } from '../../shared/domain/event.ts';
import { base32 } from '../../shared/platform/ids.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import type { EventStore } from '../../shared/stores/event-store.ts';

/** Fifty bits: too many to guess in the hours in which a code holds, few enough to type. */
const letters = 10;

const codeBy = (secret: string, eventId: string): string =>
  base32(
    createHmac('sha256', Buffer.from(secret, 'base64url')).update(`check-in\n${eventId}`).digest().subarray(0, 8),
  ).slice(0, letters);

/** The code of an event's door, such as `k7qm2-xtd9f`. It follows from the event and the region's keys: nothing is stored. */
export const checkInCode = (keys: LinkKeys, eventId: string): string => {
  const secret = keys.keys[keys.current];
  if (secret === undefined) throw new Error(`The key ring has no key ${keys.current}`);
  const code = codeBy(secret, eventId);
  return `${code.slice(0, 5)}-${code.slice(5)}`;
};

/** As somebody types it: capitals, spaces, and letters that look like others. */
const typed = (code: string): string =>
  code.toLowerCase().replaceAll(/[\s-]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1');

const longestEvent = 10 * 3_600_000;
const hour = 3_600_000;

type Deps = { events: Pick<EventStore, 'startingBetween'>; keys: () => Promise<LinkKeys>; clock: () => Date };

/**
 * The event whose door has this code now; undefined where none has. Only events of this very moment are looked at, so that
 * a code is worth nothing before and after. Through a rotation the code of the older key is good too.
 */
export const eventOfCode =
  ({ events, keys, clock }: Deps) =>
  async (code: string): Promise<Event | undefined> => {
    const given = typed(code);
    if (!/^[0-9a-z]{10}$/.test(given)) return undefined;
    const now = clock();
    const ring = await keys();
    const near = await events.startingBetween(
      new Date(now.getTime() - longestEvent),
      new Date(now.getTime() + hour + 1),
    );
    return near.find(
      (event) =>
        isCodeValid(event, now) && Object.values(ring.keys).some((secret) => codeBy(secret, event.id) === given),
    );
  };

import type { Event } from '../../shared/domain/event.ts';
import { heardAs } from '../../shared/domain/event-change.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { HttpAnswer } from '../../shared/platform/http.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { calendarFile } from './calendar.ts';
import { rsvpUrl } from './rsvp-link.ts';

type Deps = { region: RegionSettings; origin: string; keys: () => Promise<LinkKeys>; clock: Clock };

/** The calendar file of a seat once more: the number of the last mail, for it says nothing that the mail did not. */
export const showSeatCalendar =
  ({ region, origin, keys, clock }: Deps) =>
  async ({ event, invitation }: { event: Event; invitation: Invitation }): Promise<HttpAnswer> => {
    if (heardAs(invitation) !== 'seated') throw new Refused('not-found');
    const calendarMails = Math.max(0, invitation.calendarMails - 1);
    const ics = calendarFile({
      method: event.status === 'planned' ? 'REQUEST' : 'CANCEL',
      event,
      invitation: { ...invitation, calendarMails },
      region,
      url: rsvpUrl({ origin, keys: await keys(), invitation, event }),
      now: clock(),
    });
    return {
      status: 200,
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'attachment; filename="event.ics"',
        'cache-control': 'no-store',
      },
      body: ics,
    };
  };

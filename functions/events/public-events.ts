import { type Event, endOf, isPublic } from '../../shared/domain/event.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import type { Page } from '../../shared/pages/page.ts';
import { feedPath, publicEventsPage } from '../../shared/pages/public-events-page.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import { entityTag, matchesTag } from '../../shared/platform/entity-tag.ts';
import type { HttpAnswer, HttpRequest } from '../../shared/platform/http.ts';
import type { EventStore } from '../../shared/stores/event-store.ts';
import { calendarFeed } from './calendar.ts';
import { placeOf } from './event-facts.ts';

export type PublicEventsDeps = {
  region: RegionSettings;
  origin: string;
  events: Pick<EventStore, 'startingBetween'>;
  clock: Clock;
};

const day = 86_400_000;
/** A calendar that was away for a quarter still hears of what was moved or called off. */
const daysBack = 90;
/** Nobody plans further ahead. */
const daysAhead = 730;

const publicEvents = async ({ events, clock }: PublicEventsDeps): Promise<Event[]> => {
  const now = clock().getTime();
  const found = await events.startingBetween(new Date(now - daysBack * day), new Date(now + daysAhead * day));
  return found.filter(isPublic);
};

/** The calendar page: what has not ended yet. */
export const showPublicEvents =
  (deps: PublicEventsDeps) =>
  async ({ language }: HttpRequest): Promise<Page> => {
    const { region, origin } = deps;
    const coming = (await publicEvents(deps)).filter((event) => endOf(event) > deps.clock());
    return publicEventsPage({
      region,
      language,
      feedUrl: `${origin}${feedPath}`,
      events: coming.map((event) => ({
        id: event.id,
        type: event.type,
        title: event.title,
        startsAt: new Date(event.startsAt),
        timeZone: region.timeZone,
        minutes: event.minutes,
        where: placeOf(event),
        benefit: event.benefit,
        organiser: region.organiser.name,
        cancelled: event.status === 'cancelled',
      })),
    });
  };

/** The same and the last quarter as a file that calendars ask for again and again, most often in vain. */
export const publicFeed =
  (deps: PublicEventsDeps) =>
  async ({ headers }: HttpRequest): Promise<HttpAnswer> => {
    const body = calendarFeed({ events: await publicEvents(deps), region: deps.region, origin: deps.origin });
    const etag = entityTag(body);
    const shared = { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=300', etag };
    if (matchesTag(headers['if-none-match'], etag)) return { status: 304, headers: shared };
    return {
      status: 200,
      headers: {
        ...shared,
        'content-type': 'text/calendar; charset=utf-8; method=PUBLISH',
        'content-disposition': 'inline; filename="events.ics"',
      },
      body,
    };
  };

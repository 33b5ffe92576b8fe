import { seatsLeft } from '../../shared/domain/event.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { coHostPage } from '../../shared/pages/co-host-page.ts';
import type { Page } from '../../shared/pages/page.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { HttpRequest } from '../../shared/platform/http.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import { Refused } from '../../shared/platform/refused.ts';
import type { CoHostStore } from '../../shared/stores/co-host-store.ts';
import type { EventStore } from '../../shared/stores/event-store.ts';
import { coHostsOf, organisersOf, placeOf } from './event-facts.ts';
import { coHostOfLink } from './greet-co-hosts.ts';

export type CoHostPageDeps = {
  region: RegionSettings;
  events: Pick<EventStore, 'byId'>;
  coHosts: CoHostStore;
  keys: () => Promise<LinkKeys>;
  clock: Clock;
};

/** The counts of the one event that a co-host's link stands for. */
export const showCoHostPage =
  ({ region, events, coHosts, keys, clock }: CoHostPageDeps) =>
  async ({ params, language }: HttpRequest): Promise<Page> => {
    const token = params.token ?? '';
    const id = await coHosts.eventOf(coHostOfLink(await keys(), token, clock()));
    const event = id === undefined ? undefined : await events.byId(id, { consistent: true });
    if (!event) throw new Refused('not-found');
    const { invited, yes, no, waiting } = event.counts;
    return coHostPage({
      ...{ region, language, token, id: event.id, state: event.status },
      counts: { invited, yes, no, waiting, capacity: event.capacity, seatsLeft: seatsLeft(event) },
      event: {
        ...{ title: event.title, minutes: event.minutes, benefit: event.benefit, where: placeOf(event) },
        startsAt: new Date(event.startsAt),
        timeZone: region.timeZone,
        organiser: organisersOf(coHostsOf(event), region, language),
      },
    });
  };

import type { Event } from '../../shared/domain/event.ts';
import { hasBegun, seatsLeft } from '../../shared/domain/event.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { eventPage } from '../../shared/pages/event-page.ts';
import { afterExpiredPage } from '../../shared/pages/missed-page.ts';
import type { Page } from '../../shared/pages/page.ts';
import { problemPage as pageOfProblem } from '../../shared/pages/problem-page.ts';
import { type RsvpState as PageState, rsvpPage } from '../../shared/pages/rsvp-page.ts';
import type { HttpRequest, ProblemPage } from '../../shared/platform/http.ts';
import type { RsvpState } from './contract.ts';
import { coHostsOf, organisersOf, placeOf } from './event-facts.ts';

type Deps = { region: RegionSettings };

const pageState = ({ event, over, answer, seat, place, offeredUntil, full }: RsvpState): PageState => {
  if (event.status === 'cancelled') return { is: 'cancelled' };
  if (over) return { is: 'past' };
  if (answer === null) return { is: full ? 'full' : 'asked' };
  if (answer !== 'yes') return { is: answer, full };
  if (seat === 'offered' && offeredUntil !== null) return { is: 'offered', until: new Date(offeredUntil) };
  if (seat === 'lapsed') return { is: 'lapsed' };
  return place === null ? { is: 'yes' } : { is: 'waiting', place };
};

/** The page of an invitation's link, before and after an answer. */
export const showRsvp =
  ({ region }: Deps) =>
  ({ language, params, query }: HttpRequest, state: RsvpState): Page => {
    const { title, startsAt, minutes, place: where, benefit, description, coHosts } = state.event;
    const event = {
      title,
      startsAt: new Date(startsAt),
      minutes,
      where,
      benefit,
      description: description ?? undefined,
      timeZone: region.timeZone,
      organiser: organisersOf(coHosts, region, language),
    };
    const chosen = query.answer === 'yes' || query.answer === 'no' ? query.answer : undefined;
    return rsvpPage({ region, language, event, token: params.token ?? '', state: pageState(state), chosen });
  };

/** An event as everybody may see it. */
export const showEvent =
  ({ region }: Deps) =>
  ({ language }: HttpRequest, event: Event, now: Date): Page => {
    const { title, minutes, benefit, description } = event;
    const state =
      event.status === 'cancelled'
        ? 'cancelled'
        : hasBegun(event, now)
          ? 'past'
          : seatsLeft(event) <= 0
            ? 'full'
            : 'open';
    const shown = {
      title,
      minutes,
      benefit,
      description,
      startsAt: new Date(event.startsAt),
      where: placeOf(event),
      timeZone: region.timeZone,
      organiser: organisersOf(coHostsOf(event), region, language),
    };
    return eventPage({ region, language, event: shown, id: event.id, state });
  };

export const problemPage =
  (region: RegionSettings): ProblemPage =>
  (problem, { language, route }) =>
    problem.code === 'link-expired' && /^(survey|missed)/.test(route.id)
      ? afterExpiredPage({ region, language })
      : pageOfProblem({ region, language, problem });

import type { Route } from '../../shared/contract/route.ts';
import { RsvpAnswer } from '../../shared/domain/invitation.ts';
import { type Handle, json, parseInput, readJson } from '../../shared/platform/http.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { type AfterPagesDeps, afterPages } from './after-pages.ts';
import { type AnsweringDeps, answerByLink, openInvitation, tellState } from './answer-invitation.ts';
import {
  answerRsvpPageRoutes,
  answerRsvpRoute,
  eventPageRoutes,
  RsvpInput,
  rsvpPageRoutes,
  rsvpRoute,
} from './contract.ts';
import { publicEventsPageRoutes, publicFeedRoute } from './contract-calendar.ts';
import { seatCalendarRoute } from './contract-changes.ts';
import { coHostRoutes } from './contract-co-host.ts';
import { type PublicEventsDeps, publicFeed, showPublicEvents } from './public-events.ts';
import { type CoHostPageDeps, showCoHostPage } from './show-co-host-page.ts';
import { showEvent, showRsvp } from './show-event-pages.ts';
import { showSeatCalendar } from './show-seat-calendar.ts';

const both = (routes: readonly Route[], handle: Handle) => routes.map((route) => [route, handle] as const);

/** The public face of events: invitations by their link, and each event's own page. */
export const publicApi = (
  deps: AnsweringDeps & AfterPagesDeps & CoHostPageDeps & PublicEventsDeps,
): readonly (readonly [Route, Handle])[] => {
  const open = openInvitation(deps);
  const answer = answerByLink(deps);
  const tell = tellState(deps);
  const state = async (token: string) => tell(await open(token));
  const tokenOf = (params: Readonly<Record<string, string>>) => params.token ?? '';
  return [
    ...afterPages(deps),
    [rsvpRoute, async ({ params }) => json(200, await state(tokenOf(params)))],
    [
      answerRsvpRoute,
      async (request) => {
        const input = readJson(request, RsvpInput);
        return json(200, await answer({ token: tokenOf(request.params), answer: input.answer }));
      },
    ],
    ...both(rsvpPageRoutes, async (request) => showRsvp(deps)(request, await state(tokenOf(request.params)))),
    [seatCalendarRoute, async ({ params }) => showSeatCalendar(deps)(await open(tokenOf(params)))],
    ...both(answerRsvpPageRoutes, async (request) => {
      const token = tokenOf(request.params);
      const given = parseInput(
        new URLSearchParams(request.body).get('answer') ?? undefined,
        RsvpAnswer,
        request.language,
      );
      try {
        await answer({ token, answer: given });
      } catch (error) {
        // The page itself says that it is over, or that the offer is: show it as it now stands.
        if (!(error instanceof Refused) || (error.reason !== 'offer-lapsed' && error.reason !== 'event-over'))
          throw error;
        return { ...showRsvp(deps)(request, await state(token)), status: 409 };
      }
      return {
        status: 303,
        headers: { location: `${request.language === 'en' ? '/en' : ''}/rsvp/${token}`, 'cache-control': 'no-store' },
      };
    }),
    ...both(coHostRoutes, showCoHostPage(deps)),
    ...both(publicEventsPageRoutes, showPublicEvents(deps)),
    [publicFeedRoute, publicFeed(deps)],
    ...both(eventPageRoutes, async (request) => {
      const event = await deps.events.byId(request.params.id ?? '');
      if (!event) throw new Refused('not-found');
      return showEvent(deps)(request, event, deps.clock());
    }),
  ];
};

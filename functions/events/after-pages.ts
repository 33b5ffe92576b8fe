import * as z from 'zod/mini';
import type { Route } from '../../shared/contract/route.ts';
import { type EventFeedback, Missed, Survey } from '../../shared/domain/event-survey.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import type { TriedForm } from '../../shared/pages/after-event-parts.ts';
import { checkInPage } from '../../shared/pages/check-in-page.ts';
import { missedPage } from '../../shared/pages/missed-page.ts';
import { pathIn } from '../../shared/pages/page.ts';
import { surveyPage } from '../../shared/pages/survey-page.ts';
import { passingRefusal } from '../../shared/platform/form-notice.ts';
import { type Handle, type HttpAnswer, type HttpRequest, parseInput } from '../../shared/platform/http.ts';
import { Refused } from '../../shared/platform/refused.ts';
import type { AttendanceStore } from '../../shared/stores/attendance-store.ts';
import type { EventStore } from '../../shared/stores/event-store.ts';
import { type AfterDeps, type AskedAfter, answerAfter, openAfter } from './answer-after.ts';
import { checkIn } from './check-in.ts';
import { eventOfCode } from './check-in-code.ts';
import {
  checkInFormRoutes,
  checkInPageRoutes,
  missedFormRoutes,
  missedPageRoutes,
  surveyFormRoutes,
  surveyPageRoutes,
} from './contract-after.ts';

export type AfterPagesDeps = AfterDeps & {
  region: RegionSettings;
  events: Pick<EventStore, 'byId' | 'startingBetween'>;
  attendance: Pick<AttendanceStore, 'invitationOf'>;
};

const CheckIn = z.strictObject({ email: z.email().check(z.maxLength(254)) });

/** What a form holds, by field; a field that is given several times with spaces between. */
const typedIn = (body: string): Record<string, string> => {
  const form = new URLSearchParams(body);
  return Object.fromEntries(
    [...new Set(form.keys())].map((name) => [name, form.getAll(name).join(' ').replaceAll('\r\n', '\n')]),
  );
};

/** Why a form comes back, with what was typed into it; thrown on where it can never be taken. */
const triedWith = (error: unknown, values: Record<string, string>): TriedForm => {
  const passing = passingRefusal(error);
  if (passing) return { values, unavailable: true, status: passing.status };
  if (error instanceof Refused && error.reason === 'invalid') return { values, errors: error.errors, status: 422 };
  throw error;
};

const sentTo = (request: HttpRequest, path: string): HttpAnswer => ({
  status: 303,
  headers: { location: pathIn(request.language, path), 'cache-control': 'no-store' },
});

/** The door: whoever scans the code checks in by the address of the invitation. */
const doorPages = (deps: AfterPagesDeps) => {
  const eventBy = eventOfCode(deps);
  const arrive = checkIn(deps);
  const { region } = deps;
  const codeOf = ({ params }: HttpRequest) => params.code ?? '';
  return {
    show: async (request: HttpRequest): Promise<HttpAnswer> => {
      const event = await eventBy(codeOf(request));
      const { language, query } = request;
      return checkInPage({ region, language, code: codeOf(request), event: event?.title, sent: query.sent === '1' });
    },
    take: async (request: HttpRequest): Promise<HttpAnswer> => {
      const { language } = request;
      const code = codeOf(request);
      const event = await eventBy(code);
      if (!event) return checkInPage({ region, language, code, event: undefined });
      const values = { email: (typedIn(request.body).email ?? '').trim() };
      try {
        await arrive(event, parseInput(values, CheckIn, language).email);
      } catch (error) {
        return checkInPage({ region, language, code, event: event.title, ...triedWith(error, values) });
      }
      return sentTo(request, `/check-in/${code}?sent=1`);
    },
  };
};

type Asking = {
  kind: EventFeedback['kind'];
  read: (values: Record<string, string>, request: HttpRequest) => EventFeedback;
  show: (asked: AskedAfter, request: HttpRequest, tried: TriedForm) => HttpAnswer;
};

const asksSurvey = (region: RegionSettings): Asking => ({
  kind: 'survey',
  read: ({ worthIt, useful, text, next, ...others }, { language }) => {
    const input = {
      ...others,
      ...(worthIt && { worthIt }),
      ...(useful && { useful }),
      ...(text?.trim() && { text }),
      ...(next && { next: next.split(' ') }),
    };
    return { kind: 'survey', ...parseInput(input, Survey, language) };
  },
  show: ({ event, invitation }, { language, params }, tried) =>
    surveyPage({
      ...{ region, language, token: params.token ?? '', event: event.title, type: event.type },
      ...{ answered: invitation.surveyedAt !== undefined, ...tried },
    }),
});

const asksMissed = (region: RegionSettings): Asking => ({
  kind: 'missed',
  read: (values, { language }) => ({ kind: 'missed', ...parseInput(values, Missed, language) }),
  show: ({ event, invitation }, { language, params, query }, tried) =>
    missedPage({
      ...{ region, language, token: params.token ?? '', event: event.title, chosen: query.reason },
      ...{ answered: invitation.surveyedAt !== undefined, ...tried },
    }),
});

/** A question of a mail: its page asks, its form answers once, and the page then thanks. */
const questionPages = (deps: AfterPagesDeps, { kind, read, show }: Asking) => {
  const open = openAfter(deps);
  const answer = answerAfter(deps);
  const tokenOf = ({ params }: HttpRequest) => params.token ?? '';
  return {
    show: async (request: HttpRequest): Promise<HttpAnswer> => show(await open(kind, tokenOf(request)), request, {}),
    take: async (request: HttpRequest): Promise<HttpAnswer> => {
      const asked = await open(kind, tokenOf(request));
      const values = typedIn(request.body);
      try {
        await answer(asked, read(values, request));
      } catch (error) {
        if (!(error instanceof Refused) || error.reason !== 'already-answered')
          return show(asked, request, triedWith(error, values));
        return show(await open(kind, tokenOf(request)), request, { status: 409 });
      }
      return sentTo(request, `/${kind}/${tokenOf(request)}`);
    },
  };
};

const both = (routes: readonly Route[], handle: Handle) => routes.map((route) => [route, handle] as const);

/** The public pages on the day of an event and after it. */
export const afterPages = (deps: AfterPagesDeps): readonly (readonly [Route, Handle])[] => {
  const door = doorPages(deps);
  const survey = questionPages(deps, asksSurvey(deps.region));
  const missed = questionPages(deps, asksMissed(deps.region));
  return [
    ...both(checkInPageRoutes, door.show),
    ...both(checkInFormRoutes, door.take),
    ...both(surveyPageRoutes, survey.show),
    ...both(surveyFormRoutes, survey.take),
    ...both(missedPageRoutes, missed.show),
    ...both(missedFormRoutes, missed.take),
  ];
};

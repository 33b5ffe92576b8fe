import { attendanceOf, isExpected, isListKept } from '../../shared/domain/attendance.ts';
import { audiencesOf, type Event } from '../../shared/domain/event.ts';
import {
  benefitByHour,
  benefitByTopic,
  benefitMonths,
  benefitPerHour,
  type RatedEvent,
} from '../../shared/domain/event-benefit.ts';
import { missedResults, surveyResults } from '../../shared/domain/event-results.ts';
import type { Invitation } from '../../shared/domain/invitation.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import { Refused } from '../../shared/platform/refused.ts';
import type { AttendanceStore } from '../../shared/stores/attendance-store.ts';
import type { CaseReportStore } from '../../shared/stores/case-report-store.ts';
import type { EventStore } from '../../shared/stores/event-store.ts';
import type { ShortLinkStore } from '../../shared/stores/short-link-store.ts';
import type { SurveyStore } from '../../shared/stores/survey-store.ts';
import type { actingPerson } from './acting-person.ts';
import { headOf } from './attendance-list.ts';
import type { EventResults } from './contract-after.ts';

type Deps = {
  region: RegionSettings;
  events: Pick<EventStore, 'byId' | 'startingBetween'>;
  attendance: Pick<AttendanceStore, 'invitedTo' | 'walkInsTo'>;
  surveys: SurveyStore;
  links: Pick<ShortLinkStore, 'all'>;
  reports: Pick<CaseReportStore, 'current'>;
  acting: ReturnType<typeof actingPerson>;
  clock: Clock;
};
type Request = { eventId: string; personId: string | undefined };

const headsOf = (invited: readonly Invitation[]) => {
  const states = invited.map(attendanceOf);
  return {
    expected: invited.filter(isExpected).length,
    attended: states.filter((state) => state === 'attended').length,
    missed: states.filter((state) => state === 'missed').length,
  };
};

/** Who spent their time: those who came, or where nobody kept a list those who had a seat. */
const participantsOf = (event: Event): number => (isListKept(event) ? event.counts.attended : event.counts.yes);

/**
 * What came of an event, as far as it may be seen: attendance, answers, benefit per participant hour beside that of the
 * region's other events, and the signals that its links led to. Counted when it is asked for.
 */
export const eventResults = (deps: Deps) => {
  const rated = async (event: Event): Promise<RatedEvent> => ({
    startsAt: event.startsAt,
    minutes: event.minutes,
    topics: event.topics ?? [],
    participants: participantsOf(event),
    worth: surveyResults(await deps.surveys.of(event.id)).worth,
  });

  const signalsOf = async (event: Event): Promise<EventResults['signals']> => {
    const [links, report] = await Promise.all([deps.links.all(), deps.reports.current()]);
    const own = links
      .filter((link) => link.event === event.id)
      .map(({ code, name }) => ({
        code,
        name,
        within30Days: (report?.sources ?? [])
          .filter(({ source }) => source === code)
          .reduce((sum, { within30Days }) => sum + within30Days, 0),
      }));
    return {
      within30Days: own.reduce((sum, { within30Days }) => sum + within30Days, 0),
      links: own,
      countedAt: report?.builtAt ?? null,
    };
  };

  return async ({ eventId, personId }: Request): Promise<EventResults> => {
    const event = await deps.events.byId(eventId, { consistent: true });
    await deps.acting(personId, event?.areas ?? []);
    if (!event) throw new Refused('not-found');
    const now = deps.clock();
    const from = new Date(now);
    from.setUTCMonth(from.getUTCMonth() - benefitMonths);
    const [invited, walkIns, feedback, held, signals] = await Promise.all([
      deps.attendance.invitedTo(event.id),
      deps.attendance.walkInsTo(event.id),
      deps.surveys.of(event.id),
      deps.events.startingBetween(from, now),
      signalsOf(event),
    ]);
    const others = await Promise.all(held.filter(({ status }) => status === 'planned').map(rated));
    const heads = headsOf(invited);
    const came = invited.filter((one) => isExpected(one) && attendanceOf(one) === 'attended').length;
    const kept = isListKept(event);
    const survey = surveyResults(feedback);
    return {
      event: { ...headOf(event), topics: event.topics ?? [] },
      attendance: {
        kept,
        ...heads,
        walkIns: walkIns.filter(({ state }) => state === 'attended').length,
        rate: kept && heads.expected > 0 ? came / heads.expected : null,
      },
      audiences: audiencesOf(event).map((audience) => ({
        audience,
        ...headsOf(invited.filter((one) => one.audience === audience)),
      })),
      survey,
      missed: missedResults(feedback),
      benefit: {
        perHour: benefitPerHour({ ...event, topics: [], participants: participantsOf(event), worth: survey.worth }),
        months: benefitMonths,
        byTopic: benefitByTopic(others),
        byHour: benefitByHour(others, deps.region.timeZone),
      },
      signals,
    };
  };
};

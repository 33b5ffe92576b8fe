import type { Route } from '../../shared/contract/route.ts';
import { type Actor, mayAssess } from '../../shared/domain/actor.ts';
import { assessmentState, type GivenAssessment, latestUntil } from '../../shared/domain/expert-assessment.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import { type Handle, json, readJson } from '../../shared/platform/http.ts';
import { Refused } from '../../shared/platform/refused.ts';
import {
  AssessmentInput,
  type AssessmentList,
  AssessmentTakeBack,
  assessmentsRoute,
  giveAssessmentRoute,
  takeBackAssessmentRoute,
} from './contract-assessments.ts';
import { type AssessDeps, giveAssessment, takeBackAssessment } from './give-assessment.ts';

export type AssessmentsDeps = AssessDeps & { acting: (personId: string | undefined) => Promise<Actor> };

const newestFirst = (a: GivenAssessment, b: GivenAssessment): number => {
  if (a.from !== b.from) return a.from < b.from ? 1 : -1;
  return a.ssyk === b.ssyk && a.place === b.place ? b.version - a.version : a.ssyk < b.ssyk ? -1 : 1;
};

/** What the region itself says of occupations, beside the index: everybody in the house reads it, few may say it. */
export const assessmentsApi = (deps: AssessmentsDeps): readonly (readonly [Route, Handle])[] => {
  const give = giveAssessment(deps);
  const takeBack = takeBackAssessment(deps);
  const assessing = async (personId: string | undefined) => {
    const who = await deps.acting(personId);
    if (!mayAssess(who)) throw new Refused('not-yours');
    return who.person;
  };
  return [
    [
      assessmentsRoute,
      async ({ personId }) => {
        const who = await deps.acting(personId);
        const today = dayIn(deps.clock(), deps.region.timeZone);
        const all = await deps.assessments.all();
        const newest = new Map(all.map(({ place, ssyk, version }) => [`${place}#${ssyk}`, version]));
        const list: AssessmentList = {
          assessments: all.toSorted(newestFirst).map((one) => ({
            ...one,
            state: assessmentState(one, newest.get(`${one.place}#${one.ssyk}`) ?? 0, today),
          })),
          mayAssess: mayAssess(who),
          latestUntil: latestUntil(today),
        };
        return json(200, list);
      },
    ],
    [
      giveAssessmentRoute,
      async (request) => {
        const person = await assessing(request.personId);
        const input = readJson(request, AssessmentInput);
        const { language, headers } = request;
        const given = await give(input, { person, language, ifMatch: headers['if-match'] });
        return json(201, given, { etag: `"${given.version}"` });
      },
    ],
    [
      takeBackAssessmentRoute,
      async (request) => {
        const person = await assessing(request.personId);
        const named = readJson(request, AssessmentTakeBack);
        const taken = await takeBack(named, { person, ifMatch: request.headers['if-match'] });
        return json(200, taken, { etag: `"${taken.version}"` });
      },
    ],
  ];
};

import type { Route } from '../../shared/contract/route.ts';
import { type Actor, readableAreas } from '../../shared/domain/actor.ts';
import { reportFor } from '../../shared/domain/case-report.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import { type Handle, json, parseInput, problemTexts } from '../../shared/platform/http.ts';
import type { Objects } from '../../shared/platform/objects.ts';
import { Refused } from '../../shared/platform/refused.ts';
import type { AbsenceStore } from '../../shared/stores/absence-store.ts';
import { actor } from '../../shared/stores/acting.ts';
import type { CaseReportStore } from '../../shared/stores/case-report-store.ts';
import type { PersonStore } from '../../shared/stores/person-store.ts';
import type { WarningStore } from '../../shared/stores/warning-store.ts';
import { type AssessmentsDeps, assessmentsApi } from './assessments-api.ts';
import { casesSheetKey } from './cases-csv.ts';
import { caseReportRoute, caseSheetRoute, warningsRoute } from './contract.ts';
import { type DivergencesDeps, divergencesApi } from './divergences-api.ts';

type Deps = Omit<DivergencesDeps & AssessmentsDeps, 'acting'> & {
  region: RegionSettings;
  people: Pick<PersonStore, 'byId'>;
  absences: Pick<AbsenceStore, 'since'>;
  reports: CaseReportStore;
  warnings: WarningStore;
  objects: Pick<Objects, 'get'>;
};

/** The whole region's cases, row by row, are for those who see the whole region. */
const mayHaveSheet = ({ person }: Actor): boolean =>
  person.roles.includes('strategist') || person.roles.includes('administrator');

/** The staff's face of reports. What is shown is of the areas that the actor reads, and of the county together. */
export const staffApi = (deps: Deps): readonly (readonly [Route, Handle])[] => {
  const everywhere = deps.region.areas.map(({ id }) => id);
  const resolve = actor(deps);
  const acting = async (personId: string | undefined) => {
    const who = await resolve(personId, dayIn(deps.clock(), deps.region.timeZone));
    const areas = readableAreas(who, everywhere);
    if (areas.length === 0) throw new Refused('not-yours');
    return { who, areas };
  };
  const actorOf = async (personId: string | undefined) => (await acting(personId)).who;
  const asked = (areas: readonly string[], area: string | undefined, language: Language): readonly string[] => {
    if (area === undefined) return areas;
    if (areas.includes(area)) return [area];
    // Only who sees every area is told that there is no such one.
    if (areas.length < everywhere.length) throw new Refused('not-yours');
    const error = { field: 'area', code: 'choice', message: problemTexts(language).fields.choice };
    throw new Refused('invalid', { errors: [error] });
  };
  return [
    [
      caseReportRoute,
      async ({ personId }) => {
        const { areas } = await acting(personId);
        const report = await deps.reports.current();
        if (report === undefined) throw new Refused('not-found');
        return json(200, reportFor(report, areas));
      },
    ],
    [
      caseSheetRoute,
      async ({ personId }) => {
        const { who } = await acting(personId);
        if (!mayHaveSheet(who)) throw new Refused('not-yours');
        const sheet = await deps.objects.get(casesSheetKey);
        if (sheet === undefined) throw new Refused('not-found');
        return {
          status: 200,
          headers: {
            'content-type': 'text/csv; charset=utf-8',
            'content-disposition': 'attachment; filename="cases-in-numbers.csv"',
            'cache-control': 'no-store',
          },
          body: Buffer.from(sheet).toString('utf8'),
        };
      },
    ],
    [
      warningsRoute,
      async ({ personId, query, language }) => {
        const { areas } = await acting(personId);
        const { area } = parseInput(query, warningsRoute.query, language);
        const found = await Promise.all(asked(areas, area, language).map((id) => deps.warnings.inArea(id)));
        return json(200, { warnings: found.flat().toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)) });
      },
    ],
    ...divergencesApi({ ...deps, acting: actorOf }),
    ...assessmentsApi({ ...deps, acting: actorOf }),
  ];
};

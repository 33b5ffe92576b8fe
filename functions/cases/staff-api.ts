import type * as z from 'zod/mini';
import type { Route } from '../../shared/contract/route.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { type Handle, json, parseInput, readJson } from '../../shared/platform/http.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import type { BasisReader } from '../../shared/stores/basis-store.ts';
import type { CaseStore } from '../../shared/stores/case-store.ts';
import type { OthersStore } from '../../shared/stores/others-store.ts';
import type { PersonStore } from '../../shared/stores/person-store.ts';
import type { SignalStore } from '../../shared/stores/signal-store.ts';
import type { UndeliveredStore } from '../../shared/stores/undelivered-store.ts';
import { assignCase } from './assign-case.ts';
import { caseDesk, type DeskDeps, type WorkDesk } from './case-desk.ts';
import { caseTag, changedAnswer } from './case-shown.ts';
import { codeCase } from './code-case.ts';
import {
  assignmentRoute,
  caseRoute,
  contactRoute,
  diagnosisRoute,
  exportCasesRoute,
  listCasesRoute,
  nextStepRoute,
  noteRoute,
  occupationRoute,
  parentRoute,
  transitionRoute,
} from './contract.ts';
import { diagnoseCase } from './diagnose-case.ts';
import { exportCases } from './export-cases.ts';
import { listCases } from './list-cases.ts';
import { logContact } from './log-contact.ts';
import { noteCase } from './note-case.ts';
import { placeCase } from './place-case.ts';
import { setNextStep } from './set-next-step.ts';
import { showCase } from './show-case.ts';
import { takeStep } from './take-step.ts';

export type StaffDeps = DeskDeps & {
  region: RegionSettings;
  origin: string;
  cases: CaseStore;
  people: Pick<PersonStore, 'byId' | 'all'>;
  signals: Pick<SignalStore, 'byId'>;
  basis: Pick<BasisReader, 'pointer' | 'occupation' | 'educationsOf'>;
  others: OthersStore;
  undelivered: Pick<UndeliveredStore, 'of'>;
  keys: () => Promise<LinkKeys>;
  newId: NewId;
};

type Change<I> = (desk: WorkDesk, input: I, language: Language) => Promise<Case>;

/** The staff's face of cases: which route leads to which use case. Who acts is judged before what they sent is read. */
export const staffApi = (deps: StaffDeps): readonly (readonly [Route, Handle])[] => {
  const desk = caseDesk(deps);
  const list = listCases(deps);
  const sheet = exportCases(deps);
  const show = showCase(deps);
  const changing = <B extends z.ZodMiniType>(
    route: Route & { body: B },
    change: Change<z.output<B>>,
  ): readonly [Route, Handle] => [
    route,
    async (request) => {
      const at = await desk.toWork(request.personId, request.params.id ?? '', request.headers['if-match']);
      return changedAnswer(await change(at, readJson(request, route.body), request.language));
    },
  ];
  return [
    [
      listCasesRoute,
      async ({ personId, query, language }) => {
        const actor = await desk.acting(personId);
        const { area, state, cursor, limit } = parseInput(query, listCasesRoute.query, language);
        const asked = { actor, area, state, cursor, limit: limit === undefined ? undefined : Number(limit), language };
        return json(200, await list(asked));
      },
    ],
    [
      exportCasesRoute,
      async ({ personId, query, language }) => {
        const actor = await desk.acting(personId);
        const { area, state } = parseInput(query, exportCasesRoute.query, language);
        return {
          status: 200,
          headers: {
            'content-type': 'text/csv; charset=utf-8',
            'content-disposition': 'attachment; filename="cases.csv"',
            'cache-control': 'no-store',
          },
          body: await sheet({ actor, area, state, language }),
        };
      },
    ],
    [
      caseRoute,
      async ({ personId, params, query, language }) => {
        const at = await desk.toRead(personId, params.id ?? '');
        const { before } = parseInput(query, caseRoute.query, language);
        return json(200, await show(at, before === undefined ? undefined : Number(before)), caseTag(at.case));
      },
    ],
    changing(transitionRoute, takeStep(deps)),
    changing(noteRoute, noteCase()),
    changing(contactRoute, logContact()),
    changing(nextStepRoute, setNextStep()),
    changing(diagnosisRoute, diagnoseCase()),
    changing(occupationRoute, codeCase(deps)),
    changing(assignmentRoute, assignCase(deps)),
    changing(parentRoute, placeCase(deps)),
  ];
};

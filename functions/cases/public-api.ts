import type { Route } from '../../shared/contract/route.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { type Handle, json, readJson } from '../../shared/platform/http.ts';
import type { ChangeDeps } from '../../shared/stores/change-case.ts';
import type { AlertDeps } from './alert-broker.ts';
import { answerByLink } from './answer-by-link.ts';
import { askOfLink } from './answer-link.ts';
import { showAnswerPage, takeAnswerPage } from './answer-pages.ts';
import { answerRoute, showAnswerRoutes, takeAnswerRoutes } from './contract.ts';
import { type ShowDeps, showAnswer } from './show-answer.ts';

export type PublicApiDeps = Omit<ChangeDeps & AlertDeps & ShowDeps, 'region' | 'casework'> & {
  region: RegionSettings;
  casework: ChangeDeps['casework'] & ShowDeps['casework'];
};

const both = (routes: readonly Route[], handle: Handle) => routes.map((route) => [route, handle] as const);

/** The public face of cases: what a link asks, and the answer to it. */
export const publicApi = (deps: PublicApiDeps): readonly (readonly [Route, Handle])[] => {
  const askOf = askOfLink(deps);
  const answer = answerByLink(deps);
  const pages = { region: deps.region, show: showAnswer(deps), answer };
  return [
    [
      answerRoute,
      async (request) => {
        const ask = await askOf(request.params.token ?? '');
        await answer(ask, (schema) => readJson(request, schema));
        return json(200, { recorded: true });
      },
    ],
    ...both(showAnswerRoutes, showAnswerPage(pages)),
    ...both(takeAnswerRoutes, takeAnswerPage(pages)),
  ];
};

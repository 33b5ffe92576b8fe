import type { Route } from '../../shared/contract/route.ts';
import { type Handle, type HttpRequest, json, parseInput } from '../../shared/platform/http.ts';
import type { OthersStore } from '../../shared/stores/others-store.ts';
import type { SignalStore } from '../../shared/stores/signal-store.ts';
import {
  formPageRoutes,
  occupationsRoute,
  renewLinkRoutes,
  shortLinkRoutes,
  signalStatusRoute,
  startPageRoutes,
  statusPageRoutes,
  submitSignalRoute,
} from './contract.ts';
import { findOccupations } from './find-occupations.ts';
import { leadToForm } from './lead-to-form.ts';
import { type IntakeDeps, openIntake } from './open-intake.ts';
import { renewLink } from './renew-link.ts';
import { showForm, showLinkSent, showStart, showStatus } from './show-pages.ts';
import { takeSignal } from './take-signal.ts';
import { trackSignal } from './track-signal.ts';

export type PublicApiDeps = IntakeDeps & { signals: SignalStore; others: OthersStore };

const tokenOf = ({ params, language }: HttpRequest) => ({ token: params.token ?? '', language });
const both = (routes: readonly Route[], handle: Handle) => routes.map((route) => [route, handle] as const);

/** The public face of signals: which route leads to which use case. */
export const publicApi = (deps: PublicApiDeps): readonly (readonly [Route, Handle])[] => {
  const { basisAtHand, answer, submit } = openIntake(deps);
  const track = trackSignal({ ...deps, basisAtHand, answer });
  const renew = renewLink(deps);
  const find = findOccupations({ basisAtHand });
  return [
    [submitSignalRoute, takeSignal({ ...deps, submit })],
    [signalStatusRoute, async (request) => json(200, (await track(tokenOf(request))).status)],
    [
      occupationsRoute,
      async ({ query, language }) => {
        const { q, limit } = parseInput(query, occupationsRoute.query, language);
        return json(200, await find({ text: q, limit: Number(limit ?? '5') }), {
          'cache-control': 'public, max-age=60',
        });
      },
    ],
    ...both(startPageRoutes, showStart(deps)),
    ...both(formPageRoutes, showForm(deps)),
    ...both(shortLinkRoutes, leadToForm(deps)),
    ...both(statusPageRoutes, async (request) => showStatus(deps)(request, await track(tokenOf(request)))),
    ...both(renewLinkRoutes, async (request) => {
      await renew(tokenOf(request));
      return showLinkSent(deps)(request);
    }),
  ];
};

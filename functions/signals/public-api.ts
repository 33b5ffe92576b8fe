import type { Route } from '../../shared/contract/route.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import { type Handle, type HttpRequest, json, parseInput } from '../../shared/platform/http.ts';
import type { NewId, NewReference } from '../../shared/platform/ids.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import type { Log } from '../../shared/platform/log.ts';
import type { Objects } from '../../shared/platform/objects.ts';
import type { Table } from '../../shared/platform/table.ts';
import type { BasisReader } from '../../shared/stores/basis-store.ts';
import type { IdempotencyStore } from '../../shared/stores/idempotency-store.ts';
import type { SignalStore } from '../../shared/stores/signal-store.ts';
import { answerNeed } from './answer-need.ts';
import { basisAtHand } from './basis-at-hand.ts';
import {
  formPageRoutes,
  occupationsRoute,
  renewLinkRoutes,
  signalStatusRoute,
  startPageRoutes,
  statusPageRoutes,
  submitSignalRoute,
} from './contract.ts';
import { findOccupations } from './find-occupations.ts';
import { instantAnswer } from './instant-answer.ts';
import { renewLink } from './renew-link.ts';
import { showForm, showLinkSent, showStart, showStatus } from './show-pages.ts';
import { submitSignal } from './submit-signal.ts';
import { takeSignal } from './take-signal.ts';
import { trackSignal } from './track-signal.ts';

export type PublicApiDeps = {
  region: RegionSettings;
  origin: string;
  casework: Pick<Table, 'transact'>;
  idempotency: IdempotencyStore;
  signals: SignalStore;
  basis: Pick<BasisReader, 'pointer' | 'shortagesOf' | 'educationsOf'>;
  objects: Pick<Objects, 'get'>;
  keys: () => Promise<LinkKeys>;
  clock: Clock;
  newId: NewId;
  newReference: NewReference;
  log: Log;
};

const tokenOf = ({ params, language }: HttpRequest) => ({ token: params.token ?? '', language });
const both = (routes: readonly Route[], handle: Handle) => routes.map((route) => [route, handle] as const);

/** The public face of signals: which route leads to which use case. */
export const publicApi = (deps: PublicApiDeps): readonly (readonly [Route, Handle])[] => {
  const at = basisAtHand(deps);
  const answer = instantAnswer(deps);
  const submit = submitSignal({
    ...deps,
    answerNeed: answerNeed({ basisAtHand: at, answer, log: deps.log }),
    readAhead: () => void Promise.allSettled([deps.keys(), at()]),
  });
  const track = trackSignal({ ...deps, basisAtHand: at, answer });
  const renew = renewLink(deps);
  const find = findOccupations({ basisAtHand: at });
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
    ...both(statusPageRoutes, async (request) => showStatus(deps)(request, await track(tokenOf(request)))),
    ...both(renewLinkRoutes, async (request) => {
      await renew(tokenOf(request));
      return showLinkSent(deps)(request);
    }),
  ];
};

import type { Route } from '../../shared/contract/route.ts';
import { pathIn } from '../../shared/pages/page.ts';
import { type Handle, json, readJson } from '../../shared/platform/http.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import type { ChangeDeps } from '../../shared/stores/change-case.ts';
import type { ContactChangeStore } from '../../shared/stores/contact-change-store.ts';
import { askForLink } from './ask-for-link.ts';
import { changeContact } from './change-contact.ts';
import { confirmContact } from './confirm-contact.ts';
import {
  askForLinkRoute,
  askFormRoutes,
  askPageRoutes,
  ContactChangeInput,
  CorrectionInput,
  changeContactRoute,
  confirmContactRoute,
  confirmFormRoutes,
  confirmPageRoutes,
  correctRoute,
  LinkRequest,
  listFormRoutes,
  listPageRoutes,
  mySignalsRoute,
  WithdrawalInput,
  withdrawRoute,
} from './contract.ts';
import { correctSignal } from './correct-signal.ts';
import { listSignals, type OwnSignalsDeps, showSignal } from './own-signals.ts';
import { showAsk, showConfirm, showMySignals, tokenOf } from './show-my-signals.ts';
import { takeAsk, takeChange } from './take-forms.ts';
import { withdrawSignal } from './withdraw-signal.ts';

export type MySignalsDeps = OwnSignalsDeps &
  Pick<ChangeDeps, 'casework'> & { origin: string; contactChanges: ContactChangeStore; newId: NewId };

const both = (routes: readonly Route[], handle: Handle) => routes.map((route) => [route, handle] as const);

/** The public face of my signals: the list and its changes by link, and a new contact's confirmation. */
export const publicApi = (deps: MySignalsDeps): readonly (readonly [Route, Handle])[] => {
  const ask = askForLink(deps);
  const list = listSignals(deps);
  const one = showSignal(deps);
  const correct = correctSignal(deps);
  const withdraw = withdrawSignal(deps);
  const change = changeContact(deps);
  const confirm = confirmContact(deps);
  return [
    [
      askForLinkRoute,
      async (request) => {
        await ask(readJson(request, LinkRequest));
        return json(202, { accepted: true });
      },
    ],
    [mySignalsRoute, async (request) => json(200, await list(tokenOf(request)))],
    [
      correctRoute,
      async (request) => {
        const [token, input] = [tokenOf(request), readJson(request, CorrectionInput)];
        await correct({ token, input });
        return json(200, await one({ token, reference: input.reference }));
      },
    ],
    [
      withdrawRoute,
      async (request) => {
        const [token, input] = [tokenOf(request), readJson(request, WithdrawalInput)];
        await withdraw({ token, input });
        return json(200, await one({ token, reference: input.reference }));
      },
    ],
    [
      changeContactRoute,
      async (request) =>
        json(200, await change({ token: tokenOf(request), input: readJson(request, ContactChangeInput) })),
    ],
    [
      confirmContactRoute,
      async (request) => {
        await confirm(tokenOf(request));
        return json(200, { confirmed: true });
      },
    ],
    ...both(askPageRoutes, showAsk(deps)),
    ...both(askFormRoutes, takeAsk({ ...deps, ask })),
    ...both(listPageRoutes, showMySignals(deps)),
    ...both(listFormRoutes, takeChange({ ...deps, correct, withdraw, change })),
    ...both(confirmPageRoutes, showConfirm(deps)),
    ...both(confirmFormRoutes, async (request) => {
      const token = tokenOf(request);
      await confirm(token);
      const location = pathIn(request.language, `/confirm-contact/${encodeURIComponent(token)}`);
      return { status: 303, headers: { location, 'cache-control': 'no-store' } };
    }),
  ];
};

import * as z from 'zod/mini';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import { confirmContactPage } from '../../shared/pages/confirm-contact-page.ts';
import { changeContactPage, correctSignalPage, withdrawSignalPage } from '../../shared/pages/my-signal-forms.ts';
import { type MySignalForm, mySignalPage } from '../../shared/pages/my-signal-page.ts';
import { mySignalsAskPage, mySignalsListPage } from '../../shared/pages/my-signals-page.ts';
import type { Page } from '../../shared/pages/page.ts';
import type { Handle, HttpRequest } from '../../shared/platform/http.ts';
import { askedChange, type ConfirmDeps } from './confirm-contact.ts';
import type { MySignal } from './contract.ts';
import { listSignals, type OwnSignalsDeps, showSignal } from './own-signals.ts';

export const tokenOf = ({ params }: Pick<HttpRequest, 'params'>): string => params.token ?? '';

const Done = z.enum(['corrected', 'withdrawn', 'contact-applied', 'contact-asked']);

export const formPages = {
  correct: correctSignalPage,
  contact: changeContactPage,
  withdraw: withdrawSignalPage,
} as const satisfies Record<MySignalForm, unknown>;

/** Which form a page was asked for, where the signal allows it. */
const formOf = (name: string | undefined, { may }: MySignal): MySignalForm | undefined => {
  if (name === 'correct' && may.correct) return 'correct';
  if (name === 'contact' && may.changeContact) return 'contact';
  return name === 'withdraw' && may.withdraw ? 'withdraw' : undefined;
};

export const showAsk =
  ({ region }: Pick<OwnSignalsDeps, 'region'>): Handle =>
  async ({ language, query }) =>
    mySignalsAskPage({ region, language, sent: query.sent === '1' });

/** The list of a link; with `?signal=` one of them, with `&do=` one of its forms. Nothing of it changes anything. */
export const showMySignals = (deps: OwnSignalsDeps): Handle => {
  const list = listSignals(deps);
  const one = showSignal(deps);
  const { region } = deps;
  const single = (signal: MySignal, { language, query, params }: HttpRequest): Page => {
    const place = { region, language, token: tokenOf({ params }), signal };
    const form = formOf(query.do, signal);
    if (form) return formPages[form](place);
    return mySignalPage({ ...place, done: Done.safeParse(query.done).data });
  };
  return async (request) => {
    const token = tokenOf(request);
    const reference = request.query.signal;
    if (reference !== undefined) return single(await one({ token, reference }), request);
    return mySignalsListPage({
      ...{ region, language: request.language, token, ...(await list(token)) },
      dayOf: (at) => dayIn(new Date(at), region.timeZone),
    });
  };
};

export const showConfirm = (deps: ConfirmDeps): Handle => {
  const read = askedChange(deps);
  return async (request) => {
    const token = tokenOf(request);
    const { state, signal, change } = await read(token);
    return confirmContactPage({
      ...{ region: deps.region, language: request.language, token, state },
      signal: { reference: signal.reference, employer: signal.employer.name, need: signal.need },
      ...(state === 'asked' && { contact: change.contact }),
    });
  };
};

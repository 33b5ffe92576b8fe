import type * as z from 'zod/mini';
import { fieldErrors } from '../../shared/contract/field-errors.ts';
import type { MySignalsDone } from '../../shared/i18n/my-signals.sv.ts';
import { type MySignalForm, mySignalPage, type OwnSignal } from '../../shared/pages/my-signal-page.ts';
import { mySignalPath, mySignalsAskPage } from '../../shared/pages/my-signals-page.ts';
import { pathIn } from '../../shared/pages/page.ts';
import { passingRefusal } from '../../shared/platform/form-notice.ts';
import { type Handle, type HttpAnswer, type HttpRequest, problemTexts } from '../../shared/platform/http.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { Unavailable } from '../../shared/platform/unavailable.ts';
import type { askForLink } from './ask-for-link.ts';
import type { changeContact } from './change-contact.ts';
import { ContactChangeInput, CorrectionInput, LinkRequest, WithdrawalInput } from './contract.ts';
import type { correctSignal } from './correct-signal.ts';
import { type OwnSignalsDeps, showSignal } from './own-signals.ts';
import { type ReadForm, readForm } from './read-form.ts';
import { formPages, tokenOf } from './show-my-signals.ts';
import type { withdrawSignal } from './withdraw-signal.ts';

type UseCases = {
  correct: ReturnType<typeof correctSignal>;
  withdraw: ReturnType<typeof withdrawSignal>;
  change: ReturnType<typeof changeContact>;
};

const seeOther = (location: string): HttpAnswer => ({
  status: 303,
  headers: { location, 'cache-control': 'no-store' },
});

/** A page of ours with the headers of a refusal, such as when to come again. */
const withHeaders = (page: HttpAnswer, headers: HttpAnswer['headers']): HttpAnswer => ({
  ...page,
  headers: { ...page.headers, ...headers },
});

/** The form that asks for the link. Whatever the address, the browser is led to the same page. */
export const takeAsk =
  ({ region, ask }: Pick<OwnSignalsDeps, 'region'> & { ask: ReturnType<typeof askForLink> }): Handle =>
  async ({ language, body }) => {
    const { values, input } = readForm(body);
    const parsed = LinkRequest.safeParse({ ...input, language }, { reportInput: false });
    if (!parsed.success) {
      const mistake = input.email === undefined ? 'missing' : 'wrong';
      return mySignalsAskPage({ region, language, email: values.email ?? '', mistake });
    }
    try {
      await ask(parsed.data);
    } catch (error) {
      const passing = passingRefusal(error);
      if (passing?.notice !== 'unavailable') throw error;
      const page = mySignalsAskPage({ region, language, email: values.email ?? '', unavailable: true });
      return withHeaders(page, passing.headers);
    }
    return seeOther(pathIn(language, '/my-signals?sent=1'));
  };

const isForm = (action: string): action is MySignalForm => Object.hasOwn(formPages, action);

/** What a form shows of its signal, from what was typed: where nothing can be read, nothing that was typed is lost. */
const signalAsTyped = ({ values }: ReadForm): Pick<OwnSignal, 'reference' | 'need'> => ({
  reference: values.reference ?? '',
  need: { occupationText: values['need.occupationText'] ?? '', headcount: 1, horizon: 'now' },
});

class Mistaken extends Error {
  readonly form: MySignalForm;
  readonly issues: z.core.$ZodIssue[];
  constructor(form: MySignalForm, issues: z.core.$ZodIssue[]) {
    super(form);
    this.form = form;
    this.issues = issues;
  }
}

const parsedAs = <T extends z.ZodMiniType>(form: MySignalForm, schema: T, input: unknown): z.output<T> => {
  const parsed = schema.safeParse(input, { reportInput: false });
  if (!parsed.success) throw new Mistaken(form, parsed.error.issues);
  return parsed.data;
};

/**
 * The forms of an own signal, without JavaScript. Taken, they lead to the signal's page (303); a mistake brings the form
 * back with what was typed (422), as does what may go well if it is sent again (409, 429, 503); what is possible no longer
 * is said on the signal's page as it stands (409).
 */
export const takeChange = (deps: OwnSignalsDeps & UseCases): Handle => {
  const one = showSignal(deps);
  const { region, correct, withdraw, change } = deps;

  const take = async (token: string, { action, input }: ReadForm): Promise<MySignalsDone> => {
    switch (action) {
      case 'correct':
        await correct({ token, input: parsedAs('correct', CorrectionInput, input) });
        return 'corrected';
      case 'withdraw':
        await withdraw({ token, input: parsedAs('withdraw', WithdrawalInput, input) });
        return 'withdrawn';
      case 'contact': {
        const { state } = await change({ token, input: parsedAs('contact', ContactChangeInput, input) });
        return state === 'applied' ? 'contact-applied' : 'contact-asked';
      }
      default:
        throw new Refused('malformed');
    }
  };

  const groups = { correct: ['need'], contact: ['contact'] } as const satisfies Partial<Record<MySignalForm, unknown>>;
  const formIn = (request: HttpRequest): ReadForm => {
    const action = readForm(request.body).action;
    return readForm(request.body, Object.hasOwn(groups, action) ? groups[action as keyof typeof groups] : []);
  };

  const signalOf = async (token: string, form: ReadForm): Promise<Pick<OwnSignal, 'reference' | 'need'>> => {
    try {
      return await one({ token, reference: form.values.reference ?? '' });
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      return signalAsTyped(form);
    }
  };

  return async (request) => {
    const { language } = request;
    const token = tokenOf(request);
    const form = formIn(request);
    const reference = form.values.reference ?? '';
    const place = { region, language, token };
    try {
      const done = await take(token, form);
      return seeOther(pathIn(language, mySignalPath(token, reference, { done })));
    } catch (error) {
      if (error instanceof Mistaken) {
        const errors = fieldErrors(error.issues, form.input, problemTexts(language).fields);
        return formPages[error.form]({ ...place, signal: await signalOf(token, form), values: form.values, errors });
      }
      const passing = passingRefusal(error);
      if (passing !== undefined && isForm(form.action)) {
        const { headers, ...why } = passing;
        const page = { ...place, ...why, signal: await signalOf(token, form), values: form.values };
        return withHeaders(formPages[form.action](page), headers);
      }
      if (!(error instanceof Refused) || error.reason !== 'forbidden-step') throw error;
      return mySignalPage({ ...place, signal: await one({ token, reference }), notice: error.reason, status: 409 });
    }
  };
};

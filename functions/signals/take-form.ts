import { fieldErrors } from '../../shared/contract/field-errors.ts';
import type { FieldError } from '../../shared/contract/problem.ts';
import { Language } from '../../shared/domain/language.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { SignalInput, SourceCode } from '../../shared/domain/signal.ts';
import { signalFormPage } from '../../shared/pages/signal-form-page.ts';
import { type HttpAnswer, type HttpRequest, problemTexts } from '../../shared/platform/http.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { Unavailable } from '../../shared/platform/unavailable.ts';
import { SignalReceived } from './contract.ts';
import { type ReadForm, readForm } from './read-form.ts';
import type { submitSignal } from './submit-signal.ts';

type Deps = { region: RegionSettings; newId: NewId; submit: ReturnType<typeof submitSignal> };

/** Where the browser goes after a signal was taken: its page as a receipt. A path, so that no other origin comes in. */
const receiptPath = (received: string): string => {
  const { statusUrl } = SignalReceived.parse(JSON.parse(received));
  return `${new URL(statusUrl).pathname}?received=1`;
};

/**
 * A signal from the form, without JavaScript. Taken, it leads to the signal's page (303). Otherwise the form comes back
 * with everything that was typed: to be mended (422), or to be sent again (409, 503), always safe to send again.
 */
export const takeForm = ({ region, newId, submit }: Deps) => {
  type Again = Pick<Parameters<typeof signalFormPage>[0], 'errors' | 'notice'> & { status: number; key: string };

  const again = ({ values, input }: ReadForm, language: Language, page: Again): HttpAnswer => {
    const source = SourceCode.safeParse(input.source).data;
    return signalFormPage({ region, language, values, ...(source !== undefined && { source }), ...page });
  };

  return async (request: HttpRequest): Promise<HttpAnswer> => {
    const form = readForm(request.body);
    const language = Language.safeParse(form.values.language).data ?? 'sv';
    const key = form.key ?? request.headers['idempotency-key']?.trim();
    const invalid = (errors: readonly FieldError[]) =>
      again(form, language, { status: 422, key: key ?? newId('form'), errors });

    const parsed = SignalInput.safeParse({ channel: 'web', ...form.input }, { reportInput: false });
    if (!parsed.success) return invalid(fieldErrors(parsed.error.issues, form.input, problemTexts(language).fields));
    if (!key || key.length > 255) return again(form, language, { status: 400, key: newId('form'), notice: 'no-key' });
    try {
      const { body } = await submit({ input: parsed.data, key });
      return { status: 303, headers: { location: receiptPath(body), 'cache-control': 'no-store' } };
    } catch (error) {
      if (error instanceof Unavailable) {
        const page = again(form, language, { status: 503, key, notice: 'unavailable' });
        return { ...page, headers: { ...page.headers, 'retry-after': '5' } };
      }
      if (!(error instanceof Refused)) throw error;
      if (error.reason === 'invalid' || error.reason === 'outside-region') return invalid(error.errors);
      if (error.reason === 'idempotency-key-reused')
        return again(form, language, { status: 422, key: newId('form'), notice: 'used-key' });
      if (error.reason === 'in-flight') {
        const page = again(form, language, { status: 409, key, notice: 'in-flight' });
        return { ...page, headers: { ...page.headers, ...error.headers } };
      }
      throw error;
    }
  };
};

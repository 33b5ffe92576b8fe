import type { RegionSettings } from '../../shared/domain/region.ts';
import { SignalInput } from '../../shared/domain/signal.ts';
import type { HttpAnswer, HttpRequest } from '../../shared/platform/http.ts';
import { readJson } from '../../shared/platform/http.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import { idempotencyKeyOf, receivedAnswer } from './received-answer.ts';
import type { submitSignal } from './submit-signal.ts';
import { takeForm } from './take-form.ts';

type Deps = { region: RegionSettings; origin: string; newId: NewId; submit: ReturnType<typeof submitSignal> };

const isForm = ({ headers }: HttpRequest) =>
  /^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? '');

/** A signal as JSON with an `Idempotency-Key`, or as a form that carries its key in a hidden field. */
export const takeSignal = (deps: Deps) => {
  const form = takeForm(deps);
  return async (request: HttpRequest): Promise<HttpAnswer> => {
    if (isForm(request)) return form(request);
    const input = readJson(request, SignalInput);
    return receivedAnswer(await deps.submit({ input, key: idempotencyKeyOf(request) }));
  };
};

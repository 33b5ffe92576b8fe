import type { RegionSettings } from '../../shared/domain/region.ts';
import { answerExpiredPage, answerPage } from '../../shared/pages/answer-page.ts';
import { pathIn } from '../../shared/pages/page.ts';
import { problemPage as pageOfProblem } from '../../shared/pages/problem-page.ts';
import { passingRefusal } from '../../shared/platform/form-notice.ts';
import { type HttpAnswer, type HttpRequest, type ProblemPage, parseInput } from '../../shared/platform/http.ts';
import { Refused } from '../../shared/platform/refused.ts';
import type { answerByLink } from './answer-by-link.ts';
import { readAnswerForm } from './read-answer-form.ts';
import type { Shown, showAnswer } from './show-answer.ts';

type Deps = {
  region: RegionSettings;
  show: ReturnType<typeof showAnswer>;
  answer: ReturnType<typeof answerByLink>;
};

const tokenOf = ({ params }: HttpRequest) => params.token ?? '';

/** The page of a link: a chosen answer of the mail is only preselected. */
export const showAnswerPage =
  ({ region, show }: Omit<Deps, 'answer'>) =>
  async (request: HttpRequest): Promise<HttpAnswer> => {
    const { shown, broker } = await show(tokenOf(request));
    const { language, query } = request;
    return answerPage({
      region,
      language,
      token: tokenOf(request),
      ask: shown,
      broker,
      chosen: query.answer,
      received: query.received === '1',
    });
  };

/**
 * Takes a form's answer. Taken, it leads back to the page, which then thanks (303); with a mistake, or where it may be taken
 * if sent again, it comes back with what was typed (422; 409, 429, 503); what is asked no longer is the page that says so (409).
 */
export const takeAnswerPage = ({ region, show, answer }: Deps) => {
  const again = (
    request: HttpRequest,
    { shown, broker }: Shown,
    more: Partial<Parameters<typeof answerPage>[0]> & { status: number },
  ) => answerPage({ region, language: request.language, token: tokenOf(request), ask: shown, broker, ...more });

  return async (request: HttpRequest): Promise<HttpAnswer> => {
    const token = tokenOf(request);
    const before = await show(token);
    const { values, input } = readAnswerForm(request.body, before.ask.purpose);
    try {
      await answer(before.ask, (schema) => parseInput(input, schema, request.language));
    } catch (error) {
      const passing = passingRefusal(error);
      if (passing !== undefined) {
        const { headers, ...why } = passing;
        const stands = why.notice === 'conflict' ? await show(token) : before;
        const page = again(request, stands, { ...why, values, chosen: values.satisfied });
        return { ...page, headers: { ...page.headers, ...headers } };
      }
      if (!(error instanceof Refused)) throw error;
      if (error.reason === 'invalid')
        return again(request, before, {
          status: before.shown.state === 'asked' ? 422 : 409,
          values,
          errors: error.errors,
          chosen: values.satisfied,
        });
      if (error.reason === 'already-answered') return again(request, await show(token), { status: 409 });
      throw error;
    }
    const location = `${pathIn(request.language, `/answer/${token}`)}?received=1`;
    return { status: 303, headers: { location, 'cache-control': 'no-store' } };
  };
};

/** The face of a refusal on a page of this feature: a link that has run out says what to do instead. */
export const problemPage =
  (region: RegionSettings): ProblemPage =>
  (problem, { language }) =>
    problem.code === 'link-expired'
      ? answerExpiredPage({ region, language })
      : pageOfProblem({ region, language, problem });

import { fieldErrors } from '../../shared/contract/field-errors.ts';
import type { Language } from '../../shared/domain/language.ts';
import { matchOccupations } from '../../shared/domain/occupation-match.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { type FollowFormPage, followFormPage } from '../../shared/pages/follow-form-page.ts';
import { pathIn } from '../../shared/pages/page.ts';
import { passingRefusal } from '../../shared/platform/form-notice.ts';
import { type Handle, type HttpAnswer, parseInput, problemTexts } from '../../shared/platform/http.ts';
import { Unavailable } from '../../shared/platform/unavailable.ts';
import type { BasisAtHand } from '../../shared/stores/basis-at-hand.ts';
import { type askToFollow, isPlace } from './ask-to-follow.ts';
import { type ConfirmFollowDeps, confirmFollow } from './confirm-follow.ts';
import { EndForm, FollowForm } from './contract.ts';
import { endFollowing, type FollowingDeps } from './end-following.ts';
import { subjectOf } from './follow-link.ts';
import { chosenOccupation, tokenOf } from './show-follow.ts';

type FormDeps = { region: RegionSettings; basisAtHand: BasisAtHand; ask: ReturnType<typeof askToFollow> };

const seeOther = (location: string): HttpAnswer => ({
  status: 303,
  headers: { location, 'cache-control': 'no-store' },
});

/** The fields of a form as typed; those that were left empty are not there for the schema. */
const given = (body: string) => {
  const values = Object.fromEntries([...new URLSearchParams(body)].map(([name, text]) => [name, text.trim()]));
  return { values, input: Object.fromEntries(Object.entries(values).filter(([, text]) => text !== '')) };
};

type Named = { ssyk: string; label: string };

/** An occupation this sure needs no question, as in the answer to a signal. */
const certain = 0.9;
const mostChoices = 5;

/** Which occupation was meant: the one that was chosen, the one that the words certainly are, or some to choose among. */
const meant = async (
  basisAtHand: BasisAtHand,
  { ssyk, occupation }: { ssyk?: string | undefined; occupation?: string | undefined },
): Promise<{ chosen?: Named | undefined; choices: Named[] }> => {
  const at = await basisAtHand();
  if (!at) throw new Unavailable('basis');
  if (ssyk !== undefined) return { chosen: await chosenOccupation(basisAtHand, ssyk), choices: [] };
  const found = matchOccupations(at.index, occupation ?? '', { limit: mostChoices });
  const sure = found.filter(({ confidence }) => confidence >= certain);
  const [only] = sure;
  if (only && sure.length === 1) return { chosen: { ssyk: only.ssyk, label: only.label }, choices: [] };
  return { choices: found.map(({ ssyk: code, label }) => ({ ssyk: code, label })) };
};

/**
 * The form without JavaScript. Whatever the address, the browser is led to the same page (303). A mistake, or words that
 * may mean several occupations, bring the form back with what was typed (422).
 */
export const takeFollow = ({ region, basisAtHand, ask }: FormDeps): Handle => {
  const mistakesIn = (input: Record<string, string>, language: Language) => {
    const parsed = FollowForm.safeParse(input, { reportInput: false });
    const texts = problemTexts(language).fields;
    const errors = parsed.success ? [] : fieldErrors(parsed.error.issues, input, texts);
    if (input.ssyk === undefined && input.occupation === undefined)
      errors.unshift({ field: 'occupation', code: 'required', message: texts.required });
    if (input.area !== undefined && !isPlace(region, input.area) && !errors.some(({ field }) => field === 'area'))
      errors.push({ field: 'area', code: 'choice', message: texts.choice });
    return { form: parsed.data, errors };
  };

  const take = async (body: string, language: Language): Promise<HttpAnswer> => {
    const { values, input } = given(body);
    const place = { region, language, values };
    const { form, errors } = mistakesIn(input, language);
    const { chosen, choices } =
      input.ssyk === undefined && input.occupation === undefined
        ? { choices: [] as Named[] }
        : await meant(basisAtHand, input);
    if (!chosen && !errors.some(({ field }) => field === 'occupation')) {
      const field = choices.length > 0 ? 'ssyk' : 'occupation';
      errors.unshift({ field, code: 'choice', message: problemTexts(language).fields.choice });
    }
    if (!form || !chosen || errors.length > 0)
      return followFormPage({ ...place, choices, errors, status: 422, ...(chosen && { chosen }) });
    await ask({ ssyk: chosen.ssyk, area: form.area, email: form.email, language });
    return seeOther(pathIn(language, `/follow?sent=1&ssyk=${chosen.ssyk}`));
  };

  return async ({ body, language }) => {
    try {
      return await take(body, language);
    } catch (error) {
      const passing = passingRefusal(error);
      if (passing?.notice !== 'unavailable') throw error;
      const page: FollowFormPage = { region, language, values: given(body).values, unavailable: true, status: 503 };
      const answer = followFormPage(page);
      return { ...answer, headers: { ...answer.headers, ...passing.headers } };
    }
  };
};

/** The button of a wish's page: what became of it is said by the same page. */
export const takeConfirm = (deps: ConfirmFollowDeps): Handle => {
  const confirm = confirmFollow(deps);
  return async (request) => {
    const token = tokenOf(request);
    await confirm(token);
    return seeOther(pathIn(request.language, `/follow/${encodeURIComponent(token)}`));
  };
};

/** The buttons of the page of what one follows. */
export const takeEnd = (deps: FollowingDeps): Handle => {
  const end = endFollowing(deps);
  return async (request) => {
    const token = tokenOf(request);
    // The link is judged before what was sent with it.
    subjectOf(await deps.keys(), 'following', token, deps.clock());
    await end(token, parseInput(given(request.body).input, EndForm, request.language));
    return seeOther(pathIn(request.language, `/following/${encodeURIComponent(token)}?ended=1`));
  };
};

import { wholeCounty } from '../../shared/domain/follower.ts';
import { occupationLabel } from '../../shared/domain/occupation-label.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { Ssyk4 } from '../../shared/domain/ssyk.ts';
import { followConfirmPage } from '../../shared/pages/follow-confirm-page.ts';
import { followFormPage, followSentPage } from '../../shared/pages/follow-form-page.ts';
import { followingPage } from '../../shared/pages/following-page.ts';
import type { Handle, HttpRequest } from '../../shared/platform/http.ts';
import type { BasisAtHand } from '../../shared/stores/basis-at-hand.ts';
import { isPlace } from './ask-to-follow.ts';
import { askedFollow, type ConfirmFollowDeps, shortageNow } from './confirm-follow.ts';
import { type FollowingDeps, following } from './end-following.ts';
import { followingUrl } from './follow-link.ts';

export const tokenOf = ({ params }: Pick<HttpRequest, 'params'>): string => params.token ?? '';

/** An occupation by its code, as the taxonomy of the current edition names it; undefined where there is none. */
export const chosenOccupation = async (
  basisAtHand: BasisAtHand,
  ssyk: string | undefined,
): Promise<{ ssyk: string; label: string } | undefined> => {
  const code = Ssyk4.safeParse(ssyk).data;
  const at = code === undefined ? null : await basisAtHand();
  const label = at && code !== undefined ? occupationLabel(at.index, code) : undefined;
  return code === undefined || label === undefined ? undefined : { ssyk: code, label };
};

type FormDeps = { region: RegionSettings; basisAtHand: BasisAtHand };

/** The form, with the occupation and the place that a link to it names; with `?sent=1` the answer to it. */
export const showFollow =
  ({ region, basisAtHand }: FormDeps): Handle =>
  async ({ language, query }) => {
    const chosen = await chosenOccupation(basisAtHand, query.ssyk);
    if (query.sent === '1') return followSentPage({ region, language, chosen });
    const area = query.area !== undefined && isPlace(region, query.area) ? query.area : wholeCounty;
    return followFormPage({ region, language, values: { area }, ...(chosen && { chosen }) });
  };

/** What a wish's link leads to: the question, or what became of it, with what the basis says now. */
export const showConfirm =
  ({ region, origin, ...deps }: ConfirmFollowDeps & { region: RegionSettings; origin: string }): Handle =>
  async (request) => {
    const { language } = request;
    const { ask, state } = await askedFollow(deps)(tokenOf(request));
    const link = { origin, keys: await deps.keys(), language, subject: ask.hash, now: deps.clock() };
    return followConfirmPage({
      ...{ region, language, token: tokenOf(request), state, follow: ask },
      shortage: await shortageNow(deps.basis, ask),
      ...(state !== 'asked' && { followingPath: followingUrl(link).slice(origin.length) }),
    });
  };

/** What the address of a link follows, each with what the basis says now. */
export const showFollowing =
  (deps: FollowingDeps & Pick<ConfirmFollowDeps, 'basis'> & { region: RegionSettings }): Handle =>
  async (request) => {
    const { follows, silent } = await following(deps)(tokenOf(request));
    const shown = await Promise.all(
      follows.map(async (follow) => ({ ...follow, shortage: await shortageNow(deps.basis, follow) })),
    );
    return followingPage({
      ...{ region: deps.region, language: request.language, token: tokenOf(request), silent },
      follows: shown.toSorted((a, b) => (a.label < b.label ? -1 : 1)),
      ended: request.query.ended === '1',
    });
  };

import type { Route } from '../../shared/contract/route.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { pathIn } from '../../shared/pages/page.ts';
import { unsubscribePage } from '../../shared/pages/unsubscribe-page.ts';
import { type Handle, type HttpRequest, json, readJson } from '../../shared/platform/http.ts';
import {
  choosePreferenceRoute,
  PreferenceInput,
  preferenceRoute,
  preferencesFormRoutes,
  preferencesPageRoutes,
  type Subscription,
  unsubscribeFormRoutes,
  unsubscribePageRoutes,
  unsubscribeRoute,
  unsubscribeStateRoute,
} from './contract.ts';
import { choosePreference, preferenceOf } from './preferences.ts';
import { showPreferences, takePreferences } from './preferences-pages.ts';
import { changeSubscription, subscriptionOf, type UnsubscribeDeps } from './unsubscribe.ts';

const tokenOf = ({ params }: HttpRequest) => params.token ?? '';

/**
 * What a POST asks for. Leaving is the rule whatever else the body holds: mail programs send RFC 8058's one field as a
 * form or as multipart, and only our own page has a button to join again.
 */
const wanted = ({ body }: HttpRequest): Subscription['state'] =>
  new URLSearchParams(body).get('action') === 'resubscribe' ? 'on' : 'off';

/** A mail program's click: it follows no redirect, so that it is answered at once. */
const isOneClick = ({ body }: HttpRequest) => /List-Unsubscribe=One-Click|name="List-Unsubscribe"/.test(body);

/** The public face of mail: leaving a list by its link, and choosing how often it comes. */
export const publicApi = (
  deps: UnsubscribeDeps & { region: Pick<RegionSettings, 'name' | 'languages' | 'organiser' | 'timeZone'> },
): readonly (readonly [Route, Handle])[] => {
  const read = subscriptionOf(deps);
  const change = changeSubscription(deps);
  const chosen = preferenceOf(deps);
  const choose = choosePreference(deps);
  const page = (request: HttpRequest, subscription: Subscription) =>
    unsubscribePage({ region: deps.region, language: request.language, token: tokenOf(request), ...subscription });

  const show: Handle = async (request) => page(request, await read(tokenOf(request)));
  const take: Handle = async (request) => {
    const subscription = await change(tokenOf(request), wanted(request));
    if (isOneClick(request)) return page(request, subscription);
    const location = pathIn(request.language, `/unsubscribe/${encodeURIComponent(tokenOf(request))}`);
    return { status: 303, headers: { location, 'cache-control': 'no-store' } };
  };
  return [
    [unsubscribeStateRoute, async (request) => json(200, await read(tokenOf(request)))],
    [unsubscribeRoute, async (request) => json(200, await change(tokenOf(request), wanted(request)))],
    ...unsubscribePageRoutes.map((route) => [route, show] as const),
    ...unsubscribeFormRoutes.map((route) => [route, take] as const),
    [preferenceRoute, async (request) => json(200, await chosen(tokenOf(request)))],
    [
      choosePreferenceRoute,
      async (request) => {
        // A wrong link is told before what is wrong with the body.
        await chosen(tokenOf(request));
        return json(200, await choose(tokenOf(request), readJson(request, PreferenceInput), request.language));
      },
    ],
    ...preferencesPageRoutes.map((route) => [route, showPreferences({ ...deps, chosen })] as const),
    ...preferencesFormRoutes.map((route) => [route, takePreferences({ ...deps, chosen, choose })] as const),
  ];
};

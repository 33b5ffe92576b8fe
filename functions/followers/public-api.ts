import type { Route } from '../../shared/contract/route.ts';
import { type Handle, json, readJson } from '../../shared/platform/http.ts';
import { type AskToFollowDeps, askToFollow } from './ask-to-follow.ts';
import type { ConfirmFollowDeps } from './confirm-follow.ts';
import {
  confirmFollowFormRoutes,
  confirmFollowPageRoutes,
  FollowInput,
  followFormRoutes,
  followingFormRoutes,
  followingPageRoutes,
  followPageRoutes,
  followRoute,
} from './contract.ts';
import type { FollowingDeps } from './end-following.ts';
import { showConfirm, showFollow, showFollowing } from './show-follow.ts';
import { takeConfirm, takeEnd, takeFollow } from './take-forms.ts';

export type FollowersDeps = AskToFollowDeps & ConfirmFollowDeps & FollowingDeps;

const both = (routes: readonly Route[], handle: Handle) => routes.map((route) => [route, handle] as const);

/** The public face of followers: asking, confirming, seeing what one follows and ending it. */
export const publicApi = (deps: FollowersDeps): readonly (readonly [Route, Handle])[] => {
  const ask = askToFollow(deps);
  return [
    [
      followRoute,
      async (request) => {
        await ask(readJson(request, FollowInput));
        return json(202, { accepted: true });
      },
    ],
    ...both(followPageRoutes, showFollow(deps)),
    ...both(followFormRoutes, takeFollow({ ...deps, ask })),
    ...both(confirmFollowPageRoutes, showConfirm(deps)),
    ...both(confirmFollowFormRoutes, takeConfirm(deps)),
    ...both(followingPageRoutes, showFollowing(deps)),
    ...both(followingFormRoutes, takeEnd(deps)),
  ];
};

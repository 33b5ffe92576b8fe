import type { UserPoolClientPlan } from '../template/read-user-pool-client.ts';

/** The console's client as the template declares it, at the region's own address. */
export type LoginClient = UserPoolClientPlan & {
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  /** Without client and way back. */
  readonly endSessionEndpoint: string;
};

const undeclared: UserPoolClientPlan = {
  id: 'local',
  callbackUrls: [],
  logoutUrls: [],
  scopes: [],
  accessMinutes: 60,
  refreshMinutes: 60,
};

/** The distribution's address is replaced by the region's, as in the functions' `PUBLIC_ORIGIN`. */
export const loginClient = (plan: UserPoolClientPlan | undefined, origin: string): LoginClient => {
  const client = plan ?? undeclared;
  const here = (url: string) => {
    const { pathname, search } = new URL(url);
    return origin + pathname + search;
  };
  return {
    ...client,
    callbackUrls: client.callbackUrls.map(here),
    logoutUrls: client.logoutUrls.map(here),
    authorizationEndpoint: `${origin}/_local/oauth2/authorize`,
    tokenEndpoint: `${origin}/_local/oauth2/token`,
    endSessionEndpoint: `${origin}/_local/logout`,
  };
};

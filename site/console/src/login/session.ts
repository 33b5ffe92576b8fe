import type { ConsoleConfig } from '../../../../shared/contract/console-config.ts';
import { readCallback } from './callback.ts';
import { challengeOf, randomName } from './pkce.ts';

/** What the login must remember over the way to its page and back; this window's alone, gone with it. */
const kept = {
  refresh: 'login.refresh',
  verifier: 'login.verifier',
  state: 'login.state',
  back: 'login.back',
} as const;

/** `gone`: the login no longer knows this session. `unreachable`: nobody knows, and nothing is thrown away. */
export type Refreshed = 'refreshed' | 'gone' | 'unreachable';

/**
 * Who is signed in. The access token lives in memory alone; the refresh token in the window's own storage, so that a
 * reload needs no new login and closing the window ends it.
 */
export type Session = {
  token: () => string | null;
  /** A new access token; several that ask at once share one question. */
  refresh: () => Promise<Refreshed>;
  /** Goes to the login's page; afterwards the person is back where they are now. */
  begin: () => Promise<void>;
  /** Forgets everything and goes to the login's farewell. */
  end: () => void;
};

export type Opened = { session: Session; signedIn: boolean; refused: boolean };

/** The page that the login comes back to: the console itself. */
const redirectUri = (): string => `${location.origin}/console/`;

const spend = (name: string): string | null => {
  const value = sessionStorage.getItem(name);
  sessionStorage.removeItem(name);
  return value;
};

const newSession = (config: ConsoleConfig) => {
  let accessToken: string | null = null;
  let asking: Promise<Refreshed> | null = null;

  const ask = async (fields: Record<string, string>): Promise<Refreshed> => {
    try {
      const response = await fetch(config.tokenEndpoint, {
        method: 'POST',
        body: new URLSearchParams({ client_id: config.clientId, ...fields }),
      });
      if (response.status >= 500) return 'unreachable';
      const answer: unknown = await response.json();
      if (!response.ok || typeof answer !== 'object' || answer === null || !('access_token' in answer)) {
        sessionStorage.removeItem(kept.refresh);
        return 'gone';
      }
      accessToken = String(answer.access_token);
      if ('refresh_token' in answer) sessionStorage.setItem(kept.refresh, String(answer.refresh_token));
      return 'refreshed';
    } catch {
      return 'unreachable';
    }
  };

  const refresh = (): Promise<Refreshed> => {
    const token = sessionStorage.getItem(kept.refresh);
    if (token === null) return Promise.resolve('gone');
    asking ??= ask({ grant_type: 'refresh_token', refresh_token: token }).finally(() => {
      asking = null;
    });
    return asking;
  };

  const begin = async (): Promise<void> => {
    const verifier = randomName();
    const state = randomName();
    sessionStorage.setItem(kept.verifier, verifier);
    sessionStorage.setItem(kept.state, state);
    sessionStorage.setItem(kept.back, location.hash);
    const url = new URL(config.authorizationEndpoint);
    const query = {
      response_type: 'code',
      client_id: config.clientId,
      redirect_uri: redirectUri(),
      scope: 'openid',
      state,
      code_challenge: await challengeOf(verifier),
      code_challenge_method: 'S256',
    };
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    location.assign(url);
  };

  const end = (): void => {
    accessToken = null;
    sessionStorage.clear();
    location.assign(config.endSessionEndpoint);
  };

  return { ask, session: { token: () => accessToken, refresh, begin, end } satisfies Session };
};

/** Takes up where the window was: an answer of the login in the address, a session from before a reload, or nobody. */
export const openSession = async (config: ConsoleConfig): Promise<Opened> => {
  const { ask, session } = newSession(config);
  const callback = readCallback(location.search, sessionStorage.getItem(kept.state));
  if (callback.kind === 'nothing')
    return { session, signedIn: (await session.refresh()) === 'refreshed', refused: false };
  const back = spend(kept.back) ?? '';
  const verifier = spend(kept.verifier) ?? '';
  sessionStorage.removeItem(kept.state);
  // The code must not stay in the address, where it would be copied and reloaded.
  history.replaceState(null, '', `${location.pathname}${back}`);
  if (callback.kind === 'refused') return { session, signedIn: false, refused: true };
  const answer = await ask({
    grant_type: 'authorization_code',
    code: callback.code,
    code_verifier: verifier,
    redirect_uri: redirectUri(),
  });
  return { session, signedIn: answer === 'refreshed', refused: answer !== 'refreshed' };
};

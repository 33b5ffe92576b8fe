import type { Language } from '../../../../shared/domain/language.ts';
import type { Session } from '../login/session.ts';
import { failureOf, networkFailure, type Result } from './failure.ts';

export type Options = {
  body?: unknown;
  /** The version that the person saw. */
  version?: number;
  idempotencyKey?: string;
  accept?: 'json' | 'blob';
};

export type Client = {
  get: <T>(path: string, accept?: Options['accept']) => Promise<Result<T>>;
  send: <T>(method: 'POST' | 'PATCH' | 'PUT' | 'DELETE', path: string, options?: Options) => Promise<Result<T>>;
};

type Deps = {
  session: Session;
  language: () => Language;
  /** Told when the login has ended for good; what was typed is still there. */
  signedOut: () => void;
};

/** Longer than any answer takes; afterwards the person is told and may try again. */
const patience = 20_000;

const versionOf = (response: Response): number | null => {
  const version = /^(?:W\/)?"(\d+)"$/.exec(response.headers.get('etag') ?? '')?.[1];
  return version === undefined ? null : Number(version);
};

const bodyOf = async (response: Response): Promise<unknown> => {
  try {
    return await response.json();
  } catch {
    return null;
  }
};

/**
 * Speaks to the program, of the same origin and the same version as this console: the shape of an answer is its contract's
 * word and not checked again here, which spares every load the schemas (some 5 kB). What is refused or fails is read with
 * suspicion, because a gateway in between may have written it.
 */
export const newClient = ({ session, language, signedOut }: Deps): Client => {
  const ask = (method: string, path: string, { body, version, idempotencyKey }: Options): Promise<Response> =>
    fetch(path, {
      method,
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
      headers: {
        accept: 'application/json',
        'accept-language': language(),
        authorization: `Bearer ${session.token() ?? ''}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
        ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });

  const send = async <T>(method: string, path: string, options: Options = {}): Promise<Result<T>> => {
    try {
      let response = await ask(method, path, options);
      if (response.status === 401) {
        const refreshed = await session.refresh();
        if (refreshed === 'unreachable') return { ok: false, failure: networkFailure };
        if (refreshed === 'refreshed') response = await ask(method, path, options);
        if (response.status === 401) signedOut();
      }
      if (!response.ok) return { ok: false, failure: failureOf(response.status, await bodyOf(response)) };
      const value = (options.accept === 'blob' ? await response.blob() : await bodyOf(response)) as T;
      return { ok: true, value, version: versionOf(response) };
    } catch {
      return { ok: false, failure: networkFailure };
    }
  };

  return { get: (path, accept = 'json') => send('GET', path, { accept }), send };
};

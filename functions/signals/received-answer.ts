import type { HttpAnswer, HttpRequest } from '../../shared/platform/http.ts';
import { Refused } from '../../shared/platform/refused.ts';
import type { submitSignal } from './submit-signal.ts';

/** The key of a signal sent as JSON. Throws `Refused` where there is none, or one that is too long to be one. */
export const idempotencyKeyOf = ({ headers }: Pick<HttpRequest, 'headers'>): string => {
  const key = headers['idempotency-key']?.trim();
  if (!key || key.length > 255) throw new Refused('idempotency-key-missing');
  return key;
};

/** 201 with the answer's own bytes, which a replay repeats. */
export const receivedAnswer = ({
  body,
  replayed,
}: Awaited<ReturnType<ReturnType<typeof submitSignal>>>): HttpAnswer => ({
  status: 201,
  headers: {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...(replayed && { 'idempotent-replayed': 'true' }),
  },
  body,
});

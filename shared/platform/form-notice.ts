import { statusOf } from '../contract/problem.ts';
import { Refused } from './refused.ts';
import { Unavailable } from './unavailable.ts';

const passing = ['unavailable', 'conflict', 'in-flight', 'too-many'] as const;

/** Why a form was not taken though nothing in it is wrong: sent again a little later, it may be. */
export type PassingRefusal = (typeof passing)[number];

/** Such a refusal as a form's page tells it, with its status and headers; undefined for what is none. */
export const passingRefusal = (
  error: unknown,
): { notice: PassingRefusal; status: number; headers: Readonly<Record<string, string>> } | undefined => {
  if (error instanceof Unavailable)
    return { notice: 'unavailable', status: statusOf.unavailable, headers: { 'retry-after': '5' } };
  if (!(error instanceof Refused)) return undefined;
  const notice = passing.find((reason) => reason === error.reason);
  return notice && { notice, status: statusOf[notice], headers: error.headers };
};

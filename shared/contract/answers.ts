import { Problem } from './problem.ts';
import type { Answer } from './route.ts';

/** A refusal as problem details. */
export const problem = (description: string) =>
  ({ description, body: Problem, contentType: 'application/problem+json' }) satisfies Answer;

/** A page for people. */
export const page = (description: string) => ({ description, contentType: 'text/html' }) satisfies Answer;

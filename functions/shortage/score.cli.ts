import { text } from 'node:stream/consumers';
import * as z from 'zod/mini';
import { IndexInput } from '../../shared/domain/index-input.ts';
import { scoreIndex } from '../../shared/domain/index-score.ts';

/** The contract's result: what is only of use inside is left out. */
const shown = (input: IndexInput) => {
  const {
    id,
    core,
    full,
    se,
    coverage,
    low,
    high,
    class: shownClass,
    certainty,
    pillars,
    indicators,
  } = scoreIndex(input);
  return { id, core, full, se, coverage, low, high, class: shownClass, certainty, pillars, indicators };
};

const wording = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${issue.expected}`;
    case 'too_small':
      return `expected at least ${issue.minimum}`;
    case 'too_big':
      return `expected at most ${issue.maximum}`;
    case 'invalid_value':
      return `expected one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return 'expected a number from 0, or "<5"';
    case 'custom':
      return issue.message;
    default:
      return issue.code;
  }
};

/** `input [2], field ra: more than n_s`; positions count from 0. An unknown field is named itself. */
const complaintsOf = (issue: z.core.$ZodIssue): string[] => {
  const [position, ...field] = issue.path;
  if (position === undefined) return ['expected a JSON array of index inputs'];
  const where = `input [${String(position)}]`;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => `${where}, field ${key}: unknown field`);
  return [`${where}${field.length === 0 ? '' : `, field ${field.join('.')}`}: ${wording(issue)}`];
};

/** Results for the text of a JSON array, or what is wrong with it: one line per fault, positions from 0. */
export const scoreText = (json: string): { ok: true; output: string } | { ok: false; complaints: string[] } => {
  let input: unknown;
  try {
    input = JSON.parse(json);
  } catch {
    return { ok: false, complaints: ['the input is not JSON'] };
  }
  const parsed = z.array(IndexInput).safeParse(input);
  if (!parsed.success) return { ok: false, complaints: parsed.error.issues.flatMap(complaintsOf) };
  return { ok: true, output: JSON.stringify(parsed.data.map(shown), null, 2) };
};

if (import.meta.main) {
  const scored = scoreText(await text(process.stdin));
  if (scored.ok) process.stdout.write(`${scored.output}\n`);
  else {
    process.stderr.write(`${scored.complaints.map((line) => `score: ${line}`).join('\n')}\n`);
    process.exitCode = 1;
  }
}

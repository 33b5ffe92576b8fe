import type { FieldError } from './problem.ts';

/** What is read of zod's issues, whose full type is a union over every check there is. */
type Issue = {
  readonly code?: string | undefined;
  readonly path: PropertyKey[];
  readonly keys?: readonly string[];
  readonly origin?: string;
  readonly message?: string;
};

/** The texts that a person reads, by code; see `i18n/problems`. */
export type FieldTexts = Readonly<Record<FieldCode, string>>;
export type FieldCode =
  | 'required'
  | 'type'
  | 'unknown'
  | 'format'
  | 'too-long'
  | 'too-short'
  | 'range'
  | 'choice'
  | 'outside-region'
  | 'unknown-municipality'
  | 'sole-trader'
  | 'personal-number'
  | 'wrong';

const missingAt = (input: unknown, path: PropertyKey[]): boolean => {
  let value: unknown = input;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return true;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value === undefined;
};

const known: readonly string[] = [
  'required',
  'type',
  'unknown',
  'format',
  'too-long',
  'too-short',
  'range',
  'choice',
  'outside-region',
  'unknown-municipality',
  'sole-trader',
  'personal-number',
];

const codeOf = (issue: Issue, input: unknown): FieldCode => {
  switch (issue.code) {
    case 'invalid_type':
      return missingAt(input, issue.path) ? 'required' : 'type';
    case 'too_big':
      return issue.origin === 'string' ? 'too-long' : 'range';
    case 'too_small':
      return issue.origin === 'string' ? 'too-short' : 'range';
    case 'invalid_format':
      return 'format';
    case 'invalid_value':
      return missingAt(input, issue.path) ? 'required' : 'choice';
    case 'custom': {
      const given = issue.message ?? '';
      return known.includes(given) ? (given as FieldCode) : 'wrong';
    }
    default:
      return 'wrong';
  }
};

/** More than anybody mends at once; a body of thousands of unknown fields is not answered by megabytes. */
const mostErrors = 100;

/**
 * Zod's issues as one entry per field, the first of each; an unknown field is named itself, not its parent. A custom
 * check's message is its code.
 */
export const fieldErrors = (issues: readonly Issue[], input: unknown, texts: FieldTexts): FieldError[] => {
  const byField = new Map<string, FieldError>();
  for (const error of everyError(issues, input, texts)) {
    if (!byField.has(error.field)) byField.set(error.field, error);
    if (byField.size === mostErrors) break;
  }
  return [...byField.values()];
};

const everyError = (issues: readonly Issue[], input: unknown, texts: FieldTexts): FieldError[] =>
  issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return (issue.keys ?? []).map((key) => ({
        field: [...issue.path, key].join('.'),
        code: 'unknown',
        message: texts.unknown,
      }));
    const code = codeOf(issue, input);
    return [{ field: issue.path.join('.'), code, message: texts[code] }];
  });

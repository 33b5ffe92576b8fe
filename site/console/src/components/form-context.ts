import { createContext } from 'preact';
import type { FieldError } from '../../../../shared/contract/problem.ts';

/** The form that a field stands in, and what was wrong with it when it was last sent. */
export type FormState = {
  readonly form: string;
  readonly errors: readonly FieldError[];
  /** What each field is called, by its name: filled in by the fields, read by the summary of what is wrong. */
  readonly labels: Map<string, string>;
};

export const FormContext = createContext<FormState>({ form: 'form', errors: [], labels: new Map() });

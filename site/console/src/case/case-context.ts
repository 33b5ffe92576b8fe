import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CaseView, ChangedCase } from '../../../../functions/cases/contract.ts';
import type { HistoryEntry } from '../../../../shared/domain/case-change.ts';
import type { CaseState } from '../../../../shared/domain/case-state.ts';
import type { MeasuresTexts } from '../../../../shared/i18n/measures.sv.ts';
import type { Failure } from '../api/failure.ts';

export type ChangePath =
  | 'transitions'
  | 'notes'
  | 'contacts'
  | 'next-step'
  | 'diagnosis'
  | 'occupation'
  | 'assignment'
  | 'parent';

/** What is said when it is done, and the request that takes it back: the previous value, written anew. */
export type Done = {
  text: string | ((changed: ChangedCase) => string);
  undo?: { path: ChangePath; body: unknown } | undefined;
};

export type OpenCase = {
  view: CaseView;
  /** Everything of the history that has been fetched, newest first. */
  entries: readonly HistoryEntry[];
  /** What others did since the version that the last refused change was made on; empty otherwise. */
  overtakenBy: readonly HistoryEntry[];
  measures: MeasuresTexts;
  /** Null where it was done. */
  change: (path: ChangePath, body: unknown, done: Done) => Promise<Failure | null>;
  openStep: (to: CaseState, into?: string) => void;
  fetchOlder: () => Promise<void>;
  hasOlder: boolean;
};

export const CaseContext = createContext<OpenCase | null>(null);

export const useOpenCase = (): OpenCase => {
  const open = useContext(CaseContext);
  if (open === null) throw new Error('No case is open around this component.');
  return open;
};

import { type Case, caseIdOf } from '../../shared/domain/case.ts';
import { Refused } from '../../shared/platform/refused.ts';
import type { CaseStore } from '../../shared/stores/case-store.ts';

/** The case of a signal. Throws `Refused`: in-flight where the stream has not opened it yet, which takes seconds. */
export const opened = async ({ cases }: { cases: Pick<CaseStore, 'byId'> }, signalId: string): Promise<Case> => {
  const stored = await cases.byId(caseIdOf(signalId));
  if (!stored) throw new Refused('in-flight', { headers: { 'retry-after': '10' } });
  return stored.case;
};

import type { Case, NextStep } from '../../shared/domain/case.ts';
import type { WorkDesk } from './case-desk.ts';
import { mustBeOpen } from './still-open.ts';

/** Sets or clears what is to be done next. */
export const setNextStep =
  () =>
  ({ change }: WorkDesk, { nextStep }: { nextStep: NextStep | null }): Promise<Case> =>
    change((c) => {
      mustBeOpen(c);
      return { change: { kind: 'stepped', nextStep } };
    });

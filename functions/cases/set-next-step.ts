import type { Case, NextStep } from '../../shared/domain/case.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { WorkDesk } from './case-desk.ts';
import { refusedFields } from './refused-field.ts';
import { mustBeOpen } from './still-open.ts';

/** Sets or clears what is to be done next. Throws `Refused` for a day that has been. */
export const setNextStep =
  () =>
  ({ change }: WorkDesk, { nextStep }: { nextStep: NextStep | null }, language: Language): Promise<Case> =>
    change((c, { today }) => {
      mustBeOpen(c);
      if (nextStep && nextStep.on < today) throw refusedFields([{ field: 'nextStep.on', code: 'range' }], language);
      return { change: { kind: 'stepped', nextStep } };
    });

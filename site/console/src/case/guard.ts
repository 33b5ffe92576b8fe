import { maskPersonalNumbers } from '../../../../shared/domain/personal-number.ts';
import type { ConsoleTexts } from '../../../../shared/i18n/console.sv.ts';

/** Said while somebody types what the server would refuse: a personal number. */
export const warningOf = (t: ConsoleTexts, text: string): string | undefined =>
  maskPersonalNumbers(text) === text ? undefined : t.case.personalNumber;

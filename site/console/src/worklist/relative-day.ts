import type { ConsoleTexts } from '../../../../shared/i18n/console.sv.ts';
import { daysBetween } from '../days.ts';

/** How far off a day is, in words; `late` where it has passed. */
export const relativeDay = (t: ConsoleTexts, today: string, day: string): { words: string; late: boolean } => {
  const off = daysBetween(today, day);
  if (off < 0) return { words: t.clock.late(-off), late: true };
  if (off === 0) return { words: t.clock.today, late: false };
  return { words: off === 1 ? t.clock.tomorrow : t.clock.inDays(off), late: false };
};

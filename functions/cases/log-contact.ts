import type * as z from 'zod/mini';
import type { Case } from '../../shared/domain/case.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { WorkDesk } from './case-desk.ts';
import type { ContactInput } from './contract.ts';
import { refusedFields } from './refused-field.ts';
import { mustBeOpen } from './still-open.ts';

/**
 * Logs a contact that has been, with what is to be done next: the next step is this one's from now on, or none. Throws
 * `Refused` for a day that has not come.
 */
export const logContact =
  () =>
  ({ change }: WorkDesk, contact: z.output<typeof ContactInput>, language: Language): Promise<Case> =>
    change((c, { today }) => {
      if (contact.on > today) throw refusedFields([{ field: 'on', code: 'range' }], language);
      if (contact.nextStep !== null) {
        mustBeOpen(c);
        if (contact.nextStep.on < today) throw refusedFields([{ field: 'nextStep.on', code: 'range' }], language);
      }
      return { change: { kind: 'contacted', ...contact } };
    });

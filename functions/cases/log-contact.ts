import type * as z from 'zod/mini';
import type { Case } from '../../shared/domain/case.ts';
import type { WorkDesk } from './case-desk.ts';
import type { ContactInput } from './contract.ts';
import { mustBeOpen } from './still-open.ts';

/** Logs a contact, with what is to be done next: the next step is this one's from now on, or none. */
export const logContact =
  () =>
  ({ change }: WorkDesk, contact: z.output<typeof ContactInput>): Promise<Case> =>
    change((c) => {
      if (contact.nextStep !== null) mustBeOpen(c);
      return { change: { kind: 'contacted', ...contact } };
    });

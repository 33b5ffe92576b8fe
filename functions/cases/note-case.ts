import type { Case } from '../../shared/domain/case.ts';
import type { WorkDesk } from './case-desk.ts';

/** Notes something about a case, whatever its state: a note changes nothing else. */
export const noteCase =
  () =>
  ({ change }: WorkDesk, { text }: { text: string }): Promise<Case> =>
    change(() => ({ change: { kind: 'noted', text } }));

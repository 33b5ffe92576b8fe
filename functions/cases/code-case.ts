import type { Case } from '../../shared/domain/case.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Ssyk4 } from '../../shared/domain/ssyk.ts';
import type { BasisReader } from '../../shared/stores/basis-store.ts';
import type { WorkDesk } from './case-desk.ts';
import { refusedFields } from './refused-field.ts';
import { mustNotHaveEnded } from './still-open.ts';

type Deps = { basis: Pick<BasisReader, 'pointer' | 'occupation'> };

/**
 * Confirms the occupation; what the text was understood as stays beside it. The current edition holds every group of the
 * taxonomy; where there is no edition yet, what the case itself suggests is known too.
 */
export const codeCase =
  ({ basis }: Deps) =>
  async ({ change, case: seen }: WorkDesk, { ssyk }: { ssyk: Ssyk4 }, language: Language): Promise<Case> => {
    const pointer = await basis.pointer();
    const published = pointer && (await basis.occupation(pointer.edition, ssyk));
    const label = published?.label ?? seen.occupations.find((suggested) => suggested.ssyk === ssyk)?.label;
    if (label === undefined) throw refusedFields([{ field: 'ssyk', code: 'choice' }], language);
    return change((c) => {
      mustNotHaveEnded(c);
      return { change: { kind: 'coded', occupation: { ssyk, label } } };
    });
  };

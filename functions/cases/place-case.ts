import type { Case, CaseId } from '../../shared/domain/case.ts';
import type { CaseChange } from '../../shared/domain/case-change.ts';
import { mayBePutUnder } from '../../shared/domain/case-family.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { StoredCase } from '../../shared/stores/case-item.ts';
import type { CaseStore } from '../../shared/stores/case-store.ts';
import type { WorkDesk } from './case-desk.ts';
import { refusedFields } from './refused-field.ts';
import { mustBeOpen } from './still-open.ts';

type Deps = { cases: Pick<CaseStore, 'byId'> };

/**
 * Puts a case under another or frees it; the parents that gain and lose it change in the same transaction, so that both
 * sides always tell the same. Another area's case and one that there is not are refused alike.
 */
export const placeCase =
  ({ cases }: Deps) =>
  ({ change }: WorkDesk, { parent }: { parent: CaseId | null }, language: Language): Promise<Case> =>
    change(async (c) => {
      mustBeOpen(c);
      const [joined, left] = await Promise.all([
        parent === null ? undefined : cases.byId(parent),
        c.parent === null || c.parent === parent ? undefined : cases.byId(c.parent),
      ]);
      if (parent !== null && !(joined && mayBePutUnder(c, joined.case)))
        throw refusedFields([{ field: 'parent', code: 'choice' }], language);
      const also: { before: StoredCase; change: CaseChange }[] = [
        ...(joined ? [{ before: joined, change: { kind: 'child-joined' as const, child: c.id } }] : []),
        ...(left ? [{ before: left, change: { kind: 'child-left' as const, child: c.id } }] : []),
      ];
      return { change: { kind: 'placed', parent }, also };
    });

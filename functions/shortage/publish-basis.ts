import type { PackedOccupation } from '../../shared/domain/basis-occupation.ts';
import { rowOf } from '../../shared/domain/basis-row.ts';
import { type EditionId, type EditionRecord, type PublishRefusal, publishable } from '../../shared/domain/edition.ts';
import type { BasisBuilder } from '../../shared/stores/basis-builder.ts';

type Deps = {
  basis: Pick<BasisBuilder, 'pointer' | 'newestRecord' | 'record' | 'rows' | 'glimpse' | 'occupation' | 'publish'>;
};

type PublishResult = {
  published: boolean;
  /** What readers have afterwards. */
  edition: EditionId | null;
  /** The edition that was looked at. */
  staged: EditionId | null;
  occupations: number;
  /** Why readers keep the old one; `current` is no fault: they already have the newest. */
  reason?: PublishRefusal | 'current' | 'incomplete';
  /** Sources without licence, attribution or publisher. */
  sources?: readonly string[];
};

/** Occupations whose stored item does not say what the edition's list says: a build that was disturbed. */
const incompleteIn = async ({ basis }: Deps, { edition }: EditionRecord): Promise<number> => {
  const rows = (await basis.rows(edition, 'county')) ?? [];
  let wrong = rows.length === 0 ? 1 : 0;
  for (let from = 0; from < rows.length; from += 20) {
    const found = await Promise.all(
      rows.slice(from, from + 20).map(async (row) => {
        const isAs = (packed: PackedOccupation | null): boolean =>
          packed !== null && JSON.stringify(rowOf(packed, 'county')) === JSON.stringify(row);
        // Half a unit for each of four hundred; only where that shows another is the table's last word asked.
        return isAs(await basis.glimpse(edition, row.ssyk)) || isAs(await basis.occupation(edition, row.ssyk));
      }),
    );
    wrong += found.filter((same) => !same).length;
  }
  return wrong;
};

/**
 * Looks at the newest edition and gives it to readers by moving one pointer, which only goes forward. What does not pass
 * leaves the old edition in place, and the result says why. Running it twice changes nothing.
 */
export const publishBasis = (deps: Deps) => async (): Promise<PublishResult> => {
  const { basis } = deps;
  const [pointer, staged] = [await basis.pointer(), await basis.newestRecord()];
  const kept = { published: false, edition: pointer?.edition ?? null, staged: staged?.edition ?? null };
  const occupations = staged?.counts.occupations ?? 0;
  if (staged === null) return { ...kept, occupations, reason: 'no-edition' };
  if (staged.edition === pointer?.edition) return { ...kept, occupations, reason: 'current' };

  const verdict = publishable(staged, pointer && (await basis.record(pointer.edition)));
  if (!verdict.ok)
    return { ...kept, occupations, reason: verdict.reason, ...(verdict.sources && { sources: verdict.sources }) };
  if ((await incompleteIn(deps, staged)) > 0) return { ...kept, occupations, reason: 'incomplete' };

  if (!(await basis.publish(staged))) return { ...kept, occupations, reason: 'not-newer' };
  return { published: true, edition: staged.edition, staged: staged.edition, occupations };
};

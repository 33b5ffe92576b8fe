import type { Case } from '../../shared/domain/case.ts';
import { looksLikeDuplicate, receivedClose } from '../../shared/domain/case-family.ts';
import type { CaseStore } from '../../shared/stores/case-store.ts';
import type { CaseView } from './contract.ts';

type Deps = { cases: Pick<CaseStore, 'byId' | 'ofEmployer'>; timeZone: string };
export type RelatedCases = Pick<CaseView, 'duplicates' | 'parent' | 'children'>;

/** An employer with more cases than this within sixty days is looked through in part. */
const mostCompared = 100;

const related = ({ id, reference, state, summary, receivedAt }: Case): CaseView['duplicates'][number] => ({
  id,
  reference,
  state,
  need: summary.need,
  receivedAt,
});

/** What a case has to do with: its parent, its children (also what was merged into it), and what looks like the same need. */
export const relatedCases = ({ cases, timeZone }: Deps) => {
  const byIds = async (ids: readonly string[]): Promise<Case[]> =>
    (await Promise.all(ids.map(cases.byId))).flatMap((stored) => (stored ? [stored.case] : []));
  return async (c: Case): Promise<RelatedCases> => {
    const ofEmployer = c.employerHash === undefined ? [] : await cases.ofEmployer(c.employerHash);
    const [parents, children, others] = await Promise.all([
      byIds(c.parent === null ? [] : [c.parent]),
      byIds(c.children),
      byIds(
        ofEmployer
          .filter((other) => other.id !== c.id && other.area === c.area && receivedClose(c, other, timeZone))
          .slice(0, mostCompared)
          .map(({ id }) => id),
      ),
    ]);
    return {
      parent: parents.map(related)[0] ?? null,
      children: children.map(related),
      duplicates: others
        .filter((other) => looksLikeDuplicate(c, other, timeZone))
        .toSorted((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1))
        .map(related),
    };
  };
};

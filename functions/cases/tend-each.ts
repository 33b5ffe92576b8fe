import { Refused } from '../../shared/platform/refused.ts';

/** Somebody changed the case while a job looked at it: look again, this often. */
const attempts = 3;

/**
 * Tends one case after another and counts what was done. A case that cannot be tended keeps no other from being: the
 * first fault is thrown when all have had their turn, and the next run finds what was left.
 */
export const tendEach = async <R extends string>(
  ids: readonly string[],
  tend: (id: string) => Promise<R>,
): Promise<Partial<Record<R, number>> & { seen: number }> => {
  const counts: Partial<Record<string, number>> = {};
  const faults: unknown[] = [];
  const tried = async (id: string, attempt = 1): Promise<R> => {
    try {
      return await tend(id);
    } catch (error) {
      if (error instanceof Refused && error.reason === 'stale' && attempt < attempts) return tried(id, attempt + 1);
      throw error;
    }
  };
  for (const id of ids) {
    try {
      const done = await tried(id);
      counts[done] = (counts[done] ?? 0) + 1;
    } catch (error) {
      faults.push(error);
    }
  }
  if (faults.length > 0) throw faults[0];
  return { ...(counts as Partial<Record<R, number>>), seen: ids.length };
};

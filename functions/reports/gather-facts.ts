import type { CaseFact } from '../../shared/domain/case-fact.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import type { FactStore } from '../../shared/stores/fact-store.ts';
import type { SignalNumbers, SignalNumbersStore } from '../../shared/stores/signal-numbers.ts';

/** What was withdrawn, or is told of in another case, is no statistics. Source: mission.md, E14. */
const counts = ({ state }: CaseFact): boolean => state !== 'withdrawn' && state !== 'merged';

/** Every case that counts, in order of its id: the same table gives the same list. */
export const gatherFacts = async (facts: FactStore, region: Pick<RegionSettings, 'areas'>): Promise<CaseFact[]> => {
  const found: CaseFact[] = [];
  for (const { id } of region.areas) for await (const fact of facts.inArea(id)) if (counts(fact)) found.push(fact);
  return found.toSorted((a, b) => (a.case < b.case ? -1 : 1));
};

/** A case with the numbers of its signal. */
export type NumberedFact = { fact: CaseFact; signal: SignalNumbers };

const atOnce = 25;

/** The signals' numbers, some at a time; cases whose signal is gone are left out. */
export const withNumbers = async (signals: SignalNumbersStore, facts: readonly CaseFact[]): Promise<NumberedFact[]> => {
  const found: NumberedFact[] = [];
  for (let from = 0; from < facts.length; from += atOnce) {
    const batch = await Promise.all(
      facts.slice(from, from + atOnce).map(async (fact) => {
        // A case is named after its signal.
        const signal = await signals.of(`sig_${fact.case.slice('case_'.length)}`);
        return signal === undefined ? [] : [{ fact, signal }];
      }),
    );
    found.push(...batch.flat());
  }
  return found;
};

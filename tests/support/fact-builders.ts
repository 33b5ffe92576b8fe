import { type CaseFact, factOf } from '../../shared/domain/case-fact.ts';
import { numberedId } from './builders.ts';
import { aCase } from './case-builders.ts';

/** A case in numbers: the example case, of an employer and with an id of its own. */
export const aFact = (number: number, over: Partial<CaseFact> = {}): CaseFact => ({
  ...factOf(aCase()),
  case: numberedId('case', number),
  employer: `e${number}`,
  ...over,
});

/** So many of them, each of its own employer unless said otherwise. */
export const someFacts = (from: number, count: number, over: Partial<CaseFact> = {}): CaseFact[] =>
  Array.from({ length: count }, (_, i) => aFact(from + i, over));

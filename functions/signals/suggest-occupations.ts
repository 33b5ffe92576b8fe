import type { OccupationIndex } from '../../shared/domain/occupation-index.ts';
import { occupationLabel } from '../../shared/domain/occupation-label.ts';
import { matchOccupations } from '../../shared/domain/occupation-match.ts';
import type { SignalInput, SuggestedOccupation } from '../../shared/domain/signal.ts';

const rounded = (confidence: number) => Math.round(confidence * 100) / 100;

/** Beside an occupation that is as good as certain, a guess only confuses. */
const worthTelling = (matched: readonly SuggestedOccupation[]): SuggestedOccupation[] => {
  const certain = (matched[0]?.confidence ?? 0) >= 0.9;
  return matched.filter((o) => !certain || o.confidence >= 0.7);
};

/** At most three occupations that the need was understood as; one that the employer chose comes first, with confidence 1. */
export const suggestOccupations = (index: OccupationIndex, need: SignalInput['need']): SuggestedOccupation[] => {
  const matched = worthTelling(
    matchOccupations(index, need.occupationText, { limit: 3 }).map(({ ssyk, label, confidence }) => ({
      ssyk,
      label,
      confidence: rounded(confidence),
    })),
  );
  const { occupation } = need;
  if (occupation === undefined) return matched;
  const label = occupationLabel(index, occupation);
  if (label === undefined) return matched;
  return [{ ssyk: occupation, label, confidence: 1 }, ...matched.filter((o) => o.ssyk !== occupation)].slice(0, 3);
};

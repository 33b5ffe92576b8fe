import type { OccupationIndex } from '../../shared/domain/occupation-index.ts';
import { occupationLabel } from '../../shared/domain/occupation-label.ts';
import { matchOccupations } from '../../shared/domain/occupation-match.ts';
import type { SignalInput, SuggestedOccupation } from '../../shared/domain/signal.ts';

const rounded = (confidence: number) => Math.round(confidence * 100) / 100;

/** At most three occupations that the need was understood as; one that the employer chose comes first, with confidence 1. */
export const suggestOccupations = (index: OccupationIndex, need: SignalInput['need']): SuggestedOccupation[] => {
  const matched = matchOccupations(index, need.occupationText, { limit: 3 }).map(({ ssyk, label, confidence }) => ({
    ssyk,
    label,
    confidence: rounded(confidence),
  }));
  const { occupation } = need;
  if (occupation === undefined) return matched;
  const label = occupationLabel(index, occupation);
  if (label === undefined) return matched;
  return [{ ssyk: occupation, label, confidence: 1 }, ...matched.filter((o) => o.ssyk !== occupation)].slice(0, 3);
};

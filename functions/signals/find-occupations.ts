import { matchOccupations } from '../../shared/domain/occupation-match.ts';
import type { BasisAtHand } from '../../shared/stores/basis-at-hand.ts';

/** Ranked occupations for free text, while typing too; none while there is no edition. */
export const findOccupations =
  ({ basisAtHand }: { basisAtHand: BasisAtHand }) =>
  async ({ text, limit }: { text: string; limit: number }) => {
    const at = await basisAtHand();
    const found = at ? matchOccupations(at.index, text, { limit }) : [];
    return {
      occupations: found.map(({ ssyk, label, occupation, confidence }) => ({
        ssyk,
        label,
        occupation,
        confidence: Math.round(confidence * 100) / 100,
      })),
    };
  };

import { nameText, type OccupationIndex } from './occupation-index.ts';
import type { Ssyk4 } from './ssyk.ts';

/** The label of an SSYK group; undefined where the taxonomy has none. The index begins with the groups' own labels. */
export const occupationLabel = (index: OccupationIndex, ssyk: Ssyk4): string | undefined => {
  const group = index.groupSsyk.indexOf(Number(ssyk));
  return group < 0 ? undefined : nameText(index, group).label;
};

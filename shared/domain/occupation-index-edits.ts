/** Longer words than this are not compared. */
export const longestAligned = 63;

/** `edits[i][j]`: how many edits lie between the first i letters sought and the first j of the last candidate aligned. */
export const edits = Array.from({ length: longestAligned + 2 }, () => new Uint8Array(longestAligned + 2));
for (let i = 0; i < longestAligned + 2; i += 1) {
  (edits[i] as Uint8Array)[0] = i;
  (edits[0] as Uint8Array)[i] = i;
}

/** Fills the table with optimal string alignment distances (a swap of neighbours is one edit). */
export const align = (sought: Uint8Array, letters: Uint8Array, from: number, length: number): void => {
  for (let i = 1; i <= sought.length; i += 1) {
    const above = edits[i - 1] as Uint8Array;
    const row = edits[i] as Uint8Array;
    const a = sought[i - 1] as number;
    for (let j = 1; j <= length; j += 1) {
      const b = letters[from + j - 1] as number;
      let best = (above[j - 1] as number) + (a === b ? 0 : 1);
      const dropped = (above[j] as number) + 1;
      const added = (row[j - 1] as number) + 1;
      if (dropped < best) best = dropped;
      if (added < best) best = added;
      if (i > 1 && j > 1 && a === letters[from + j - 2] && sought[i - 2] === b) {
        const swapped = ((edits[i - 2] as Uint8Array)[j - 2] as number) + 1;
        if (swapped < best) best = swapped;
      }
      row[j] = best;
    }
  }
};

/** Readers and writers at a time: enough to be quick, few enough for the smallest engine. */
const together = 20;

/** Does the same to each, some at a time; the results are in the order of what was given. */
export const inBatches = async <T, R>(all: readonly T[], each: (one: T) => Promise<R>): Promise<R[]> => {
  const results: R[] = [];
  for (let from = 0; from < all.length; from += together)
    results.push(...(await Promise.all(all.slice(from, from + together).map(each))));
  return results;
};

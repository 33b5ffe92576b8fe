import { jsonWalker } from '../../../shared/platform/json-walker.ts';
import { SourceFault } from '../../../shared/platform/source-fault.ts';
import type { AdRecord } from './ad-record.ts';
import { historicalAd, historicalFields } from './historical-ad.ts';

/** More bad elements than this share, and the file is of another shape than it should be. */
const mostBad = 0.05;

export type ReadTally = {
  /** Elements of the file, those that are counted, and why the rest are not. */
  seen: number;
  counted: number;
  bad: Record<string, number>;
  dropped: Record<string, number>;
};

/**
 * Reads a file of historical ads, one JSON object per line or one array, in constant memory, and hands on what counts.
 * Throws `SourceFault`: what the walker finds (`cut-off`, `not-json`, …), `schema` where too much is bad, and names the field.
 */
export const readHistorical = async (
  body: AsyncIterable<Uint8Array>,
  add: (ad: AdRecord) => void,
  progress: (tally: Readonly<ReadTally>) => void = () => {},
): Promise<ReadTally> => {
  const tally: ReadTally = { seen: 0, counted: 0, bad: {}, dropped: {} };
  const walker = jsonWalker(historicalFields, (found) => {
    tally.seen += 1;
    const read = historicalAd(found);
    if (read.kind === 'ad') {
      tally.counted += 1;
      add(read.ad);
    } else tally[read.kind][read.reason] = (tally[read.kind][read.reason] ?? 0) + 1;
  });
  for await (const chunk of body) {
    walker.push(chunk);
    progress(tally);
  }
  walker.end();
  const reasons = Object.entries(tally.bad).toSorted(([, a], [, b]) => b - a);
  const bad = reasons.reduce((sum, [, count]) => sum + count, 0);
  if (bad > 1 && bad > tally.seen * mostBad)
    throw new SourceFault('schema', `${bad} of ${tally.seen} elements are bad, most often: ${reasons[0]?.[0]}`);
  return tally;
};

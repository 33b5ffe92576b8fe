import { SourceFault } from '../../shared/platform/source-fault.ts';
import type { NormalisedDocument, PulledSource } from './sources/normalised.ts';
import type { Source } from './sources/source.ts';

/** A source whose size changes by more than this share waits for a person. Source: mission A05. */
const mostChange = 0.3;

/** So few rows say nothing by their share: a county of ten ads may have six tomorrow. */
const fewRows = 5;

/** Sums of values that move more than this from one pull to the next are another unit, or another table. */
const mostJump = 2;

/** Whether a count changed by more than three tenths, and by more than a handful. What begins at nothing has no share. */
export const hasLeapt = (before: number, now: number): boolean =>
  before > 0 && Math.abs(now - before) > fewRows && Math.abs(now - before) > before * mostChange;

const leap = (what: string, before: number, now: number): SourceFault =>
  new SourceFault(now < before ? 'shrunk' : 'grown', `${what}: ${now} where the last snapshot had ${before}`);

/** What of a document is so different from its predecessor that a person must look first. */
export const implausibleChanges = <S extends PulledSource>(
  source: Source<S>,
  document: NormalisedDocument<S>,
  previous: NormalisedDocument<S>,
): SourceFault[] => {
  const size = source.size ?? source.rows;
  const [before, now] = [size(previous), size(document)];
  const faults = before !== null && now !== null && hasLeapt(before, now) ? [leap('rows', before, now)] : [];
  const sumsBefore = source.sums?.(previous) ?? {};
  for (const [name, sum] of Object.entries(source.sums?.(document) ?? {})) {
    const was = sumsBefore[name] ?? 0;
    if (was > 0 && (sum > was * mostJump || sum * mostJump < was)) faults.push(leap(name, was, sum));
  }
  return faults;
};

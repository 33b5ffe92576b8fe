import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { PlainDay } from '../../shared/domain/plain-day.ts';
import { SourceFault, type SourceFaultCode } from '../../shared/platform/source-fault.ts';
import { unreadable } from './collect-snapshot.ts';
import { implausibleChanges } from './implausible-changes.ts';
import { readSnapshot } from './raw-snapshot.ts';
import { type NormalisedDocument, normalisedDocuments, type PulledSource } from './sources/normalised.ts';
import type { RawElement, Source, SourceRegion } from './sources/source.ts';

/** More bad elements than this share refuse the snapshot; a single bad one among good ones never does. */
const mostBad = 0.05;

export type NormaliseInput<S extends PulledSource> = {
  source: Source<S>;
  snapshot: Uint8Array;
  region: SourceRegion;
  at: Date;
  today: PlainDay;
  previous: NormalisedDocument<S> | undefined;
  /** Doubts that a person has looked at and accepts for this run, such as `shrunk`. */
  accept?: readonly SourceFaultCode[];
};

export type NormalisedSnapshot<S extends PulledSource> = {
  document: NormalisedDocument<S>;
  /** sha256 of the document's JSON, and that JSON packed. */
  sha256: string;
  bytes: Uint8Array;
  rows: number;
  skipped: number;
  skippedBy: Record<string, number>;
  notes: string[];
};

/** Counts by reason, the most frequent first; a changed source must not fill the table with reasons. */
const counter = () => {
  const counts = new Map<string, number>();
  return {
    add: (reason: string, count = 1) => void counts.set(reason, (counts.get(reason) ?? 0) + count),
    all: () => [...counts].toSorted(([, a], [, b]) => b - a).slice(0, 20),
    sum: () => [...counts.values()].reduce((sum, count) => sum + count, 0),
  };
};

/**
 * Turns a raw snapshot into its source's document: a function of the snapshot, the day and the predecessor, so that an old
 * snapshot can be read again. Throws `SourceFault` where too much of it is bad (`schema`), nothing is left (`empty`), or a
 * person must look first (`shrunk`, `grown`, `older-edition`).
 */
export const normaliseSnapshot = async <S extends PulledSource>(
  input: NormaliseInput<S>,
): Promise<NormalisedSnapshot<S>> => {
  const { source, snapshot, previous, region, at, today, accept = [] } = input;
  const bad = counter();
  const dropped = counter();
  const notes: string[] = [];
  let seen = 0;
  const readable = async function* (): AsyncGenerator<RawElement> {
    for await (const line of readSnapshot(snapshot)) {
      seen += 1;
      if (line.element === unreadable) bad.add('unreadable');
      else yield line;
    }
  };
  const doubt = (fault: SourceFault) => {
    if (!accept.includes(fault.code)) throw fault;
  };
  const context = {
    region,
    at,
    today,
    previous,
    bad: bad.add,
    dropped: dropped.add,
    note: (text: string) => void notes.push(text),
    doubt,
  };
  /** Throws where too much is bad; `isUseless` where nothing is left beside what is bad. */
  const refuseBad = (isUseless: boolean) => {
    const badCount = bad.sum();
    const isTooMuch = badCount > 1 && badCount > seen * mostBad;
    if (!isTooMuch && (badCount === 0 || (badCount < seen && !isUseless))) return;
    const [reason] = bad.all()[0] ?? ['unknown'];
    throw new SourceFault('schema', `${badCount} of ${seen} elements are bad, most often: ${reason}`);
  };
  const read = async (): Promise<NormalisedDocument<S>> => {
    try {
      const found = await source.normalise(readable(), context);
      return normalisedDocuments[source.id].parse(found) as NormalisedDocument<S>;
    } catch (error) {
      // What is bad in the elements is the cause of what is wrong with the whole, and names the field.
      if (error instanceof SourceFault) refuseBad(error.code === 'empty' || error.code === 'schema');
      throw error;
    }
  };
  const document = await read();
  const rows = source.rows(document);
  refuseBad(rows === 0);
  const badCount = bad.sum();
  if (rows === 0 && !source.mayBeEmpty) {
    const [reason] = dropped.all()[0] ?? [];
    throw new SourceFault(
      'empty',
      `The source answered well, but nothing in it is of use${reason === undefined ? '' : `: ${reason}`}`,
    );
  }
  if (previous) {
    const before = source.rows(previous);
    for (const fault of implausibleChanges(source, document, previous)) doubt(fault);
    if (rows < before * source.plausible.shrinkTo)
      doubt(new SourceFault('shrunk', `${rows} rows where the last snapshot had ${before}`));
    if (before > 0 && rows > before * source.plausible.growTo)
      doubt(new SourceFault('grown', `${rows} rows where the last snapshot had ${before}`));
  }
  const json = JSON.stringify(document);
  return {
    document,
    sha256: createHash('sha256').update(json).digest('hex'),
    bytes: gzipSync(json),
    rows,
    skipped: badCount + dropped.sum(),
    notes,
    skippedBy: Object.fromEntries([...bad.all(), ...dropped.all()]),
  };
};

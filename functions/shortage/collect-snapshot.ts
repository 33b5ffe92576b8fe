import type { PlainDay } from '../../shared/domain/plain-day.ts';
import { isLookedAt, type ShapeReader } from '../../shared/domain/source-shape.ts';
import type { SourceState } from '../../shared/domain/source-state.ts';
import type { ReadSource, SourceAnswer } from '../../shared/platform/fetch-source.ts';
import { jsonDocument, jsonElements } from '../../shared/platform/json-elements.ts';
import { jsonElementsBut, passed } from '../../shared/platform/json-elements-but.ts';
import { SourceFault } from '../../shared/platform/source-fault.ts';
import type { Patience } from './patience.ts';
import { snapshotWriter } from './raw-snapshot.ts';
import type { PulledSource } from './sources/normalised.ts';
import type { PartTally, PullContext, Source, SourcePart, SourceRegion } from './sources/source.ts';

export type CollectedSnapshot = {
  sha256: string;
  bytes: Uint8Array;
  lines: number;
  etag: string | undefined;
  lastModified: string | undefined;
  cursor: string | undefined;
  notes: string[];
};

export type CollectInput<S extends PulledSource> = {
  source: Source<S>;
  region: SourceRegion;
  at: Date;
  today: PlainDay;
  previous: SourceState | undefined;
  /** Looks at the answers as they come, before what is not used of them is left out. */
  shape?: ShapeReader | undefined;
};

export type CollectDeps = {
  readSource: ReadSource;
  latest: PullContext['latest'];
  courtesy: Patience['courtesy'];
  longestPull?: Patience['longestPull'];
};

/** The mark of an element that is no JSON: it stands in the snapshot, and counts as a bad element when that is read. */
export const unreadable = 'unreadable';

const parsed = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
};

/** Reads a part's body element by element; what `keep` returns is handed to `store`, nothing else is held. */
const readPart = async (
  part: SourcePart,
  body: AsyncIterable<Buffer>,
  { store, shape }: { store: (element: unknown) => void; shape: ShapeReader | undefined },
): Promise<PartTally> => {
  const tally = { seen: 0, kept: 0, counted: 0 };
  const take = (element: unknown) => {
    if (isLookedAt(tally.seen)) shape?.look(part.name, element, part.form === 'document');
    tally.seen += 1;
    for (const allowed of part.keep(element)) {
      store(allowed);
      tally.kept += 1;
      if (part.counts?.(allowed) ?? true) tally.counted += 1;
    }
  };
  const options = { mayBeEmpty: part.mayBeEmpty ?? false };
  if (part.form === 'document') take(await jsonDocument(body));
  else
    for await (const bytes of part.passedOver
      ? jsonElementsBut(body, part.passedOver, options)
      : jsonElements(body, options)) {
      if (bytes === passed) {
        tally.seen += 1;
        continue;
      }
      const element = parsed(bytes);
      if (element === undefined) {
        tally.seen += 1;
        store(unreadable);
      } else take(element);
    }
  return tally;
};

/** Whatever goes wrong with a part is told with its name: of a dozen questions, the reader must know which. */
const readNamed = async <T>(name: string, read: () => Promise<T>): Promise<T> => {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof SourceFault)) throw error;
    const { code, message, passing, retryAfter } = error;
    throw new SourceFault(code, `${name}: ${message}`, { passing, retryAfter });
  }
};

/**
 * Pulls a source into a raw snapshot. Answers `unchanged` where the source says so. Throws `SourceFault`; then nothing of
 * the pull remains. Every wait, every try and every byte lies inside the source's one deadline.
 */
export const collectSnapshot = async <S extends PulledSource>(
  { readSource, latest, courtesy, longestPull = Number.POSITIVE_INFINITY }: CollectDeps,
  { source, region, at, today, previous, shape }: CollectInput<S>,
): Promise<CollectedSnapshot | 'unchanged'> => {
  const deadline = new AbortController();
  const longest = Math.min(source.deadline, longestPull);
  const timer = setTimeout(
    () => deadline.abort(new SourceFault('deadline', `Not done within ${longest} milliseconds`)),
    longest,
  );
  const snapshot = snapshotWriter();
  const notes: string[] = [];
  let answer: SourceAnswer | undefined;
  const request = (part: SourcePart, begin: () => (element: unknown) => void) =>
    readNamed(part.name, () => ask(part, begin));
  const ask = (part: SourcePart, begin: () => (element: unknown) => void) =>
    readSource(
      {
        source: source.id,
        origin: source.origin,
        path: part.path,
        maxBytes: source.maxBytes,
        signal: deadline.signal,
        ...(part.method && { method: part.method }),
        ...(part.headers && { headers: part.headers }),
        ...(part.body !== undefined && { body: part.body }),
        ...(part.nothing && { nothing: part.nothing }),
        ...(part.attempts && { attempts: part.attempts }),
        // What was read by an older reading must be read again, so it is asked for in full.
        ...(part.conditional &&
          previous?.reading === source.reading && { etag: previous.etag, lastModified: previous.lastModified }),
      },
      (body) => readPart(part, body, { store: begin(), shape }),
    );
  const context: PullContext = {
    region,
    at,
    today,
    cursor: previous?.cursor,
    latest,
    note: (text) => void notes.push(text),
    add: (part, elements) => elements.forEach((element) => void snapshot.add(part, element)),
    store: async (part) => {
      const back = snapshot.mark();
      try {
        const result = await request(part, () => {
          back();
          return (element) => snapshot.add(part.name, element);
        });
        if (result.outcome !== 'read') return { outcome: result.outcome, seen: 0, kept: 0, counted: 0 };
        if (part.conditional) answer = result.answer;
        return { outcome: 'read', ...result.value };
      } catch (error) {
        back();
        throw error;
      }
    },
    read: async (part) => {
      let kept: unknown[] = [];
      const result = await request(part, () => {
        kept = [];
        return (element) => void kept.push(element);
      });
      return { outcome: result.outcome, kept };
    },
    courtesy: async (milliseconds) => {
      await courtesy(milliseconds);
      deadline.signal.throwIfAborted();
    },
  };
  try {
    const pulled = await source.pull(context);
    if (pulled === 'unchanged') return 'unchanged';
    return {
      ...snapshot.finish(),
      etag: answer?.etag,
      lastModified: answer?.lastModified,
      cursor: pulled.cursor,
      notes,
    };
  } finally {
    clearTimeout(timer);
    // Whatever still runs side by side ends with the pull.
    deadline.abort(new SourceFault('deadline', 'The pull is over'));
  }
};

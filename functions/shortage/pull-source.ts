import * as z from 'zod/mini';
import { checkSources, pulledSources } from '../../shared/domain/source-id.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { ReadSource } from '../../shared/platform/fetch-source.ts';
import type { Objects } from '../../shared/platform/objects.ts';
import { SourceFault, type SourceFaultCode } from '../../shared/platform/source-fault.ts';
import type { SourceState, SourceStore } from '../../shared/stores/source-store.ts';
import { type CollectedSnapshot, collectSnapshot } from './collect-snapshot.ts';
import { type NormalisedSnapshot, normaliseSnapshot } from './normalise-snapshot.ts';
import { normalisedDocument } from './normalised-document.ts';
import type { Patience } from './patience.ts';
import { derivedKey, keptEditionKey, rawKey } from './raw-snapshot.ts';
import type { PulledSource } from './sources/normalised.ts';
import type { SourceRegistry } from './sources/registry.ts';
import type { Source, SourceCard, SourceRegion } from './sources/source.ts';

/** `accept` names doubts that a person has looked at: `{"source":"yrkesbarometern","accept":["shrunk"]}`. */
export const PullEvent = z.object({
  source: z.enum([...pulledSources, ...checkSources]),
  accept: z.optional(z.array(z.enum(['shrunk', 'grown', 'older-edition']))),
});
export type PullEvent = z.infer<typeof PullEvent>;

export type PullResult = {
  source: PulledSource;
  outcome: 'changed' | 'unchanged' | 'failed';
  rows: number;
  skipped: number;
  failure?: { at: string; code: string; message: string };
  /** The code again, flat, so that the job's log line shows it. */
  failureCode?: string;
};

export type PullDeps = {
  sources: SourceRegistry;
  region: SourceRegion;
  readSource: ReadSource;
  courtesy: Patience['courtesy'];
  longestPull?: Patience['longestPull'];
  objects: Objects;
  states: SourceStore;
  clock: Clock;
};

const cardOf = ({ title, publisher, licence, attribution, homepage }: SourceCard): SourceCard => ({
  title,
  publisher,
  licence,
  attribution,
  homepage,
});

/** What a source has that was never pulled well. */
const unseen = {
  lastSuccess: null,
  dataUntil: null,
  snapshot: null,
  normalised: null,
  rows: 0,
  skipped: 0,
  skippedBy: {},
  notes: [] as string[],
};

/**
 * Pulls one public source: asks, stores the raw snapshot, normalises it and puts the source's state. A fault of the source
 * is a result and leaves the last good state as it was; faults of our own table or bucket are thrown. Runs may overlap or
 * stop anywhere: objects are named by their content, and a run that was overtaken puts nothing.
 */
export const pullSource =
  (deps: PullDeps) =>
  async (event: PullEvent): Promise<PullResult> => {
    const { source: id, accept = [] } = PullEvent.parse(event);
    const run = await deps.states.begin(id);
    const previous = await deps.states.get(id);
    return pull(deps, deps.sources[id] as Source, { run, previous, accept });
  };

type Run = { run: number; previous: SourceState | undefined; accept: readonly SourceFaultCode[] };

const resultOf = (
  source: PulledSource,
  outcome: PullResult['outcome'],
  state: SourceState | undefined,
): PullResult => ({
  source,
  outcome,
  rows: state?.rows ?? 0,
  skipped: state?.skipped ?? 0,
  ...(outcome === 'failed' && state?.failure && { failure: state.failure, failureCode: state.failure.code }),
});

const pull = async <S extends PulledSource>(deps: PullDeps, source: Source<S>, pulled: Run): Promise<PullResult> => {
  const { run, previous, accept } = pulled;
  const at = deps.clock();
  const today = dayIn(at, deps.region.timeZone);
  const attempt = { ...cardOf(source), lastAttempt: at.toISOString(), generation: run };
  const good = { ...attempt, lastSuccess: at.toISOString(), failure: null, failures: 0 };
  const read = normalisedDocument(deps.objects);
  const unchanged = async (answered: Partial<CollectedSnapshot>): Promise<PullResult> => {
    const document = await read(source.id, previous?.normalised);
    // What was said again speaks until today, where the source has no day of its own.
    const until = document ? { dataUntil: source.dataUntil(document, today) } : {};
    // Where another run has put something new meanwhile, there is nothing to say: that is the newer.
    if (previous) await deps.states.replace(previous.generation, { ...previous, ...good, ...answered, ...until });
    return resultOf(source.id, 'unchanged', previous);
  };
  try {
    const latest = async <L extends PulledSource>(of: L) => read(of, (await deps.states.get(of))?.normalised);
    const collected = await collectSnapshot({ ...deps, latest }, { source, region: deps.region, at, today, previous });
    if (collected === 'unchanged') return await unchanged({});
    const snapshot = rawKey(source.id, collected.sha256);
    const isKnown = previous?.snapshot === snapshot;
    const isRead = isKnown && previous.reading === source.reading && previous.normalised !== null;
    if (isRead && !source.alwaysNormalise) return await unchanged(remembered(collected));
    // Stored before it is read: a snapshot that is refused can be looked at.
    if (!isKnown) await deps.objects.put(snapshot, collected.bytes, 'application/gzip');
    const normalised = await normaliseSnapshot({
      source,
      snapshot: collected.bytes,
      region: deps.region,
      at,
      today,
      accept,
      previous: await read(source.id, previous?.normalised),
    });
    const key = derivedKey(source.id, normalised.sha256);
    const isNew = previous?.normalised !== key;
    if (isNew) {
      await deps.objects.put(key, normalised.bytes, 'application/gzip');
      const edition = source.editionOf?.(normalised.document);
      // Before the state, which alone says that it was done.
      if (edition !== undefined)
        await deps.objects.put(keptEditionKey(source.id, edition), normalised.bytes, 'application/gzip');
    }
    const state: SourceState = {
      id: source.id,
      ...good,
      ...remembered(collected),
      ...found(source, normalised, today),
      snapshot,
      normalised: key,
      notes: [...collected.notes, ...normalised.notes],
    };
    const isSeen = await deps.states.put(state);
    return resultOf(source.id, isSeen && isNew ? 'changed' : 'unchanged', state);
  } catch (error) {
    if (!(error instanceof SourceFault)) throw error;
    return failed(deps, { id: source.id, ...attempt, reading: source.reading }, error);
  }
};

type Attempt = SourceCard & Pick<SourceState, 'lastAttempt' | 'generation' | 'reading'> & { id: PulledSource };

/** Writes a failure beside the data that are there now, which may be newer than those that the run began with. */
const failed = async (deps: PullDeps, attempt: Attempt, fault: SourceFault): Promise<PullResult> => {
  const failure = { at: attempt.lastAttempt, code: fault.code, message: fault.message };
  for (;;) {
    const current = await deps.states.get(attempt.id);
    const { failures, reading } = current ?? { failures: 0, reading: attempt.reading };
    const state: SourceState = { ...unseen, ...current, ...attempt, reading, failure, failures: failures + 1 };
    const isOvertaken = (current?.generation ?? 0) > attempt.generation;
    if (isOvertaken || (await deps.states.replace(current?.generation, state)))
      return resultOf(attempt.id, 'failed', state);
  }
};

/** What the next pull asks with. Absent values stay absent: the table keeps no "undefined". */
const remembered = ({ etag, lastModified, cursor }: CollectedSnapshot) => ({
  ...(etag !== undefined && { etag }),
  ...(lastModified !== undefined && { lastModified }),
  ...(cursor !== undefined && { cursor }),
});

const found = <S extends PulledSource>(source: Source<S>, n: NormalisedSnapshot<S>, today: string) => ({
  dataUntil: source.dataUntil(n.document, today),
  rows: n.rows,
  skipped: n.skipped,
  skippedBy: n.skippedBy,
  reading: source.reading,
});

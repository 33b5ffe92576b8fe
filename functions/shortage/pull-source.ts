import * as z from 'zod/mini';
import { pulledSources } from '../../shared/domain/source-id.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { ReadSource } from '../../shared/platform/fetch-source.ts';
import type { Objects } from '../../shared/platform/objects.ts';
import { SourceFault, type SourceFaultCode } from '../../shared/platform/source-fault.ts';
import type { SourceState, SourceStore } from '../../shared/stores/source-store.ts';
import { type CollectedSnapshot, collectSnapshot } from './collect-snapshot.ts';
import { normalisedDocument } from './normalised-document.ts';
import { type NormalisedSnapshot, normaliseSnapshot } from './normalise-snapshot.ts';
import { derivedKey, rawKey } from './raw-snapshot.ts';
import type { PulledSource } from './sources/normalised.ts';
import type { SourceRegistry } from './sources/registry.ts';
import type { Source, SourceCard, SourceRegion } from './sources/source.ts';

/** `accept` names doubts that a person has looked at: `{"source":"yrkesbarometern","accept":["shrunk"]}`. */
export const PullEvent = z.object({
  source: z.enum(pulledSources),
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
  courtesy: (milliseconds: number) => Promise<void>;
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

/** The state of a source that was never pulled. */
const unseen = (reading: number) => ({
  lastSuccess: null,
  dataUntil: null,
  snapshot: null,
  normalised: null,
  rows: 0,
  skipped: 0,
  skippedBy: {},
  notes: [],
  failure: null,
  failures: 0,
  reading,
});

/**
 * Pulls one public source: asks, stores the raw snapshot, normalises it and puts the source's state. A fault of the source
 * is a result and leaves the last good state as it was; faults of our own table or bucket are thrown. Runs may overlap or
 * stop anywhere: objects are named by their content, and a run that was overtaken puts nothing.
 */
export const pullSource = (deps: PullDeps) => async (event: PullEvent): Promise<PullResult> => {
  const { source: id, accept = [] } = PullEvent.parse(event);
  const run = await deps.states.begin(id);
  const previous = await deps.states.get(id);
  return pull(deps, deps.sources[id] as Source, { run, previous, accept });
};

type Run = { run: number; previous: SourceState | undefined; accept: readonly SourceFaultCode[] };

const pull = async <S extends PulledSource>(deps: PullDeps, source: Source<S>, { run, previous, accept }: Run): Promise<PullResult> => {
  const at = deps.clock();
  const today = dayIn(at, deps.region.timeZone);
  const before = previous ?? unseen(source.reading);
  const base: SourceState = { ...before, id: source.id, ...cardOf(source), lastAttempt: at.toISOString(), generation: run };
  const put = async (state: SourceState, outcome: PullResult['outcome']): Promise<PullResult> => {
    const seen = await deps.states.put(state);
    const { rows, skipped, failure } = state;
    return {
      source: source.id,
      outcome: seen || outcome === 'failed' ? outcome : 'unchanged',
      rows,
      skipped,
      ...(failure && { failure, failureCode: failure.code }),
    };
  };
  const good: SourceState = { ...base, lastSuccess: at.toISOString(), failure: null, failures: 0 };
  try {
    const read = normalisedDocument(deps.objects);
    const latest = async <L extends PulledSource>(of: L) => read(of, (await deps.states.get(of))?.normalised);
    const collected = await collectSnapshot({ ...deps, latest }, { source, region: deps.region, at, today, previous });
    // What was said again speaks until today, where the source has no day of its own.
    const again = async () => {
      const document = await read(source.id, previous?.normalised);
      return document ? { dataUntil: source.dataUntil(document, today) } : {};
    };
    if (collected === 'unchanged') return await put({ ...good, ...(await again()) }, 'unchanged');
    const snapshot = rawKey(source.id, collected.sha256);
    const isRead = previous?.snapshot === snapshot && previous.reading === source.reading && previous.normalised !== null;
    const { etag: _etag, lastModified: _lastModified, ...fresh } = good;
    if (isRead && !source.alwaysNormalise) return await put({ ...fresh, ...remembered(collected), ...(await again()) }, 'unchanged');
    // Stored before it is read: a snapshot that is refused can be looked at.
    if (previous?.snapshot !== snapshot) await deps.objects.put(snapshot, collected.bytes, 'application/gzip');
    const normalised = await normaliseSnapshot({
      source,
      snapshot: collected.bytes,
      region: deps.region,
      at,
      today,
      accept,
      previous: await read(source.id, previous?.normalised),
    });
    const normalisedKey = derivedKey(source.id, normalised.sha256);
    if (previous?.normalised !== normalisedKey) await deps.objects.put(normalisedKey, normalised.bytes, 'application/gzip');
    const state = {
      ...fresh,
      ...remembered(collected),
      ...found(source, normalised, today),
      snapshot,
      normalised: normalisedKey,
      notes: [...collected.notes, ...normalised.notes],
    };
    return await put(state, previous?.normalised === normalisedKey ? 'unchanged' : 'changed');
  } catch (error) {
    if (!(error instanceof SourceFault)) throw error;
    const failure = { at: at.toISOString(), code: error.code, message: error.message };
    return put({ ...base, failure, failures: base.failures + 1 }, 'failed');
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

import * as z from 'zod/mini';
import { checkSources, pulledSources } from '../../shared/domain/source-id.ts';
import { overdueSources } from '../../shared/domain/source-schedule.ts';
import { type SourceDrift, shapeReader } from '../../shared/domain/source-shape.ts';
import type { SourceState, WaitingSnapshot } from '../../shared/domain/source-state.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { ReadSource } from '../../shared/platform/fetch-source.ts';
import type { Objects } from '../../shared/platform/objects.ts';
import { SourceFault, type SourceFaultCode } from '../../shared/platform/source-fault.ts';
import type { SourceStore } from '../../shared/stores/source-store.ts';
import { type CollectedSnapshot, collectSnapshot } from './collect-snapshot.ts';
import { type NormalisedSnapshot, normaliseSnapshot } from './normalise-snapshot.ts';
import { normalisedDocument } from './normalised-document.ts';
import { driftOfRefused, type NotedShape, noteShape, shapeStill } from './note-shape.ts';
import type { Patience } from './patience.ts';
import { derivedKey, keptEditionKey, rawKey } from './raw-snapshot.ts';
import type { PulledSource } from './sources/normalised.ts';
import type { SourceRegistry } from './sources/registry.ts';
import type { Source, SourceCard, SourceRegion } from './sources/source.ts';

/** Doubts that a person may overrule: a snapshot that gives one is kept aside and waits. */
export const doubts = ['shrunk', 'grown', 'older-edition'] as const satisfies readonly SourceFaultCode[];

/**
 * `accept` names doubts that a person has looked at: `{"source":"yrkesbarometern","accept":["shrunk"]}`. `decide` lets
 * exactly the waiting snapshot through, or keeps it out: nothing is fetched then.
 */
export const PullEvent = z.object({
  source: z.enum([...pulledSources, ...checkSources]),
  accept: z.optional(z.array(z.enum(doubts))),
  decide: z.optional(
    z.strictObject({
      snapshot: z.string().check(z.regex(/^raw\/[a-z]+\/[0-9a-f]{64}\.jsonl\.gz$/)),
      verdict: z.enum(['approved', 'rejected']),
      by: z.string().check(z.minLength(1), z.maxLength(100)),
      reason: z.string().check(z.minLength(1), z.maxLength(500)),
    }),
  ),
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
  /** 1 while a snapshot waits for a decision; an alarm counts it. */
  waiting: number;
};

/** With how many sources, this one or another, are long overdue; an alarm counts them. */
export type PullReport = PullResult & { overdue: number };

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
  async (event: PullEvent): Promise<PullReport> => {
    const { source: id, accept = [], decide } = PullEvent.parse(event);
    const run = await deps.states.begin(id);
    const previous = await deps.states.get(id);
    const source = deps.sources[id] as Source;
    const result =
      decide === undefined
        ? await pull(deps, source, { run, previous, accept })
        : await decideSnapshot(deps, source, { run, previous, decide });
    return { ...result, overdue: overdueSources(await deps.states.shown(), deps.clock()).length };
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
  waiting: state?.waiting === undefined ? 0 : 1,
  ...(outcome === 'failed' && state?.failure && { failure: state.failure, failureCode: state.failure.code }),
});

const pull = async <S extends PulledSource>(deps: PullDeps, source: Source<S>, pulled: Run): Promise<PullResult> => {
  const { run, previous, accept } = pulled;
  const at = deps.clock();
  const today = dayIn(at, deps.region.timeZone);
  const attempt = { ...cardOf(source), lastAttempt: at.toISOString(), generation: run };
  const good = { ...attempt, lastSuccess: at.toISOString(), failure: null, failures: 0 };
  const read = normalisedDocument(deps.objects);
  const unchanged = async (answered: Partial<SourceState>, fields?: NotedShape): Promise<PullResult> => {
    const document = await read(source.id, previous?.normalised);
    // What was said again speaks until today, where the source has no day of its own.
    const until = document ? { dataUntil: source.dataUntil(document, today) } : {};
    // Where another run has put something new meanwhile, there is nothing to say: that is the newer.
    if (!previous) return resultOf(source.id, 'unchanged', previous);
    // What is good again is newer than what waits.
    const { waiting: _, ...kept } = previous;
    const { shape: _shape, drift: _drift, ...others } = kept;
    const state = { ...others, ...(fields ?? shapeStill(previous)), ...good, ...answered, ...until };
    await deps.states.replace(previous.generation, state);
    return resultOf(source.id, 'unchanged', state);
  };
  let aside: WaitingSnapshot | undefined;
  const shape = shapeReader();
  const noted = () => noteShape(deps.objects, source.id, { seen: shape.shape(), previous, at });
  try {
    const latest = async <L extends PulledSource>(of: L) => read(of, (await deps.states.get(of))?.normalised);
    const collected = await collectSnapshot(
      { ...deps, latest },
      { source, region: deps.region, at, today, previous, shape },
    );
    if (collected === 'unchanged') return await unchanged({});
    const snapshot = rawKey(source.id, collected.sha256);
    const isKnown = previous?.snapshot === snapshot;
    const isRead = isKnown && previous.reading === source.reading && previous.normalised !== null;
    if (isRead && !source.alwaysNormalise) return await unchanged(remembered(collected), await noted());
    if (isRejected(previous, snapshot))
      throw new SourceFault('rejected', 'It is the snapshot that an administrator has rejected');
    // Stored before it is read: a snapshot that is refused can be looked at.
    if (!isKnown) await deps.objects.put(snapshot, collected.bytes, 'application/gzip');
    aside = {
      ...remembered(collected),
      ...{ snapshot, since: at.toISOString(), rows: previous?.rows ?? 0, code: '', message: '' },
    };
    const normalised = await normaliseSnapshot({
      source,
      snapshot: collected.bytes,
      region: deps.region,
      at,
      today,
      accept,
      previous: await read(source.id, previous?.normalised),
    });
    const key = await keepDocument(deps, source, normalised, previous);
    const state: SourceState = {
      id: source.id,
      ...good,
      ...remembered(collected),
      ...found(source, normalised, today),
      ...(previous?.normalised && { rowsBefore: previous.rows }),
      ...(await noted()),
      snapshot,
      normalised: key,
      notes: [...collected.notes, ...normalised.notes],
      ...(previous?.decided && { decided: previous.decided }),
    };
    const isSeen = await deps.states.put(state);
    return resultOf(source.id, isSeen && previous?.normalised !== key ? 'changed' : 'unchanged', state);
  } catch (error) {
    if (!(error instanceof SourceFault)) throw error;
    const drift = await driftOfRefused(deps.objects, error.code, { seen: shape.shape(), previous, at });
    return failed(deps, { id: source.id, ...attempt, reading: source.reading }, { fault: error, aside, drift });
  }
};

const isRejected = (state: SourceState | undefined, snapshot: string): boolean =>
  state?.decided?.verdict === 'rejected' && state.decided.snapshot === snapshot;

/** Stores a document before the state that tells of it, and its edition for good; answers the document's key. */
const keepDocument = async <S extends PulledSource>(
  { objects }: Pick<PullDeps, 'objects'>,
  source: Source<S>,
  normalised: NormalisedSnapshot<S>,
  previous: SourceState | undefined,
): Promise<string> => {
  const key = derivedKey(source.id, normalised.sha256);
  if (previous?.normalised === key) return key;
  await objects.put(key, normalised.bytes, 'application/gzip');
  const edition = source.editionOf?.(normalised.document);
  if (edition !== undefined)
    await objects.put(keptEditionKey(source.id, edition), normalised.bytes, 'application/gzip');
  return key;
};

type DecideDeps = Pick<PullDeps, 'sources' | 'region' | 'objects' | 'states' | 'clock'>;

/** Decides of a waiting snapshot, without a word to the source. A result that `failed` has changed nothing. */
export const decideOnSnapshot =
  (deps: DecideDeps) =>
  async (id: PulledSource, decide: NonNullable<PullEvent['decide']>): Promise<PullResult> => {
    const run = await deps.states.begin(id);
    const source = deps.sources[id] as Source;
    return decideSnapshot(deps, source, { run, previous: await deps.states.get(id), decide });
  };

type Decision = { run: number; previous: SourceState | undefined; decide: NonNullable<PullEvent['decide']> };

/**
 * Lets the waiting snapshot through or keeps it out. Only the one that waits can be decided, once: of two who decide the
 * first counts, and what a newer snapshot has taken the place of is told as `not-waiting`. A crash leaves it waiting.
 */
const decideSnapshot = async <S extends PulledSource>(
  deps: DecideDeps,
  source: Source<S>,
  { run, previous, decide }: Decision,
): Promise<PullResult> => {
  const notWaiting = (state: SourceState | undefined): PullResult => ({
    ...resultOf(source.id, 'unchanged', state),
    ...{ outcome: 'failed', failureCode: 'not-waiting' },
  });
  const waiting = previous?.waiting;
  if (previous === undefined || waiting?.snapshot !== decide.snapshot) return notWaiting(previous);
  // Read as of the day on which it came: what it says of "today" is of then.
  const at = new Date(waiting.since);
  const today = dayIn(at, deps.region.timeZone);
  const { waiting: _, ...kept } = previous;
  const decided = { ...decide, at: deps.clock().toISOString() };
  const put = async (state: SourceState, outcome: PullResult['outcome']): Promise<PullResult> =>
    (await deps.states.replace(previous.generation, state))
      ? resultOf(source.id, outcome, state)
      : notWaiting(await deps.states.get(source.id));
  if (decide.verdict === 'rejected') return put({ ...kept, decided, generation: run }, 'unchanged');
  const snapshot = await deps.objects.get(waiting.snapshot);
  if (snapshot === undefined) throw new Error(`The waiting snapshot ${waiting.snapshot} is not in the bucket`);
  const normalised = await normaliseSnapshot({
    ...{ source, snapshot, region: deps.region, at, today, accept: doubts },
    previous: await normalisedDocument(deps.objects)(source.id, previous.normalised),
  });
  const key = await keepDocument(deps, source, normalised, previous);
  const { etag, lastModified, cursor, since } = waiting;
  const { etag: _etag, lastModified: _lastModified, cursor: _cursor, ...rest } = kept;
  return put(
    {
      ...rest,
      ...found(source, normalised, today),
      ...remembered({ etag, lastModified, cursor }),
      ...{ lastSuccess: since, failure: null, failures: 0, decided, generation: run },
      ...{ snapshot: waiting.snapshot, normalised: key, notes: normalised.notes, rowsBefore: previous.rows },
    },
    'changed',
  );
};

type Attempt = SourceCard & Pick<SourceState, 'lastAttempt' | 'generation' | 'reading'> & { id: PulledSource };

/** Why it failed, the snapshot that was stored by then, and how the fields of its answers differ. */
type Failed = { fault: SourceFault; aside: WaitingSnapshot | undefined; drift: SourceDrift | null };

/** Writes a failure beside the data that are there now, which may be newer than those that the run began with. */
const failed = async (deps: PullDeps, attempt: Attempt, { fault, aside, drift }: Failed): Promise<PullResult> => {
  const isDoubt = doubts.some((doubt) => doubt === fault.code);
  const failure = { at: attempt.lastAttempt, code: fault.code, message: fault.message };
  for (;;) {
    const current = await deps.states.get(attempt.id);
    const { failures, reading } = current ?? { failures: 0, reading: attempt.reading };
    const state: SourceState = {
      ...{ ...unseen, ...current, ...attempt, reading, failure, failures: failures + 1 },
      ...(drift && { drift }),
      ...(isDoubt && aside && { waiting: waitingFor(current, { ...aside, code: fault.code, message: fault.message }) }),
    };
    const isOvertaken = (current?.generation ?? 0) > attempt.generation;
    if (isOvertaken || (await deps.states.replace(current?.generation, state)))
      return resultOf(attempt.id, 'failed', state);
  }
};

/** A newer snapshot takes the place of the one that waits; the same one has waited since it came. */
const waitingFor = (current: SourceState | undefined, aside: WaitingSnapshot): WaitingSnapshot =>
  current?.waiting?.snapshot === aside.snapshot ? { ...aside, since: current.waiting.since } : aside;

/** What the next pull asks with. Absent values stay absent: the table keeps no "undefined". */
const remembered = ({ etag, lastModified, cursor }: Pick<CollectedSnapshot, 'etag' | 'lastModified' | 'cursor'>) => ({
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

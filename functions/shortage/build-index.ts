import { createHash } from 'node:crypto';
import { assessOccupation } from '../../shared/domain/basis-assessment.ts';
import { contentOf, type PackedOccupation } from '../../shared/domain/basis-occupation.ts';
import { type BasisRow, rowOf } from '../../shared/domain/basis-row.ts';
import {
  type ClassChange,
  type EditionId,
  type EditionRecord,
  type EditionSource,
  nextEditionId,
} from '../../shared/domain/edition.ts';
import { methodVersion } from '../../shared/domain/index-method.ts';
import { keptEducations } from '../../shared/domain/nearest-educations.ts';
import { buildOccupationIndex } from '../../shared/domain/occupation-index-build.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { Objects } from '../../shared/platform/objects.ts';
import type { BasisBuilder } from '../../shared/stores/basis-store.ts';
import type { SourceStore } from '../../shared/stores/source-store.ts';
import { editionSources } from './edition-sources.ts';
import { educationsByOccupation, evidenceFrom } from './evidence-from.ts';
import { type Documents, gatherDocuments } from './gather-documents.ts';
import type { PulledSource } from './sources/normalised.ts';
import type { SourceCard } from './sources/source.ts';

export type BuildDeps = {
  region: RegionSettings;
  objects: Objects;
  sources: Pick<SourceStore, 'all'>;
  cards: Readonly<Record<PulledSource, SourceCard>>;
  basis: BasisBuilder;
  clock: Clock;
};

export type BuildResult = {
  /** The newest edition there is, published or staged; null while there is none. */
  edition: EditionId | null;
  /** Occupations that were written: 0 where nothing changed. */
  changed: number;
  occupations: number;
  rated: number;
  educations: number;
  fresh: number;
  stale: number;
  missing: number;
  reason?: 'unchanged' | 'no-taxonomy';
};

/** Counts up when the computation changes without a new method version, so that the same inputs are computed anew. */
const computation = 1;

const sha256 = (of: string | Uint8Array): string => createHash('sha256').update(of).digest('hex');

/** Readers and writers at a time: enough to be quick, few enough for the smallest engine. */
const together = 20;

const inBatches = async <T, R>(all: readonly T[], each: (one: T) => Promise<R>): Promise<R[]> => {
  const results: R[] = [];
  for (let from = 0; from < all.length; from += together)
    results.push(...(await Promise.all(all.slice(from, from + together).map(each))));
  return results;
};

const fingerprintOf = (
  documents: readonly (string | null)[],
  sources: readonly EditionSource[],
  region: RegionSettings,
) =>
  sha256(
    JSON.stringify({
      computation,
      methodVersion,
      county: region.county,
      areas: region.areas.map(({ id, municipalities }) => [id, municipalities]),
      documents,
      sources: sources.map(({ snapshot: _, ...source }) => source),
    }),
  );

const changesOf = (before: PackedOccupation | null, now: PackedOccupation): ClassChange[] =>
  before === null
    ? []
    : now.places.flatMap(({ place, class: to }) => {
        const from = before.places.find((p) => p.place === place)?.class ?? null;
        return from === to ? [] : [{ ssyk: now.ssyk, place, from, to }];
      });

/** The day until which the rolling numbers reach: the ads', otherwise the newest day of what there is. */
const dataUntilOf = (sources: readonly EditionSource[], today: string): string => {
  const rolling = sources.find(({ id }) => id === 'jobstream')?.dataUntil;
  return (
    rolling ??
    sources
      .flatMap(({ dataUntil }) => dataUntil ?? [])
      .toSorted()
      .at(-1) ??
    today
  );
};

/** Removed from the taxonomy: kept as an empty item, so that readers of the new edition do not find the old numbers. */
const goneFrom = (rows: readonly BasisRow[] | null, groups: readonly { ssyk: string }[]): PackedOccupation[] => {
  const there = new Set(groups.map(({ ssyk }) => ssyk));
  return (rows ?? [])
    .filter(({ ssyk }) => !there.has(ssyk))
    .map(({ ssyk, label }) => ({ ssyk, label, official: null, places: [], provenance: {} }));
};

/**
 * Builds an edition beside the one that readers have: from the last good document of each source, also where some are
 * old or missing, and says so in the edition's record. The same inputs make no second edition. It may stop anywhere and
 * run again; of two that overlap the later wins and the earlier ends with `Superseded`.
 */
export const buildIndex = (deps: BuildDeps) => async (): Promise<BuildResult> => {
  const { basis, region } = deps;
  const at = deps.clock();
  const states = await deps.sources.all();
  const documents = await gatherDocuments(deps.objects, states);
  const readable = new Set(Object.keys(documents) as PulledSource[]);
  const sources = editionSources({ states, readable, cards: deps.cards, at });
  const tally = Object.fromEntries(
    (['fresh', 'stale', 'missing'] as const).map((is) => [is, sources.filter(({ state }) => state === is).length]),
  ) as Pick<BuildResult, 'fresh' | 'stale' | 'missing'>;

  const newest = await basis.newestRecord();
  const nothing = { changed: 0, educations: 0, ...tally, edition: newest?.edition ?? null };
  const counted = { occupations: newest?.counts.occupations ?? 0, rated: newest?.counts.rated ?? 0 };
  if (documents.taxonomy === undefined) return { ...nothing, ...counted, reason: 'no-taxonomy' };
  const used = states.filter(({ id }) => readable.has(id as PulledSource)).map(({ normalised }) => normalised);
  const fingerprint = fingerprintOf(used, sources, region);
  if (newest?.fingerprint === fingerprint) return { ...nothing, ...counted, reason: 'unchanged' };

  const build = await basis.begin();
  const pointer = await basis.pointer();
  const edition = nextEditionId(at.toISOString().slice(0, 10), newest?.edition ?? null);
  const groups = documents.taxonomy.groups.toSorted((a, b) => (a.ssyk < b.ssyk ? -1 : 1));
  const evidence = evidenceFrom(documents, sources, region);

  const assess = async (of: (before: PackedOccupation | null) => PackedOccupation, ssyk: string) => {
    const kept = await basis.newestOccupation(ssyk, edition);
    const shown =
      pointer === null || kept === null || kept.edition <= pointer.edition
        ? pointer && kept
        : await basis.newestOccupation(ssyk, pointer.edition);
    const packed = of(shown?.packed ?? null);
    const hash = sha256(JSON.stringify(contentOf(packed)));
    return { packed, hash, isNew: kept?.hash !== hash, changes: changesOf(shown?.packed ?? null, packed) };
  };
  const assessed = await inBatches(groups, (group) =>
    assess((before) => assessOccupation(group, evidence, before), group.ssyk),
  );
  const gone = pointer === null ? [] : goneFrom(await basis.rows(pointer.edition, 'county'), groups);
  const removed = await inBatches(gone, (packed) => assess(() => packed, packed.ssyk));
  const written = [...assessed, ...removed].filter(({ isNew }) => isNew);
  await basis.keepOccupations(build, edition, written);

  const educations = await keepEducations(
    deps,
    documents,
    groups.map(({ ssyk }) => ssyk),
    at,
  );
  const binary = buildOccupationIndex(groups);
  const occupationIndex = `derived/occupations/${sha256(binary)}.bin`;
  if (newest?.occupationIndex !== occupationIndex)
    await deps.objects.put(occupationIndex, binary, 'application/octet-stream');

  const packed = assessed.map((one) => one.packed);
  const places = ['county', ...region.areas.map(({ id }) => id)];
  const rows = new Map(places.map((place) => [place, packed.flatMap((one) => rowOf(one, place) ?? [])]));
  const rated = (rows.get('county') ?? []).filter((row) => row.class !== 'ej-bedomd').length;
  const record: EditionRecord = {
    edition,
    previous: pointer?.edition ?? null,
    methodVersion,
    builtAt: at.toISOString(),
    fingerprint,
    dataUntil: dataUntilOf(sources, dayIn(at, region.timeZone)),
    sources,
    counts: { occupations: packed.length, rated, changed: written.length },
    occupationIndex,
    changes: assessed.flatMap(({ changes }) => changes),
  };
  await basis.stage(build, record, rows);
  return { edition, changed: written.length, occupations: packed.length, rated, educations, ...tally };
};

/** Keeps the educations of every occupation; answers how many occupations' lists changed. */
const keepEducations = async (
  { basis, region }: BuildDeps,
  documents: Documents,
  ssyks: readonly string[],
  at: Date,
): Promise<number> => {
  // Without one of the two there is nothing to join: the last good lists stay.
  if (documents.susanavet === undefined || documents.jobed === undefined) return 0;
  const known = educationsByOccupation(documents);
  const today = dayIn(at, region.timeZone);
  const kept = await inBatches(ssyks, (ssyk) =>
    basis.keepEducations(ssyk, keptEducations(known.get(ssyk) ?? [], region, today)),
  );
  return kept.filter(Boolean).length;
};

import { rowOf } from '../../shared/domain/basis-row.ts';
import { type EditionId, type EditionRecord, type EditionSource, nextEditionId } from '../../shared/domain/edition.ts';
import { methodVersion } from '../../shared/domain/index-method.ts';
import { keptEducations } from '../../shared/domain/nearest-educations.ts';
import type { OccupationGroup } from '../../shared/domain/occupation-group.ts';
import { buildOccupationIndex } from '../../shared/domain/occupation-index-build.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import type { Objects } from '../../shared/platform/objects.ts';
import type { BasisBuilder } from '../../shared/stores/basis-builder.ts';
import type { OutcomeStore } from '../../shared/stores/outcome-store.ts';
import type { SourceStore } from '../../shared/stores/source-store.ts';
import { assessEdition } from './assess-edition.ts';
import { dataUntilOf, editionInputs } from './edition-inputs.ts';
import { educationsByOccupation, evidenceFrom } from './evidence-from.ts';
import type { Documents } from './gather-documents.ts';
import { keepEdition, keptEdition } from './kept-edition.ts';
import { sha256 } from './sha256.ts';
import type { PulledSource } from './sources/normalised.ts';
import type { SourceCard } from './sources/source.ts';

export type BuildDeps = {
  region: RegionSettings;
  objects: Objects;
  sources: Pick<SourceStore, 'all'>;
  outcomes: Pick<OutcomeStore, 'inArea'>;
  cards: Readonly<Record<PulledSource, SourceCard>>;
  basis: BasisBuilder;
  clock: Clock;
};

type BuildResult = {
  /** The newest edition there is, published or staged; null while there is none. */
  edition: EditionId | null;
  /** Occupations that were written: 0 where nothing changed. */
  changed: number;
  occupations: number;
  rated: number;
  /** Occupations whose list of educations changed. */
  educations: number;
  fresh: number;
  stale: number;
  missing: number;
  reason?: 'unchanged' | 'no-taxonomy';
};

const tallyOf = (sources: readonly EditionSource[]) => {
  const count = (is: EditionSource['state']) => sources.filter(({ state }) => state === is).length;
  return { fresh: count('fresh'), stale: count('stale'), missing: count('missing') };
};

/**
 * Builds an edition beside the one that readers have: from the last good document of each source, also where some are
 * old or missing, and says so in the edition's record. The same inputs make no second edition. It may stop anywhere and
 * run again; of two that overlap the later wins and the earlier ends with `Superseded`.
 */
export const buildIndex = (deps: BuildDeps) => async (): Promise<BuildResult> => {
  const { basis, region } = deps;
  const at = deps.clock();
  const { documents, outcomes, sources, fingerprint, evidence: hash } = await editionInputs(deps, at);
  const tally = tallyOf(sources);
  const asItIs = (newest: EditionRecord | null, reason: 'unchanged' | 'no-taxonomy'): BuildResult => {
    const { occupations, rated } = newest?.counts ?? { occupations: 0, rated: 0 };
    return { edition: newest?.edition ?? null, changed: 0, occupations, rated, educations: 0, ...tally, reason };
  };
  const before = await basis.newestRecord();
  if (documents.taxonomy === undefined) return asItIs(before, 'no-taxonomy');
  if (before?.fingerprint === fingerprint) return asItIs(before, 'unchanged');

  const build = await basis.begin();
  // Asked again: from here on nobody else can write, and until now a build that overlapped could.
  const newest = await basis.newestRecord();
  if (newest?.fingerprint === fingerprint) return asItIs(newest, 'unchanged');
  const shown = (await basis.pointer())?.edition ?? null;
  const edition = nextEditionId(at.toISOString().slice(0, 10), newest?.edition ?? null);
  const groups = documents.taxonomy.groups.toSorted((a, b) => (a.ssyk < b.ssyk ? -1 : 1));
  const evidence = { ...evidenceFrom(documents, sources, region), outcomes };
  const shownRecord = shown === null ? null : await basis.record(shown);
  const sameEvidence = (ssyk: string) =>
    shownRecord?.evidence === hash && shownRecord.outcomes?.[ssyk] === outcomes.hashes.get(ssyk);
  const known =
    newest?.edition === shown || newest === null ? await keptEdition(deps.objects, newest, build) : undefined;
  const assignment = { groups, evidence, edition, shown, sameEvidence, kept: known };
  const { occupations, toWrite, changes, kept } = await assessEdition(deps, assignment);

  await basis.keepOccupations(build, edition, toWrite);
  const educations = await keepEducations(deps, { build, documents, groups, at, known: known?.educations });
  const occupationIndex = await keepOccupationIndex(deps, groups, newest?.occupationIndex);
  const places = ['county', ...region.areas.map(({ id }) => id)];
  const rows = new Map(places.map((place) => [place, occupations.flatMap((one) => rowOf(one, place) ?? [])]));
  const rated = (rows.get('county') ?? []).filter((row) => row.class !== 'ej-bedomd').length;
  const counts = { occupations: occupations.length, rated, changed: toWrite.length };
  const keptKey = await keepEdition(deps.objects, edition, {
    occupations: kept,
    ...(educations.hashes !== undefined && { educations: educations.hashes }),
  });
  const dataUntil = dataUntilOf(sources, dayIn(at, region.timeZone));
  await basis.stage(
    build,
    {
      ...{ edition, previous: shown, methodVersion, builtAt: at.toISOString(), fingerprint, dataUntil, evidence: hash },
      ...(outcomes.hashes.size > 0 && { outcomes: Object.fromEntries(outcomes.hashes) }),
      ...{ sources, counts, occupationIndex, changes, build, kept: keptKey },
    },
    rows,
  );
  return { edition, ...counts, educations: educations.changed, ...tally };
};

type Kept = {
  build: number;
  documents: Documents;
  groups: readonly OccupationGroup[];
  at: Date;
  /** Hashes of the lists in the table, where they are known without asking. */
  known: Readonly<Record<string, string>> | undefined;
};

/** Keeps the educations of every occupation; answers how many occupations' lists changed, and what lies there then. */
const keepEducations = async (
  { basis, region }: BuildDeps,
  { build, documents, groups, at, known }: Kept,
): Promise<{ changed: number; hashes: Readonly<Record<string, string>> | undefined }> => {
  // Without one of the two there is nothing to join: the last good lists stay.
  if (documents.susanavet === undefined || documents.jobed === undefined) return { changed: 0, hashes: known };
  const byOccupation = educationsByOccupation(documents);
  const today = dayIn(at, region.timeZone);
  const lists = groups.map(({ ssyk }) => [ssyk, keptEducations(byOccupation.get(ssyk) ?? [], region, today)] as const);
  const hashed = lists.map(([ssyk, list]) => [ssyk, sha256(JSON.stringify(list))] as const);
  const hashOf = new Map(hashed);
  // One that is not known may have a list all the same, from before it left the taxonomy: the table is asked for it.
  const news = lists.filter(([ssyk]) => known?.[ssyk] !== hashOf.get(ssyk));
  const changed = await basis.keepEducations(build, new Map(news));
  // The list of an occupation that left the taxonomy stays as it was.
  return { changed, hashes: { ...known, ...Object.fromEntries(hashed) } };
};

/** Keeps the occupation matcher's binary under its content's name, and answers that name. */
const keepOccupationIndex = async (
  { objects }: BuildDeps,
  groups: readonly OccupationGroup[],
  known: string | undefined,
): Promise<string> => {
  const binary = buildOccupationIndex(groups);
  const key = `derived/occupations/${sha256(binary)}.bin`;
  if (known !== key) await objects.put(key, binary, 'application/octet-stream');
  return key;
};

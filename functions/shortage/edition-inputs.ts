import type { EditionSource } from '../../shared/domain/edition.ts';
import { methodVersion } from '../../shared/domain/index-method.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import type { BasisSource } from '../../shared/domain/source-id.ts';
import { isLongAway } from '../../shared/domain/source-schedule.ts';
import type { Objects } from '../../shared/platform/objects.ts';
import type { OutcomeStore } from '../../shared/stores/outcome-store.ts';
import type { SourceStore } from '../../shared/stores/source-store.ts';
import { editionSources } from './edition-sources.ts';
import { qualifiedFrom } from './evidence-from.ts';
import { type Documents, gatherDocuments } from './gather-documents.ts';
import { type EditionOutcomes, gatherOutcomes } from './gather-outcomes.ts';
import { sha256 } from './sha256.ts';
import type { PulledSource } from './sources/normalised.ts';
import type { SourceCard } from './sources/source.ts';

/** Counts up when the computation changes without a new method version, so that the same inputs are computed anew. */
export const computation = 9;

type Deps = {
  region: RegionSettings;
  objects: Pick<Objects, 'get'>;
  sources: Pick<SourceStore, 'all'>;
  outcomes: Pick<OutcomeStore, 'inArea'>;
  cards: Readonly<Record<PulledSource, SourceCard>>;
};

type EditionInputs = {
  documents: Documents;
  /** By source: the key of its document, which carries the hash of the content. */
  keys: Readonly<Record<string, string>>;
  outcomes: EditionOutcomes;
  sources: EditionSource[];
  /**
   * Hash of everything that an edition is made of: documents, employers' outcomes, sources that are missing or long away, areas, method. That a
   * source could not be had today is not among it: the last good edition stays, and the next one says how old it is.
   */
  fingerprint: string;
  /**
   * Hash of that part of it which every class is computed from: the documents that the index reads, areas, method. An
   * occupation's own outcomes come to it.
   */
  evidence: string;
};

/** The sources that `evidenceFrom` reads. News of the others, and of the taxonomy's names, move no class. */
const evidenceSources: ReadonlySet<string> = new Set([
  ...(['jobstream', 'yrkesbarometern', 'scb', 'jobseekers'] satisfies BasisSource[]),
]);

/** What there is to build an edition from now. */
export const editionInputs = async (deps: Deps, at: Date): Promise<EditionInputs> => {
  const states = await deps.sources.all();
  const documents = await gatherDocuments(deps.objects, states);
  const outcomes = await gatherOutcomes(deps, at);
  const readable = new Set(Object.keys(documents) as BasisSource[]);
  const sources = editionSources({ states, readable, cards: deps.cards, at });
  const longAway = new Set(states.filter((s) => isLongAway(s.id as BasisSource, s, at)).map(({ id }) => id));
  const used = states.filter(({ id }) => readable.has(id as BasisSource));
  const how = {
    computation,
    methodVersion,
    county: deps.region.county,
    areas: deps.region.areas.map(({ id, municipalities }) => [id, municipalities]),
    rates: deps.region.indexRates,
    // Nothing where there is no list: as it was before there could be one.
    ...(deps.region.staffingFirms?.length && { staffing: deps.region.staffingFirms.toSorted() }),
  };
  const made = {
    ...how,
    documents: used.map(({ normalised }) => normalised),
    // Nothing where nobody has told anything: as it was before anybody was asked.
    ...(outcomes.hashes.size > 0 && { outcomes: [...outcomes.hashes] }),
    // A document is named by its content; the raw snapshot that it came from may differ and mean the same.
    sources: sources.map(({ snapshot: _, reason: __, state, ...source }) => ({
      ...source,
      state: state === 'missing' ? state : longAway.has(source.id) ? 'stale' : 'fresh',
    })),
  };
  // By source, so that the order of the states is of no matter.
  const read = used.filter(({ id }) => evidenceSources.has(id)).map(({ id, normalised }) => `${id} ${normalised}`);
  // The catalogue changes every day, and most of it is of no matter to any class: only what comes of it is.
  const { of: qualified } = qualifiedFrom(documents, deps.region);
  const places = ['county', ...deps.region.areas.map(({ id }) => id)];
  const expected = [...new Set(documents.jobed?.matches.map(({ ssyk }) => ssyk))]
    .toSorted()
    .flatMap((ssyk) => (qualified(ssyk, 'county') ? [[ssyk, places.map((at) => qualified(ssyk, at)?.G ?? null)]] : []));
  return {
    documents,
    keys: Object.fromEntries(used.flatMap(({ id, normalised }) => (normalised === null ? [] : [[id, normalised]]))),
    outcomes,
    sources,
    fingerprint: sha256(JSON.stringify(made)),
    evidence: sha256(JSON.stringify({ ...how, documents: read.toSorted(), expected })),
  };
};

/** The day until which the rolling numbers reach: the ads', otherwise the newest day of what there is. */
export const dataUntilOf = (sources: readonly EditionSource[], today: string): string => {
  const rolling = sources.find(({ id }) => id === 'jobstream')?.dataUntil;
  const newest = sources.flatMap(({ dataUntil }) => dataUntil ?? []).toSorted();
  return rolling ?? newest.at(-1) ?? today;
};

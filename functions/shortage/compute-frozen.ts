import { gunzipSync, gzipSync } from 'node:zlib';
import { assessOccupation } from '../../shared/domain/basis-assessment.ts';
import type { PackedOccupation } from '../../shared/domain/basis-occupation.ts';
import type { ClassChange } from '../../shared/domain/edition.ts';
import { FrozenEdition, FrozenInputs, type Quarter } from '../../shared/domain/frozen-edition.ts';
import { type BasisSource, basisSources } from '../../shared/domain/source-id.ts';
import type { Objects } from '../../shared/platform/objects.ts';
import { evidenceFrom } from './evidence-from.ts';
import type { Documents } from './gather-documents.ts';
import { normalisedDocument } from './normalised-document.ts';
import { sha256 } from './sha256.ts';
import type { NormalisedDocument } from './sources/normalised.ts';

/** Bytes as they are hashed: what is packed around them may differ from one version of a library to the next. */
type Canonical = { text: string; sha256: string };

const canonical = (value: unknown): Canonical => {
  const text = JSON.stringify(value);
  return { text, sha256: sha256(text) };
};

export const frozenEditionKey = (quarter: Quarter, sha: string): string => `frozen/${quarter}/edition-${sha}.json.gz`;
export const frozenInputsKey = (quarter: Quarter, sha: string): string => `frozen/${quarter}/inputs-${sha}.json.gz`;

const classOf = (of: PackedOccupation | undefined, place: string) =>
  of?.places.find((p) => p.place === place)?.class ?? null;

/** Classes that are others than before; nothing is a change where there was nothing before. */
const changesBetween = (before: FrozenEdition | null, occupations: readonly PackedOccupation[]): ClassChange[] => {
  if (before === null) return [];
  const known = new Map(before.occupations.map((one) => [one.ssyk, one]));
  return occupations.flatMap((now) =>
    now.places.flatMap(({ place, class: to }) => {
      const from = classOf(known.get(now.ssyk), place);
      return from === to ? [] : [{ ssyk: now.ssyk, place, from, to }];
    }),
  );
};

/** A frozen edition as it follows from its inputs and the documents that they name: the same in, the same bytes out. */
export const computeFrozen = (
  inputs: FrozenInputs,
  documents: Documents,
  before: FrozenEdition | null,
): { edition: FrozenEdition; bytes: Canonical; inputs: Canonical } => {
  const { quarter, methodVersion, frozenOn, dataUntil, sources, region, outcomes } = inputs;
  const evidence = {
    ...evidenceFrom(documents, sources, region),
    outcomes: {
      period: outcomes.period,
      counts: new Map(outcomes.counts.map(([ssyk, places]) => [ssyk, new Map(places)])),
    },
  };
  const known = new Map(before?.occupations.map((one) => [one.ssyk, one]));
  const groups = (documents.taxonomy?.groups ?? []).toSorted((a, b) => (a.ssyk < b.ssyk ? -1 : 1));
  const occupations = groups.map((group) => assessOccupation(group, evidence, known.get(group.ssyk) ?? null));
  const from = canonical(inputs);
  const edition = FrozenEdition.parse({
    ...{ quarter, methodVersion, frozenOn, dataUntil, inputs: from.sha256, previous: before?.quarter ?? null },
    ...{ sources, occupations, changes: changesBetween(before, occupations) },
  });
  return { edition, bytes: canonical(edition), inputs: from };
};

export const keepCanonical = (objects: Pick<Objects, 'put'>, key: string, { text }: Canonical): Promise<void> =>
  objects.put(key, gzipSync(text), 'application/gzip');

/** A stored value and whether its bytes are those that its name says; undefined where nothing is there. */
const readCanonical = async (objects: Pick<Objects, 'get'>, key: string, sha: string): Promise<unknown> => {
  const bytes = await objects.get(key);
  const text = bytes && gunzipSync(bytes).toString('utf8');
  return text !== undefined && sha256(text) === sha ? JSON.parse(text) : undefined;
};

export const readFrozenEdition = async (
  objects: Pick<Objects, 'get'>,
  { quarter, sha256: sha }: { quarter: Quarter; sha256: string },
): Promise<FrozenEdition | undefined> => {
  const stored = await readCanonical(objects, frozenEditionKey(quarter, sha), sha);
  return stored === undefined ? undefined : FrozenEdition.parse(stored);
};

export const readFrozenInputs = async (
  objects: Pick<Objects, 'get'>,
  { quarter, inputs }: { quarter: Quarter; inputs: string },
): Promise<FrozenInputs | undefined> => {
  const stored = await readCanonical(objects, frozenInputsKey(quarter, inputs), inputs);
  return stored === undefined ? undefined : FrozenInputs.parse(stored);
};

/** The documents that inputs name. */
export const documentsNamed = async (objects: Pick<Objects, 'get'>, inputs: FrozenInputs): Promise<Documents> => {
  const read = normalisedDocument(objects);
  const found: [BasisSource, NormalisedDocument<BasisSource>][] = [];
  for (const id of basisSources) {
    const document = await read(id, inputs.documents[id]);
    if (document !== undefined) found.push([id, document]);
  }
  return Object.fromEntries(found) as Documents;
};

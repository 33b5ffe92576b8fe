import { type BasisSource, basisSources } from '../../shared/domain/source-id.ts';
import type { SourceState } from '../../shared/domain/source-state.ts';
import type { Objects } from '../../shared/platform/objects.ts';
import { normalisedDocument } from './normalised-document.ts';
import type { NormalisedDocument } from './sources/normalised.ts';

/** The last good document of each source; a source that never had one, or whose document is unreadable, is left out. */
export type Documents = { readonly [S in BasisSource]?: NormalisedDocument<S> };

export const gatherDocuments = async (
  objects: Pick<Objects, 'get'>,
  states: readonly SourceState[],
): Promise<Documents> => {
  const read = normalisedDocument(objects);
  const found = await Promise.all(
    basisSources.map(async (id) => {
      const document = await read(id, states.find((state) => state.id === id)?.normalised);
      return document === undefined ? [] : [[id, document] as const];
    }),
  );
  return Object.fromEntries(found.flat()) as Documents;
};

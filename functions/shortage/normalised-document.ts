import { gunzipSync } from 'node:zlib';
import type { statedSources } from '../../shared/domain/source-id.ts';
import type { Objects } from '../../shared/platform/objects.ts';
import { type NormalisedDocument, normalisedDocuments } from './sources/normalised.ts';

/**
 * The normalised document of a source by its key (`SourceState.normalised`). Undefined where there is none, or where an
 * older program wrote it in another shape: then the source is read again from scratch.
 */
export const normalisedDocument =
  (objects: Pick<Objects, 'get'>) =>
  async <S extends (typeof statedSources)[number]>(
    source: S,
    key: string | null | undefined,
  ): Promise<NormalisedDocument<S> | undefined> => {
    const bytes = key ? await objects.get(key) : undefined;
    if (!bytes) return undefined;
    const parsed = normalisedDocuments[source].safeParse(JSON.parse(gunzipSync(bytes).toString('utf8')));
    return parsed.success ? (parsed.data as NormalisedDocument<S>) : undefined;
  };

import { collectSnapshot } from '../../functions/shortage/collect-snapshot.ts';
import { type NormalisedSnapshot, normaliseSnapshot } from '../../functions/shortage/normalise-snapshot.ts';
import type { NormalisedDocument, PulledSource } from '../../functions/shortage/sources/normalised.ts';
import { sources } from '../../functions/shortage/sources/registry.ts';
import type { Source, SourceRegion } from '../../functions/shortage/sources/source.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import { fetchSource } from '../../shared/platform/fetch-source.ts';

export type Puller = {
  /** Pulls one source as the job does, without table and bucket; what was pulled before is there for the next. */
  readonly pull: <S extends PulledSource>(id: S) => Promise<NormalisedSnapshot<S> & { readonly raw: Uint8Array }>;
};

/** The product's own pull against a server that answers `<origin>/<source id>/…`. */
export const pullerFrom = (origin: string, region: SourceRegion, at: Date): Puller => {
  const today = dayIn(at, region.timeZone);
  const pulled = new Map<PulledSource, unknown>();
  const latest = async <S extends PulledSource>(id: S) => pulled.get(id) as NormalisedDocument<S> | undefined;
  const readSource = fetchSource({ sourcesOrigin: origin, pause: async () => {} });
  return {
    pull: async <S extends PulledSource>(id: S) => {
      const source = sources[id] as unknown as Source<S>;
      const collected = await collectSnapshot(
        { readSource, latest, courtesy: async () => {} },
        { source, region, at, today, previous: undefined },
      );
      if (collected === 'unchanged') throw new Error('A first pull cannot be unchanged');
      const snapshot = collected.bytes;
      const normalised = await normaliseSnapshot({ source, snapshot, region, at, today, previous: undefined });
      pulled.set(id, normalised.document);
      return { ...normalised, raw: snapshot };
    },
  };
};

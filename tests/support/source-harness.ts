import { gunzipSync } from 'node:zlib';
import { type PullDeps, pullSource } from '../../functions/shortage/pull-source.ts';
import {
  type NormalisedDocument,
  normalisedDocuments,
  type PulledSource,
} from '../../functions/shortage/sources/normalised.ts';
import { sources } from '../../functions/shortage/sources/registry.ts';
import { statedSources } from '../../shared/domain/source-id.ts';
import { fetchSource } from '../../shared/platform/fetch-source.ts';
import type { Objects } from '../../shared/platform/objects.ts';
import type { Table } from '../../shared/platform/table.ts';
import { sourceStateKey } from '../../shared/stores/keys.ts';
import { sourceStore } from '../../shared/stores/source-store.ts';
import type { TestDynamo } from './engines.ts';
import type { FaultServer } from './fault-server.ts';
import { gavleborg } from './source-samples.ts';

/** A bucket in memory. It counts what is put, because content that is known must not be put again. */
export const memoryObjects = (): Objects & { puts: string[]; text: (key: string) => string } => {
  const kept = new Map<string, Uint8Array>();
  const puts: string[] = [];
  return {
    puts,
    get: async (key) => kept.get(key),
    put: async (key, body) => {
      puts.push(key);
      kept.set(key, body);
    },
    text: (key) => gunzipSync(kept.get(key) ?? new Uint8Array()).toString('utf8'),
  };
};

export const monday = '2026-11-23T06:00:00Z';

const markets = new WeakMap<TestDynamo, Table>();

/** One table for a test file, empty of states each time: making a table takes longer than most of these tests. */
const emptyMarket = async (dynamo: TestDynamo): Promise<Table> => {
  const market = markets.get(dynamo) ?? (await dynamo.newTables()).market;
  markets.set(dynamo, market);
  await Promise.all(statedSources.map((source) => market.write({ Delete: { Key: sourceStateKey(source) } })));
  return market;
};

/** The pull with a real table, a bucket in memory and the given server in place of the public sources. */
export const pulls = async (dynamo: TestDynamo, server: Pick<FaultServer, 'origin'>, over: Partial<PullDeps> = {}) => {
  const market = await emptyMarket(dynamo);
  const objects = memoryObjects();
  const states = sourceStore(market);
  const clock = { now: monday };
  const deps: PullDeps = {
    sources,
    region: gavleborg,
    readSource: fetchSource({ sourcesOrigin: server.origin, pause: async () => {}, random: () => 0 }),
    courtesy: async () => {},
    objects,
    states,
    clock: () => new Date(clock.now),
    ...over,
  };
  return {
    deps,
    objects,
    states,
    clock,
    pull: pullSource(deps),
    document: async <S extends PulledSource>(source: S): Promise<NormalisedDocument<S>> => {
      const state = await states.get(source);
      return normalisedDocuments[source].parse(
        JSON.parse(objects.text(state?.normalised ?? '')),
      ) as NormalisedDocument<S>;
    },
  };
};

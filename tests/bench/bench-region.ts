import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { movableClock } from '../../infra/local/clock/movable-clock.ts';
import { openS3 } from '../../infra/local/engines/buckets.ts';
import { startNodeEngine } from '../../infra/local/engines/node-engine.ts';
import { startSsm } from '../../infra/local/engines/ssm-engine.ts';
import { cloudRegion, fakeCredentials } from '../../infra/local/engines/tables.ts';
import { groups as replicaGroups } from '../../infra/local/sources/tables.ts';
import type { OccupationGroup } from '../../shared/domain/occupation-group.ts';
import { basisHarness, fullDocuments, someEducation } from '../support/basis-harness.ts';
import { exampleInput } from '../support/builders.ts';
import { startDynamo, type TestDynamo } from '../support/engines.ts';
import { gatewayEvent, gavleborg, origin } from '../support/intake.ts';
import { taxonomyFile } from './occupation-matcher.ts';
import { groupsOfTsv } from './occupation-queries.ts';

/** The whole taxonomy where `../shared/data` lies beside the project, otherwise the replicas' part of it. */
export const occupationGroups = (): OccupationGroup[] => {
  if (existsSync(taxonomyFile)) return groupsOfTsv(readFileSync(taxonomyFile, 'utf8'));
  return replicaGroups.map(({ ssyk, concept, label, names }) => ({
    ...{ ssyk, conceptId: concept, label },
    names: names.map((name) => ({ conceptId: name.concept, label: name.label, synonyms: [...name.alternatives] })),
  }));
};

/** Some day on which the seeded courses have not begun, whenever the report is made. */
const course = { start: '2090-01-11', applyBy: '2089-12-15' };

/** What a region's sources have said on a day, with every occupation of the taxonomy. */
export const wholeDocuments = (until: string) => ({
  ...fullDocuments(until),
  taxonomy: { version: 30, groups: occupationGroups() },
  susanavet: {
    educations: [
      someEducation(course),
      someEducation({ ...course, id: 'e.2', infoId: 'i.2', title: 'Svets och industri', municipality: '2181' }),
      someEducation({ ...course, id: 'e.3', infoId: 'i.3', title: 'Produktionsteknik', municipality: '2184' }),
    ],
  },
  jobed: { matches: [{ ssyk: '7223', infoIds: ['i.1', 'i.2', 'i.3'] }] },
});

export type BenchRegion = {
  dynamo: TestDynamo;
  occupations: number;
  /** Variables of a function's process, with the engines' addresses. */
  environment: Record<string, string>;
  stop: () => Promise<void>;
};

const bucket = 'snapshots';
const parameter = '/kompetenssignal/gavleborg/bench/link-keys';

/** A region on engines of its own, with a published edition: what the intake function needs to answer whole. */
export const startBenchRegion = async (): Promise<BenchRegion> => {
  const folder = await mkdtemp(join(tmpdir(), 'kompetenssignal-bench-'));
  const onCrash = (name: string, reason: string): never => {
    throw new Error(`${name} ended: ${reason}`);
  };
  const [dynamo, s3, ssm] = await Promise.all([
    startDynamo(),
    startNodeEngine({ kind: 's3', folder, buckets: [bucket], offset: movableClock().offset }, { onCrash }),
    startSsm([parameter], folder),
  ]);
  const { caseworkName } = await dynamo.newTables();
  const { basis, leaveAll, build, publish, marketName, objects } = await basisHarness(dynamo);
  await leaveAll(wholeDocuments('2026-11-22'));
  await build();
  const { occupations } = await publish();
  const Key = (await basis.pointer())?.occupationIndex ?? '';
  const client = openS3(s3.endpoint);
  await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: (await objects.get(Key)) ?? new Uint8Array() }));
  client.destroy();
  return {
    dynamo,
    occupations,
    environment: {
      REGION: JSON.stringify(gavleborg),
      CASEWORK_TABLE: caseworkName,
      MARKET_TABLE: marketName,
      SNAPSHOT_BUCKET: bucket,
      PUBLIC_ORIGIN: origin,
      LINK_KEYS_PARAMETER: parameter,
      AWS_REGION: cloudRegion,
      AWS_ACCESS_KEY_ID: fakeCredentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: fakeCredentials.secretAccessKey,
      AWS_ENDPOINT_URL_DYNAMODB: dynamo.endpoint,
      AWS_ENDPOINT_URL_S3: s3.endpoint,
      AWS_ENDPOINT_URL_SSM: ssm.endpoint,
    },
    stop: async () => {
      await Promise.all([dynamo.stop(), s3.stop(), ssm.stop()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** The contract's example signal as API Gateway hands it over; each key is another signal. */
export const exampleEvent = (key: string): APIGatewayProxyEventV2 =>
  gatewayEvent('POST', '/api/v1/signals', {
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(exampleInput()),
  });

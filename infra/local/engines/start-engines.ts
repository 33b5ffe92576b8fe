import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import type { MovableClock } from '../clock/movable-clock.ts';
import type { RegionModel } from '../template/region-model.ts';
import { openS3 } from './buckets.ts';
import { startDynamoDb } from './dynamodb-engine.ts';
import type { Engine, EngineSurroundings } from './engine.ts';
import type { MailRecord } from './mail-record.ts';
import { startNodeEngine } from './node-engine.ts';
import type { SesAccount } from './ses-account.ts';
import { type Mailbox, startSesProxy } from './ses-proxy.ts';
import { startSsm } from './ssm-engine.ts';
import { createTable, openDynamoDb } from './tables.ts';

export type Engines = {
  readonly all: readonly Engine[];
  readonly db: DynamoDBClient;
  readonly s3: S3Client;
  readonly mailbox: Mailbox;
  /** What the account behind SES says, and how to set it otherwise. */
  readonly mailAccount: SesAccount;
  readonly endpointOf: (name: string) => string;
  readonly stop: () => Promise<void>;
};

export type EngineOptions = EngineSurroundings & {
  readonly model: Pick<RegionModel, 'tables' | 'buckets' | 'functions'>;
  readonly clock: MovableClock;
  readonly onMail: (mail: MailRecord) => void;
};

/** Starts all engines at once, with the tables and buckets of the template. A failure stops those that have started. */
export const startEngines = async (options: EngineOptions): Promise<Engines> => {
  const { model, clock, folder, keep, onCrash, onMail } = options;
  const started: Engine[] = [];
  const remembered = async <T extends Engine>(starting: Promise<T>): Promise<T> => {
    const engine = await starting;
    started.push(engine);
    return engine;
  };
  const stop = async () => {
    await Promise.all(started.map((engine) => engine.stop()));
  };
  const ses = async () => {
    const engine = await startNodeEngine({ kind: 'ses', folder: '', buckets: [], offset: clock.offset }, { onCrash });
    return startSesProxy(engine, { folder, keep, now: clock.now, onAccepted: onMail });
  };
  const dynamo = async () => {
    const engine = await remembered(startDynamoDb({ folder, keep, onCrash }));
    const db = openDynamoDb(engine.endpoint);
    await Promise.all(model.tables.map((table) => createTable(db, table)));
    return { engine, db };
  };
  const s3 = startNodeEngine(
    { kind: 's3', folder: join(folder, 's3'), buckets: model.buckets.map(({ name }) => name), offset: clock.offset },
    { onCrash },
  );
  const parameters = model.functions.flatMap(({ environment }) => environment.LINK_KEYS_PARAMETER ?? []);
  const outcomes = await Promise.allSettled([
    dynamo(),
    remembered(s3),
    remembered(ses()),
    remembered(startSsm([...new Set(parameters)], folder)),
  ] as const);
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  const [tables, objects, mail, ssm] = outcomes;
  if (
    failed !== undefined ||
    tables.status === 'rejected' ||
    objects.status === 'rejected' ||
    mail.status === 'rejected' ||
    ssm.status === 'rejected'
  ) {
    await stop();
    throw failed?.reason;
  }
  const all = [tables.value.engine, objects.value, mail.value, ssm.value];
  const clients = { db: tables.value.db, s3: openS3(objects.value.endpoint) };
  return {
    all,
    ...clients,
    mailbox: mail.value.mailbox,
    mailAccount: mail.value.account,
    endpointOf: (name) => all.find((engine) => engine.name === name)?.endpoint ?? '',
    stop: async () => {
      clients.db.destroy();
      clients.s3.destroy();
      await stop();
    },
  };
};

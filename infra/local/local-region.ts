import { siteFiles } from '../foundation/site-files.ts';
import { movableClock } from './clock/movable-clock.ts';
import { consoleConfig } from './console-config.ts';
import { consoleFiles } from './console-files.ts';
import { dashboardDoor } from './dashboard/dashboard-door.ts';
import { openDataFolder } from './data-folder.ts';
import { putFiles, putJson } from './engines/buckets.ts';
import { openIdentity, type Person } from './engines/identity.ts';
import type { MailRecord } from './engines/mail-record.ts';
import { startEngines } from './engines/start-engines.ts';
import { expireItems } from './engines/tables.ts';
import type { Door } from './front-door/door.ts';
import { frontDoor } from './front-door/front-door.ts';
import { replicasDoor } from './front-door/replicas-door.ts';
import { functionHosts } from './functions/function-hosts.ts';
import { loginClient } from './login/login-client.ts';
import { loginDoor } from './login/login-door.ts';
import type { LocalOptions } from './options.ts';
import type { LocalRegion } from './running-region.ts';
import { readAssembly } from './template/assembly.ts';
import { readRegionModel } from './template/region-model.ts';
import { type MailEventType, mailEvent, publishedAs } from './triggers/mail-events.ts';
import { notices } from './triggers/notices.ts';
import { type DeadLetter, runDue, scheduleInput } from './triggers/schedule-run.ts';
import { scheduler } from './triggers/scheduler.ts';
import { type Streams, startStreams } from './triggers/streams.ts';

export type LocalRegionOptions = Pick<LocalOptions, 'now' | 'sources' | 'data'> & {
  /** The address of the region, taken before anything else; it is closed with the region. */
  readonly door: Door;
  /** Folder that `cdk synth` wrote. */
  readonly assembly: string;
  /** Where the clock starts when nobody said so and nothing was kept; null is real time. */
  readonly story?: Date | null;
  /** Who may sign in. */
  readonly people: readonly Person[];
  /** The region's time zone, for the dashboard. */
  readonly timeZone: string;
  /** A fault of the runtime itself, and a function's where nobody waits for its answer. */
  readonly onFault: (error: Error) => void;
};

const laterOf = (a: Date, b: Date | null): Date => (b !== null && b > a ? b : a);

/** Starts a region from what synthesis wrote. Throws `TemplateRefusal` or an engine's reason; nothing is left. */
export const startLocalRegion = async (options: LocalRegionOptions): Promise<LocalRegion> => {
  const closing: (() => Promise<unknown>)[] = [];
  let closed: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    closed ??= (async () => {
      for (const close of closing.toReversed()) await close();
    })();
    return closed;
  };
  try {
    return await start(options, closing, stop);
  } catch (error) {
    await stop();
    throw error;
  }
};

const start = async (
  { assembly, people, timeZone, now, story = null, door, sources, data, onFault }: LocalRegionOptions,
  closing: (() => Promise<unknown>)[],
  stop: () => Promise<void>,
): Promise<LocalRegion> => {
  closing.push(door.close);
  const model = readRegionModel(await readAssembly(assembly));
  const folder = await openDataFolder(data);
  const clock = movableClock(
    now ?? (folder.stoppedAt === null ? story : null) ?? laterOf(new Date(), folder.stoppedAt),
  );
  let streams: Streams | undefined;
  closing.push(() => folder.close(clock.now(), streams?.positions() ?? null));

  const crash = Promise.withResolvers<string>();
  const deadLetters: DeadLetter[] = [];
  let onMail: (mail: MailRecord) => void = () => undefined;
  // Keys take a while: they are made while the engines start, and asked for when those are sure to be stopped again.
  const issuer = `${door.origin}/_local/identity`;
  const client = loginClient(model.userPoolClients[0], door.origin);
  const opening = openIdentity(folder.path, issuer, client, clock.now);
  opening.catch(() => undefined);
  const siteBucket = model.distribution.behaviours.find(({ origin }) => origin.bucket !== null)?.origin.bucket ?? null;
  const building = siteBucket === null ? null : consoleFiles();
  building?.catch(() => undefined);
  const engines = await startEngines({
    model,
    clock,
    folder: folder.path,
    keep: folder.keep,
    onCrash: (name, reason) => crash.resolve(`${name}: ${reason}`),
    onMail: (mail) => onMail(mail),
  });
  closing.push(engines.stop);
  const identity = await opening;

  const sourcesOrigin = {
    replicas: `${door.origin}/_sources`,
    live: null,
    url: sources.kind === 'url' ? sources.url : null,
  };
  const fetching = new Set(model.schedules.flatMap((s) => (s.name.startsWith('pull-') ? [s.functionArn] : [])));
  const functions = functionHosts(
    model,
    { engines: engines.all, origin: door.origin, sourcesOrigin: sourcesOrigin[sources.kind], fetching },
    { offset: clock.offset, now: clock.now, onDone: () => streams?.wake() },
  );
  closing.push(functions.stop);

  const topics = notices({
    subscriptions: model.subscriptions,
    invoke: functions.invoke,
    deadLetter: (letter) => deadLetters.push(letter),
    now: clock.now,
  });
  const report = (type: MailEventType, mail: MailRecord) => {
    for (const { configurationSet, enabled, types, topicArn } of model.mailDestinations)
      if (
        enabled &&
        topicArn !== null &&
        configurationSet === mail.configurationSet &&
        types.includes(publishedAs(type))
      )
        topics.publish(topicArn, JSON.stringify(mailEvent(type, mail, clock.now())));
  };
  onMail = (mail) => {
    report('send', mail);
    report('delivery', mail);
  };

  const bucketOf = (arn: string | null) => model.buckets.find((bucket) => bucket.arn === arn)?.name;
  streams = await startStreams({
    endpoint: engines.endpointOf('dynamodb'),
    db: engines.db,
    tables: model.tables,
    mappings: model.mappings,
    positions: folder.positions,
    now: clock.now,
    invoke: (mapping, event) => functions.invoke(mapping.functionName, event),
    functionArn: ({ functionName }) => functions.find(functionName)?.plan.arn ?? functionName,
    keepFailure: async (destination, key, body) => {
      const bucket = bucketOf(destination);
      if (bucket === undefined) onFault(new Error(`A stream gave records up and had no place to keep them: ${key}`));
      else await putJson(engines.s3, bucket, key, body);
    },
  });
  const read = streams;
  closing.push(read.stop);

  const quiescent = async (): Promise<void> => {
    let before: number;
    let records: number;
    do {
      records = read.records();
      before = await topics.drain();
      await read.drain();
    } while ((await topics.drain()) !== before || read.records() !== records);
  };
  const plan = scheduler({
    clock,
    plans: model.schedules,
    quiescent,
    activity: read.records,
    run: runDue({ invoke: functions.invoke, now: clock.now, deadLetter: (letter) => deadLetters.push(letter) }),
  });
  closing.push(async () => plan.stop());

  if (siteBucket !== null && building !== null)
    await putFiles(engines.s3, siteBucket, [
      consoleConfig(issuer, client, door.origin),
      ...(await siteFiles(await building)),
    ]);

  const region: LocalRegion = {
    origin: door.origin,
    model,
    clock,
    engines,
    functions,
    identity,
    people,
    scheduler: plan,
    deadLetters,
    quiescent,
    crashed: crash.promise,
    continued: folder.stoppedAt !== null,
    stop,
    mailEvent: async (type, mail) => {
      report(type, mail);
      await quiescent();
    },
    runSchedule: async (name) => {
      const found = model.schedules.find((schedule) => schedule.name === name);
      if (found === undefined) return null;
      const outcome = await functions.invoke(found.functionArn, scheduleInput(found, clock.now(), 1));
      await quiescent();
      return outcome;
    },
    moveClock: async (to) => {
      const moved = await plan.moveTo(to);
      for (const table of model.tables) await expireItems(engines.db, table, clock.now());
      return moved;
    },
  };
  const { listener } = frontDoor({
    model,
    invoke: functions.invoke,
    identity,
    s3: engines.s3,
    now: clock.now,
    onFault,
    sideDoors: [
      loginDoor({ identity, people, now: clock.now }),
      dashboardDoor(region, timeZone),
      replicasDoor(clock.now),
    ],
  });
  door.serve(listener);
  return region;
};

import { loadRegion, RegionFileError } from '../regions/load-region.ts';
import type { RegionFile } from '../regions/region-file.ts';
import { NoEngine } from './engines/dynamodb-engine.ts';
import { openDoor, PortTaken } from './front-door/door.ts';
import { startLocalRegion } from './local-region.ts';
import { frontDoorClient } from './main-job/front-door-client.ts';
import { runSteps, type StepOutcome, type Story } from './main-job/step.ts';
import { mainJob } from './main-job/steps.ts';
import { storyClock } from './main-job/story-clock.ts';
import { stepLine, summary } from './main-job/summary.ts';
import { type LocalOptions, OptionError, readOptions } from './options.ts';
import type { LocalRegion } from './running-region.ts';
import { synthesise } from './synthesis.ts';
import { TemplateRefusal } from './template/refusal.ts';

const say = (line: string) => console.log(line);
const since = (started: number) => (performance.now() - started) / 1000;

/** Errors that are the reader's to mend: their message is enough. */
const isPlain = (error: unknown): error is Error =>
  [NoEngine, OptionError, PortTaken, RegionFileError, TemplateRefusal].some((kind) => error instanceof kind);

let region: LocalRegion | undefined;
let done = false;
let ending = false;

/** Stops everything, once, and ends with the status. */
const end = async (status: number): Promise<void> => {
  if (ending) return;
  ending = true;
  await region?.stop().catch((error: unknown) => console.error(error));
  process.exit(status);
};

type Started = { readonly region: LocalRegion; readonly file: RegionFile; readonly monday: Date | null };

const startRegion = async (options: LocalOptions): Promise<Started> => {
  const file = await loadRegion(options.region);
  const door = await openDoor(options.port);
  const synthesis = performance.now();
  const { folder, fresh } = await synthesise(options.region);
  const made = fresh ? 'templates and bundles made' : 'nothing has changed since the last time';
  say(stepLine({ name: 'synthesise', state: 'ok', seconds: since(synthesis), said: made }));

  // The story of Sunday and Monday is told with invented data only: real data would lie in its future.
  const told =
    options.now === null && options.sources.kind === 'replicas' ? storyClock(new Date(), file.timeZone) : null;
  const engines = performance.now();
  const running = await startLocalRegion({
    assembly: folder,
    door,
    people: file.staff.map(({ id, name, email, roles }) => ({ id, name, email, roles })),
    timeZone: file.timeZone,
    now: options.now,
    story: told?.sunday ?? null,
    sources: options.sources,
    data: options.data,
    onFault: (error) => console.error(`fault: ${error.stack ?? error.message}`),
  });
  const said = running.engines.all.map(({ name, engine }) => `${name} by ${engine}`).join(', ');
  say(stepLine({ name: 'start the engines', state: 'ok', seconds: since(engines), said }));
  return { region: running, file, monday: running.continued ? null : (told?.monday ?? null) };
};

const main = async (): Promise<void> => {
  const started = performance.now();
  const options = readOptions(process.argv.slice(2), process.env);
  say(`Kompetenssignal, local region ${options.region}`);
  const { region: running, file, monday } = await startRegion(options);
  region = running;
  if (ending) return running.stop();
  running.crashed.then((reason) => {
    if (!ending) console.error(`\nAn engine ended by itself: ${reason}`);
    return end(1);
  });

  const story: Story = { missingSources: [] };
  const outcomes: StepOutcome[] = await runSteps(
    mainJob,
    {
      region: running,
      file,
      sources: options.sources,
      http: frontDoorClient(running.origin),
      story,
      monday,
      today: () => new Date(),
    },
    (outcome) => {
      if (!ending) say(stepLine(outcome));
    },
  );
  if (ending) return;
  done = true;
  say(summary(running, outcomes, story, options.sources, since(started)));
  if (options.once) return end(outcomes.some(({ state }) => state === 'FAILED') ? 1 : 0);
  running.scheduler.tick();
  say('\nCtrl-C stops it; nothing is left behind.');
};

// Lambda's own time zone, for every worker.
process.env.TZ = 'UTC';
/** npm hands a Ctrl-C on that the terminal has sent to everybody: only one that comes later is somebody losing patience. */
const impatient = 1000;
let asked: number | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    asked ??= performance.now();
    if (performance.now() - asked > impatient) process.exit(130);
    void end(done ? 0 : 130);
  });
const fatal = (error: unknown) => {
  console.error(isPlain(error) ? error.message : error);
  void end(1);
};
process.on('uncaughtException', fatal).on('unhandledRejection', fatal);
await main().catch(fatal);

import { peopleEvent } from '../../infra/foundation/deployment.ts';
import type { ParsedMail } from '../../infra/local/dashboard/parsed-mail.ts';
import { openDoor } from '../../infra/local/front-door/door.ts';
import { startLocalRegion as start } from '../../infra/local/local-region.ts';
import type { LocalRegion as Running } from '../../infra/local/running-region.ts';
import { synthesise } from '../../infra/local/synthesis.ts';
import { loadRegion } from '../../infra/regions/load-region.ts';
import { pulledSources } from '../../shared/domain/source-id.ts';

export type Mail = Pick<
  ParsedMail,
  'attachments' | 'from' | 'headers' | 'html' | 'id' | 'sentAt' | 'subject' | 'text' | 'to'
>;
export type ClockMoved = {
  now: string;
  runs: { schedule: string; at: string; result: unknown }[];
  coalesced: Record<string, number>;
};

export type LocalRegion = {
  readonly origin: string;
  /** Asks the front door; redirects are not followed, so that a test sees them. */
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
  /** Newest first, when everything that was set in motion has come to rest. */
  readonly mail: () => Promise<Mail[]>;
  readonly moveClock: (to: string) => Promise<ClockMoved>;
  /** Runs a schedule now; the function's result. Throws where it failed. */
  readonly runSchedule: (name: string) => Promise<unknown>;
  /** An access token of a person of the region file. */
  readonly login: (email: string) => Promise<string>;
  /** What SES would report of a mail. */
  readonly mailEvent: (id: string, type: 'bounce' | 'complaint' | 'delivery') => Promise<void>;
  /** Resolves when streams and notices have nothing left to do. */
  readonly quiescent: () => Promise<void>;
  /** Pulls every source, builds the index, publishes it; a few seconds. */
  readonly refreshBasis: () => Promise<void>;
  /** For faults: engines, functions, tables. */
  readonly running: Running;
  readonly stop: () => Promise<void>;
};

const answered = async (response: Response): Promise<unknown> => {
  const body: unknown = await response.json();
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${JSON.stringify(body)}`);
  return body;
};

/**
 * The whole region in this process, on free ports, with its people: about a second (and ten more once, when something has
 * to be synthesised anew). `sources` is another server with the sources' real paths; without it replicas answer.
 */
export const startLocalRegion = async ({
  now,
  region = 'gavleborg',
  sources,
}: {
  now: string;
  region?: string;
  sources?: string;
}): Promise<LocalRegion> => {
  const file = await loadRegion(region);
  const { folder } = await synthesise(region);
  const faults: Error[] = [];
  const running = await start({
    assembly: folder,
    people: file.staff.map(({ id, name, email, roles }) => ({ id, name, email, roles })),
    timeZone: file.timeZone,
    now: new Date(now),
    door: await openDoor(0),
    sources: sources === undefined ? { kind: 'replicas' } : { kind: 'url', url: sources },
    data: null,
    onFault: (error) => faults.push(error),
  });
  const seeder = running.functions.all.find(({ plan }) => plan.name.endsWith('admin-seed-people'));
  const seeded = await seeder?.invoke(peopleEvent(file));
  if (!seeded?.ok) throw new Error(`The people could not be seeded: ${seeded?.errorMessage}`);

  const ask = (path: string, init: RequestInit = {}) => fetch(running.origin + path, { redirect: 'manual', ...init });
  const post = async (path: string, body?: unknown) =>
    answered(await ask(path, { method: 'POST', ...(body !== undefined && { body: JSON.stringify(body) }) }));
  const runSchedule = (name: string) => post(`/_local/schedules/${name}`);
  return {
    origin: running.origin,
    fetch: ask,
    mail: async () => {
      await running.quiescent();
      return (await answered(await ask('/_local/mail'))) as Mail[];
    },
    moveClock: async (to) => (await post('/_local/clock', { now: to })) as ClockMoved,
    runSchedule,
    login: async (email) => ((await post('/_local/login', { email })) as { accessToken: string }).accessToken,
    mailEvent: async (id, type) => {
      await post(`/_local/mail/${id}/events`, { type });
    },
    quiescent: running.quiescent,
    refreshBasis: async () => {
      for (const source of pulledSources) await runSchedule(`pull-${source}`);
      await runSchedule('build-index');
      await runSchedule('publish-basis');
    },
    running,
    stop: async () => {
      await running.stop();
      if (faults.length > 0) throw new AggregateError(faults, 'The local region had faults of its own');
    },
  };
};

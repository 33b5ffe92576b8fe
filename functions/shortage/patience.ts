import { setTimeout as pause } from 'node:timers/promises';
import type { FetchSourceSettings } from '../../shared/platform/fetch-source.ts';

/** How a pull waits: between its requests, for an answer, and at the longest. */
export type Patience = {
  /** The pause that a service asks for between requests, milliseconds. */
  courtesy: (milliseconds: number) => Promise<void>;
  fetching: Pick<FetchSourceSettings, 'silence' | 'leastPace'>;
  /** Caps each source's own deadline, milliseconds. */
  longestPull: number;
};

const withServices: Patience = {
  courtesy: async (milliseconds) => void (await pause(milliseconds)),
  fetching: {},
  longestPull: Number.POSITIVE_INFINITY,
};

// A mirror next door has asked for no pauses (a 429 is honoured all the same), and answers soon or not at all: whoever
// waits for six sources of a server that hangs should read within minutes which ones and why.
const withMirror: Patience = {
  courtesy: async () => {},
  fetching: { silence: 10_000, leastPace: { bytesPerSecond: 1_000, within: 15_000 } },
  longestPull: 60_000,
};

/** Patience with the public services, or with the mirror or replica of `SOURCES_ORIGIN`. */
export const patienceWith = (sourcesOrigin: string | undefined): Patience =>
  sourcesOrigin === undefined ? withServices : withMirror;

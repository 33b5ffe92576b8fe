import { setTimeout as pause } from 'node:timers/promises';

/**
 * The pause that a public service asks for between requests. A mirror or replica (`SOURCES_ORIGIN`) has made no such
 * wish; if it does say 429, that is honoured all the same.
 */
export const courtesyTo =
  (sourcesOrigin: string | undefined) =>
  async (milliseconds: number): Promise<void> => {
    if (sourcesOrigin === undefined) await pause(milliseconds);
  };

import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** A value as deflated JSON; a preset dictionary of the words that recur halves small texts. Read it with the same one. */
export const deflateJson = (value: unknown, dictionary = ''): Uint8Array =>
  deflateRawSync(JSON.stringify(value), { level: 9, ...(dictionary && { dictionary: Buffer.from(dictionary) }) });

export const inflateJson = (bytes: Uint8Array, dictionary = ''): unknown =>
  JSON.parse(inflateRawSync(bytes, dictionary ? { dictionary: Buffer.from(dictionary) } : {}).toString('utf8'));

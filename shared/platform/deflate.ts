import { deflateRawSync, inflateRawSync } from 'node:zlib';

const withDictionary = (dictionary: string) => (dictionary === '' ? {} : { dictionary: Buffer.from(dictionary) });

/** A text deflated; a preset dictionary of the words that recur halves small ones. Read it with the same one. */
export const deflateText = (text: string, dictionary = ''): Uint8Array =>
  deflateRawSync(text, { level: 9, ...withDictionary(dictionary) });

export const inflateText = (bytes: Uint8Array, dictionary = ''): string =>
  inflateRawSync(bytes, withDictionary(dictionary)).toString('utf8');

/** A value as deflated JSON, with the same dictionary both ways. */
export const deflateJson = (value: unknown, dictionary = ''): Uint8Array =>
  deflateText(JSON.stringify(value), dictionary);

export const inflateJson = (bytes: Uint8Array, dictionary = ''): unknown => JSON.parse(inflateText(bytes, dictionary));

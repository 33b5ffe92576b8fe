import type { JobAd } from '../../../shared/domain/job-ad.ts';
import { partitionCount } from '../contract-backfill.ts';
import { type AdRecord, packAd, recordBytes, unpackAd } from './ad-record.ts';

/** Bytes of a partition that are held before they are handed on. */
const blockBytes = recordBytes * 256;

/** An ad without an employer is a search by itself: it goes by its own number. */
const partitionOf = ({ employer, id }: AdRecord): number => {
  const number = employer === 0 ? id : employer;
  // Organisation numbers follow a check digit: the remainder alone would leave partitions empty.
  return Math.floor(number / 10) % partitionCount;
};

export type Partitions = { add: (ad: AdRecord) => void; end: () => void };

/** Divides ads into partitions and hands on their packed bytes block by block; the block is used again afterwards. */
export const partitions = (write: (partition: number, bytes: Uint8Array) => void): Partitions => {
  const blocks = Array.from({ length: partitionCount }, () => new DataView(new ArrayBuffer(blockBytes)));
  const filled = new Int32Array(partitionCount);
  const handOn = (partition: number): void => {
    const size = filled[partition] as number;
    if (size > 0) write(partition, new Uint8Array((blocks[partition] as DataView).buffer, 0, size));
    filled[partition] = 0;
  };
  return {
    add: (ad) => {
      const partition = partitionOf(ad);
      packAd(ad, blocks[partition] as DataView, filled[partition] as number);
      filled[partition] = (filled[partition] as number) + recordBytes;
      if (filled[partition] === blockBytes) handOn(partition);
    },
    end: () => {
      for (let partition = 0; partition < partitionCount; partition += 1) handOn(partition);
    },
  };
};

const newer = (one: JobAd, other: JobAd): JobAd => {
  if (one.timestamp !== other.timestamp) return one.timestamp > other.timestamp ? one : other;
  // Of two equally new tellings one must win whichever file was read first.
  return JSON.stringify(one) <= JSON.stringify(other) ? one : other;
};

/** The ads of a partition, each once: an ad that stands over New Year is in two files, and its newest telling counts. */
export const adsOfPartition = (parts: Iterable<Uint8Array>): JobAd[] => {
  const ads = new Map<string, JobAd>();
  for (const bytes of parts) {
    if (bytes.byteLength % recordBytes !== 0) throw new Error('A part of a partition is cut off');
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.byteLength; at += recordBytes) {
      const ad = unpackAd(view, at);
      const told = ads.get(ad.id);
      ads.set(ad.id, told === undefined ? ad : newer(told, ad));
    }
  }
  return [...ads.values()];
};

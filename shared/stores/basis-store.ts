import * as z from 'zod/mini';
import { type PackedOccupation, type Place, shortageIn } from '../domain/basis-occupation.ts';
import type { BasisRow } from '../domain/basis-row.ts';
import { EditionId, EditionPointer, EditionRecord, pointerTo } from '../domain/edition.ts';
import type { Education } from '../domain/education.ts';
import type { Shortage } from '../domain/shortage.ts';
import type { Ssyk4 } from '../domain/ssyk.ts';
import { deflateJson, inflateJson } from '../platform/deflate.ts';
import { ConditionFailed, type Item, type Table, TransactionRefused, type Write } from '../platform/table.ts';
import {
  packEducations,
  packing,
  packOccupation,
  packRows,
  unpackEducations,
  unpackOccupation,
  unpackRows,
} from './basis-packing.ts';
import { editionPointerKey, editionRecordKey, educationsKey, occupationPartition } from './keys.ts';

/** What everyone may ask of the published basis. Every read is eventually consistent: 0.5 units up to 4 kB. */
export type BasisReader = {
  /** The current edition; null while there is none. The caller keeps it for a while in the instance. */
  pointer: () => Promise<EditionPointer | null>;
  /** What the edition says of each occupation in an area (or `county`); null for one that it does not hold. */
  shortagesOf: (pointer: EditionPointer, ssyks: readonly Ssyk4[], place: Place) => Promise<Map<Ssyk4, Shortage | null>>;
  /** Occasions to start an education that leads to the occupation, by start; see `nearest-educations.ts` for whom. */
  educationsOf: (ssyk: Ssyk4) => Promise<Education[]>;
  /** One occupation with everything that its numbers came from. */
  occupation: (edition: EditionId, ssyk: Ssyk4) => Promise<PackedOccupation | null>;
  /** Every occupation of an edition in a place; null where the edition or the place is unknown. */
  rows: (edition: EditionId, place: Place) => Promise<BasisRow[] | null>;
};

/** A later build began while this one ran: it must not write any more. */
export class Superseded extends Error {
  override name = 'Superseded';
}

/** An occupation as it lies in the table. `edition` is when it last changed. */
export type KeptOccupation = { readonly edition: EditionId; readonly hash: string; readonly packed: PackedOccupation };

/** What the jobs that build and publish ask besides. */
export type BasisBuilder = BasisReader & {
  /** Begins a build: all earlier ones that still run can write nothing from now on. */
  begin: () => Promise<number>;
  newestRecord: () => Promise<EditionRecord | null>;
  record: (edition: EditionId) => Promise<EditionRecord | null>;
  /** The newest item at or before an edition (or at all), published or not. */
  newestOccupation: (ssyk: Ssyk4, until?: EditionId) => Promise<KeptOccupation | null>;
  /** Writes occupations of a build, in transactions that a later build makes fail. Throws `Superseded`. */
  keepOccupations: (
    build: number,
    edition: EditionId,
    of: readonly { hash: string; packed: PackedOccupation }[],
  ) => Promise<void>;
  /** Answers whether anything was written. */
  keepEducations: (ssyk: Ssyk4, educations: readonly Education[]) => Promise<boolean>;
  /** The last write of a build: the edition exists, whole, beside the one that readers have. Throws `Superseded`. */
  stage: (build: number, record: EditionRecord, rows: ReadonlyMap<Place, readonly BasisRow[]>) => Promise<void>;
  /** Moves the pointer forward in one write; false where it already is there or further. */
  publish: (record: EditionRecord) => Promise<boolean>;
};

const Bytes = z.instanceof(Uint8Array);
const Packing = z.literal(packing);
const PointerItem = z.object({ pointer: z.optional(EditionPointer) });
const OccupationItem = z.object({ sk: EditionId, packing: Packing, hash: z.string(), body: Bytes });
const EducationsItem = z.object({ packing: Packing, body: Bytes });
const RecordItem = z.object({ record: Bytes, rows: z.record(z.string(), Bytes) });

/** Occupations of one transaction: DynamoDB allows a hundred writes and 4 MB. */
const together = 50;

/** The newest item of an occupation, at or before an edition where one is given. */
const newestItem = async (
  market: Table,
  ssyk: Ssyk4,
  until?: EditionId,
  consistent = false,
): Promise<Item | undefined> => {
  const { items } = await market.query({
    where: until === undefined ? 'pk = :pk' : 'pk = :pk AND sk <= :until',
    values: { ':pk': occupationPartition(ssyk), ...(until !== undefined && { ':until': until }) },
    newestFirst: true,
    limit: 1,
    consistent,
  });
  return items[0];
};

export const basisReader = (market: Table): BasisReader => {
  const occupation: BasisReader['occupation'] = async (edition, ssyk) => {
    const item = await newestItem(market, ssyk, edition);
    return item === undefined ? null : unpackOccupation(OccupationItem.parse(item).body);
  };
  return {
    pointer: async () => {
      const item = await market.get(editionPointerKey);
      return (item && PointerItem.parse(item).pointer) ?? null;
    },
    shortagesOf: async (pointer, ssyks, place) =>
      new Map(
        await Promise.all(
          ssyks.map(async (ssyk) => {
            const packed = await occupation(pointer.edition, ssyk);
            return [ssyk, packed && shortageIn(packed, place, pointer)] as const;
          }),
        ),
      ),
    educationsOf: async (ssyk) => {
      const item = await market.get(educationsKey(ssyk));
      return item === undefined ? [] : unpackEducations(EducationsItem.parse(item).body);
    },
    occupation,
    rows: async (edition, place) => {
      const item = await market.get(editionRecordKey(edition));
      const bytes = item && RecordItem.parse(item).rows[place];
      return bytes === undefined ? null : unpackRows(bytes);
    },
  };
};

export const basisBuilder = (market: Table): BasisBuilder => {
  const stillMine = (build: number): Write => ({
    ConditionCheck: {
      Key: editionPointerKey,
      ConditionExpression: 'build = :build',
      ExpressionAttributeValues: { ':build': build },
    },
  });
  /** Writes only while no later build has begun. */
  const writing = async (build: number, writes: readonly Write[]): Promise<void> => {
    try {
      await market.transact([stillMine(build), ...writes]);
    } catch (error) {
      if (error instanceof TransactionRefused && error.failed.includes(0)) throw new Superseded();
      throw error;
    }
  };
  const recordIn = (item: Item): EditionRecord => EditionRecord.parse(inflateJson(RecordItem.parse(item).record));

  return {
    ...basisReader(market),
    begin: async () => {
      const seen = z.object({ build: z.optional(z.int()) });
      for (;;) {
        const item = await market.get(editionPointerKey, { consistent: true });
        const before = item && seen.parse(item).build;
        const build = (before ?? 0) + 1;
        try {
          await market.write({
            Update: {
              Key: editionPointerKey,
              UpdateExpression: 'SET build = :build',
              ConditionExpression: before === undefined ? 'attribute_not_exists(build)' : 'build = :before',
              ExpressionAttributeValues: { ':build': build, ...(before !== undefined && { ':before': before }) },
            },
          });
          return build;
        } catch (error) {
          if (!(error instanceof ConditionFailed)) throw error;
        }
      }
    },
    newestRecord: async () => {
      const { items } = await market.query({
        where: 'pk = :pk AND begins_with(sk, :record)',
        values: { ':pk': editionPointerKey.pk, ':record': editionRecordKey('').sk },
        newestFirst: true,
        limit: 1,
        consistent: true,
      });
      return items[0] === undefined ? null : recordIn(items[0]);
    },
    record: async (edition) => {
      const item = await market.get(editionRecordKey(edition), { consistent: true });
      return item === undefined ? null : recordIn(item);
    },
    newestOccupation: async (ssyk, until) => {
      const item = await newestItem(market, ssyk, until, true);
      if (item === undefined) return null;
      const { sk, hash, body } = OccupationItem.parse(item);
      return { edition: sk, hash, packed: unpackOccupation(body) };
    },
    keepOccupations: async (build, edition, changed) => {
      for (let from = 0; from < changed.length; from += together) {
        const puts = changed.slice(from, from + together).map(
          ({ hash, packed }): Write => ({
            Put: {
              Item: { pk: occupationPartition(packed.ssyk), sk: edition, packing, hash, body: packOccupation(packed) },
            },
          }),
        );
        await writing(build, puts);
      }
    },
    keepEducations: async (ssyk, educations) => {
      const body = packEducations(educations);
      const before = await market.get(educationsKey(ssyk), { consistent: true });
      if (before === undefined && educations.length === 0) return false;
      if (before !== undefined && Buffer.from(EducationsItem.parse(before).body).equals(body)) return false;
      await market.write({ Put: { Item: { ...educationsKey(ssyk), packing, body } } });
      return true;
    },
    stage: async (build, record, rows) => {
      const packed = Object.fromEntries([...rows].map(([place, of]) => [place, packRows(of)]));
      await writing(build, [
        {
          Put: {
            Item: { ...editionRecordKey(record.edition), state: 'staged', record: deflateJson(record), rows: packed },
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        },
      ]);
    },
    publish: async (record) => {
      try {
        await market.write({
          Update: {
            Key: editionPointerKey,
            UpdateExpression: 'SET pointer = :pointer, edition = :edition',
            ConditionExpression: 'attribute_not_exists(edition) OR edition < :edition',
            ExpressionAttributeValues: { ':pointer': pointerTo(record), ':edition': record.edition },
          },
        });
        return true;
      } catch (error) {
        if (error instanceof ConditionFailed) return false;
        throw error;
      }
    },
  };
};

import type { PackedOccupation, Place } from '../domain/basis-occupation.ts';
import type { BasisRow } from '../domain/basis-row.ts';
import { type EditionId, EditionRecord, pointerTo } from '../domain/edition.ts';
import type { Education } from '../domain/education.ts';
import type { Ssyk4 } from '../domain/ssyk.ts';
import { deflateJson, inflateJson } from '../platform/deflate.ts';
import { ConditionFailed, type Item, type Table, TransactionRefused, type Write } from '../platform/table.ts';
import { EducationsItem, OccupationItem, PointerItem, packing, RecordItem } from './basis-items.ts';
import { packEducations, packOccupation, packRows, unpackOccupation } from './basis-packing.ts';
import { type BasisReader, basisReader, newestItem } from './basis-store.ts';
import { editionPointerKey, editionRecordKey, educationsKey, occupationPartition } from './keys.ts';

/** A later build began while this one ran: it must not write any more. */
export class Superseded extends Error {
  override name = 'Superseded';
}

/** An occupation as it lies in the table. `edition` is when it last changed. */
type KeptOccupation = { readonly edition: EditionId; readonly hash: string; readonly packed: PackedOccupation };

/** An occupation to be written, with the hash of its content. */
type Changed = { readonly hash: string; readonly packed: PackedOccupation };

/** What the jobs that build and publish ask besides. */
export type BasisBuilder = BasisReader & {
  /** Begins a build: all earlier ones that still run can write nothing from now on. */
  begin: () => Promise<number>;
  newestRecord: () => Promise<EditionRecord | null>;
  record: (edition: EditionId) => Promise<EditionRecord | null>;
  /** The newest item at or before an edition (or at all), published or not. */
  newestOccupation: (ssyk: Ssyk4, until?: EditionId) => Promise<KeptOccupation | null>;
  /** The same as `occupation`, at half the price: what has just been written may not be seen yet. */
  glimpse: BasisReader['occupation'];
  /** Writes occupations of a build, in transactions that a later build makes fail. Throws `Superseded`. */
  keepOccupations: (build: number, edition: EditionId, changed: readonly Changed[]) => Promise<void>;
  /** Writes the lists of educations that changed, and answers how many those were. Throws `Superseded`. */
  keepEducations: (build: number, lists: ReadonlyMap<Ssyk4, readonly Education[]>) => Promise<number>;
  /** The last write of a build: the edition exists, whole, beside the one that readers have. Throws `Superseded`. */
  stage: (build: number, record: EditionRecord, rows: ReadonlyMap<Place, readonly BasisRow[]>) => Promise<void>;
  /** Moves the pointer forward in one write; false where it already is there or further. */
  publish: (record: EditionRecord) => Promise<boolean>;
};

/** Writes of one transaction: DynamoDB allows a hundred, and 4 MB. */
const together = 50;

/** The basis as the jobs ask it that build and publish editions. */
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
  const puttingAll = async (build: number, items: readonly Item[]): Promise<void> => {
    for (let from = 0; from < items.length; from += together)
      await writing(
        build,
        items.slice(from, from + together).map((item) => ({ Put: { Item: item } })),
      );
  };
  const bytesOf = (item: Item): Buffer => Buffer.from(EducationsItem.parse(item).body);
  const recordIn = (item: Item): EditionRecord => EditionRecord.parse(inflateJson(RecordItem.parse(item).record));

  return {
    ...basisReader(market, { consistent: true }),
    begin: async () => {
      for (;;) {
        const item = await market.get(editionPointerKey, { consistent: true });
        const before = item && PointerItem.parse(item).build;
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
    glimpse: basisReader(market).occupation,
    keepOccupations: (build, edition, changed) => {
      const itemOf = ({ hash, packed }: Changed): Item => ({
        pk: occupationPartition(packed.ssyk),
        ...{ sk: edition, packing, hash, body: packOccupation(packed) },
      });
      return puttingAll(build, changed.map(itemOf));
    },
    keepEducations: async (build, lists) => {
      const changed: Item[] = [];
      for (const [ssyk, educations] of lists) {
        const before = await market.get(educationsKey(ssyk), { consistent: true });
        const body = packEducations(educations);
        const isSame = before === undefined ? educations.length === 0 : bytesOf(before).equals(body);
        if (!isSame) changed.push({ ...educationsKey(ssyk), packing, body });
      }
      await puttingAll(build, changed);
      return changed.length;
    },
    stage: async (build, record, rows) => {
      const packed = Object.fromEntries([...rows].map(([place, of]) => [place, packRows(of)]));
      await writing(build, [
        {
          Put: {
            Item: {
              ...editionRecordKey(record.edition),
              state: 'staged',
              build,
              record: deflateJson(record),
              rows: packed,
            },
            // The same build again is a write whose answer was lost.
            ConditionExpression: 'attribute_not_exists(pk) OR build = :build',
            ExpressionAttributeValues: { ':build': build },
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

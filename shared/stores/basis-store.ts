import { type PackedOccupation, type Place, shortageIn } from '../domain/basis-occupation.ts';
import type { BasisRow } from '../domain/basis-row.ts';
import type { EditionId, EditionPointer } from '../domain/edition.ts';
import type { Education } from '../domain/education.ts';
import type { Shortage } from '../domain/shortage.ts';
import type { Ssyk4 } from '../domain/ssyk.ts';
import type { Item, Table } from '../platform/table.ts';
import { EducationsItem, OccupationItem, PointerItem, RecordItem } from './basis-items.ts';
import { unpackEducations, unpackOccupation, unpackRows } from './basis-packing.ts';
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

/** The newest item of an occupation, at or before an edition where one is given. */
export const newestItem = async (
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

/** The basis as readers ask it; `consistent` for the jobs that decide by what they read. */
export const basisReader = (market: Table, { consistent = false } = {}): BasisReader => {
  const occupation: BasisReader['occupation'] = async (edition, ssyk) => {
    const item = await newestItem(market, ssyk, edition, consistent);
    return item === undefined ? null : unpackOccupation(OccupationItem.parse(item).body);
  };
  return {
    pointer: async () => {
      const item = await market.get(editionPointerKey, { consistent });
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
      const item = await market.get(educationsKey(ssyk), { consistent });
      return item === undefined ? [] : unpackEducations(EducationsItem.parse(item).body);
    },
    occupation,
    rows: async (edition, place) => {
      const item = await market.get(editionRecordKey(edition), { consistent });
      const rows = item && RecordItem.parse(item).rows;
      // A place comes from an address: `constructor` is a part of every object, and no area.
      const bytes = rows && Object.hasOwn(rows, place) ? rows[place] : undefined;
      return bytes === undefined ? null : unpackRows(bytes);
    },
  };
};

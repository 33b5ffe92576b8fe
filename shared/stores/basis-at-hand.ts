import type { EditionPointer } from '../domain/edition.ts';
import { type OccupationIndex, openOccupationIndex } from '../domain/occupation-index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Objects } from '../platform/objects.ts';
import type { BasisReader } from './basis-store.ts';

/** The published basis as an instance holds it: which edition, and its occupation index; null while there is none. */
export type BasisAtHand = () => Promise<{ pointer: EditionPointer; index: OccupationIndex } | null>;

type Deps = {
  basis: Pick<BasisReader, 'pointer'>;
  /** Vouches for the bytes of an object whose key names their hash. */
  objects: Pick<Objects, 'get'>;
  clock: Clock;
};

/** How long an instance answers by the edition it knows; a new one is seen within this time. */
const freshForMs = 60_000;

/**
 * Keeps the pointer for a minute and the index until another edition has another one: a warm answer reads neither. Those who
 * ask while it is being read wait for the same reading.
 */
export const basisAtHand = ({ basis, objects, clock }: Deps): BasisAtHand => {
  let pointer: { at: number; value: EditionPointer | null } | undefined;
  let index: { key: string; opened: OccupationIndex } | undefined;
  let reading: ReturnType<BasisAtHand> | undefined;
  const read: BasisAtHand = async () => {
    const now = clock().getTime();
    if (!pointer || Math.abs(now - pointer.at) > freshForMs) pointer = { at: now, value: await basis.pointer() };
    const current = pointer.value;
    if (!current) {
      pointer = undefined;
      return null;
    }
    if (index?.key !== current.occupationIndex) {
      const bytes = await objects.get(current.occupationIndex);
      if (!bytes) throw new Error(`The occupation index ${current.occupationIndex} of the current edition is gone`);
      index = { key: current.occupationIndex, opened: openOccupationIndex(bytes, { whole: true }) };
    }
    return { pointer: current, index: index.opened };
  };
  return () => {
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading;
  };
};

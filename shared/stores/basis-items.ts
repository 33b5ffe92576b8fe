import * as z from 'zod/mini';
import { EditionId, EditionPointer } from '../domain/edition.ts';

/** How the packed parts are packed; see `basis-packing.ts`. */
export const packing = 1;

const Bytes = z.instanceof(Uint8Array);
const Packing = z.literal(packing);
/** The pointer, and the number of the latest build, which fences off the ones before it. */
export const PointerItem = z.object({ pointer: z.optional(EditionPointer), build: z.optional(z.int()) });
export const OccupationItem = z.object({ sk: EditionId, packing: Packing, hash: z.string(), body: Bytes });
export const EducationsItem = z.object({ packing: Packing, body: Bytes });
/** The edition's record, and every place's list, packed. */
export const RecordItem = z.object({ record: Bytes, rows: z.record(z.string(), Bytes) });

import type { JobAd } from '../../../shared/domain/job-ad.ts';
import { dayOfEpoch } from '../../../shared/domain/plain-day.ts';

/** A historical ad as numbers only; 0 where there is none. Days are epoch days, `employer` is an organisation number. */
export type AdRecord = {
  readonly id: number;
  readonly employer: number;
  readonly timestamp: number;
  readonly wording: number;
  readonly ssyk: number;
  readonly county: number;
  readonly municipality: number;
  readonly vacancies: number;
  readonly published: number;
  readonly lastPublication: number;
  readonly removed: number;
};

/** Bytes of a packed ad: 48 hold eleven numbers, against some ten thousand of the ad itself. */
export const recordBytes = 48;

export const packAd = (ad: AdRecord, into: DataView, at: number): void => {
  into.setFloat64(at, ad.id, true);
  into.setFloat64(at + 8, ad.employer, true);
  into.setFloat64(at + 16, ad.timestamp, true);
  into.setFloat64(at + 24, ad.wording, true);
  into.setUint16(at + 32, ad.ssyk, true);
  into.setUint16(at + 34, ad.municipality, true);
  into.setUint16(at + 36, ad.vacancies, true);
  into.setUint16(at + 38, ad.published, true);
  into.setUint16(at + 40, ad.lastPublication, true);
  into.setUint16(at + 42, ad.removed, true);
  into.setUint8(at + 44, ad.county);
};

const code = (digits: number, number: number): string => String(number).padStart(digits, '0');
const dayOf = (epochDay: number): string | null => (epochDay === 0 ? null : dayOfEpoch(epochDay));

/** A packed ad as the index reads it. */
export const unpackAd = (from: DataView, at: number): JobAd => {
  const employer = from.getFloat64(at + 8, true);
  const wording = from.getFloat64(at + 24, true);
  const municipality = from.getUint16(at + 34, true);
  return {
    id: String(from.getFloat64(at, true)),
    ssyk: code(4, from.getUint16(at + 32, true)),
    municipality: municipality === 0 ? null : code(4, municipality),
    county: code(2, from.getUint8(at + 44)),
    employer: employer === 0 ? null : String(employer),
    vacancies: from.getUint16(at + 36, true),
    vacanciesAssumed: false,
    published: dayOfEpoch(from.getUint16(at + 38, true)),
    lastPublication: dayOf(from.getUint16(at + 40, true)),
    removed: dayOf(from.getUint16(at + 42, true)),
    timestamp: from.getFloat64(at + 16, true),
    ...(wording !== 0 && { wording: String(wording) }),
  };
};

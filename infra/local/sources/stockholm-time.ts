const hour = 3_600_000;
export const dayLength = 24 * hour;

/** 01:00 UTC on the last Sunday of the month, when clocks change in the EU. */
const lastSunday = (year: number, month: number): number => {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.getTime() - last.getUTCDay() * dayLength;
};

const summers = new Map<number, readonly [from: number, to: number]>();
const summerOf = (year: number): readonly [from: number, to: number] => {
  const summer = summers.get(year) ?? [lastSunday(year, 2), lastSunday(year, 9)];
  summers.set(year, summer);
  return summer;
};

/** Hours ahead of UTC in Europe/Stockholm. By rule and not by Intl: tens of thousands of ads need it in one answer. */
const offset = (instant: number): number => {
  const [from, to] = summerOf(new Date(instant).getUTCFullYear());
  return instant >= from && instant < to ? 2 * hour : hour;
};

/** `2026-11-23T07:15:00`, Swedish time without offset, as ads write it. */
export const stockholmTime = (instant: number): string =>
  new Date(instant + offset(instant)).toISOString().slice(0, 19);

/** The instant when it is `secondOfDay` in Sweden on a day counted from 1970-01-01. */
export const atStockholm = (epochDay: number, secondOfDay: number): number => {
  const asIfUtc = epochDay * dayLength + secondOfDay * 1000;
  return asIfUtc - offset(asIfUtc - 2 * hour);
};

/** `2026-11-23` for a day counted from 1970-01-01. */
export const isoDay = (epochDay: number): string => new Date(epochDay * dayLength).toISOString().slice(0, 10);

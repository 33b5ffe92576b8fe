import type { BasisRow } from './basis-row.ts';
import { maskPersonalNumbers } from './personal-number.ts';
import { daysBetween, type PlainDay } from './plain-day.ts';
import type { ShortageClass } from './shortage.ts';
import type { Signal } from './signal.ts';
import type { WorklistRow } from './worklist-row.ts';

export type SignalLine = {
  reference: string;
  occupation: string;
  headcount: number;
  municipality: string;
  answerBy: PlainDay;
};
/** A case that wants its broker now: `daysLeft` below zero is late, zero is today. */
export type DueLine = SignalLine & { daysLeft: number };
export type ClassLine = { ssyk: string; label: string; area: string; from: ShortageClass; to: ShortageClass };

/** What a weekly letter tells. No employer, contact or free description: it is read without logging in. */
export type Digest = { due: DueLine[]; signals: SignalLine[]; classes: ClassLine[] };

/** Deadlines this close are told of while there is still time. */
export const dueSoonDays = 2;

export const signalLine = (signal: Signal): SignalLine => ({
  reference: signal.reference,
  occupation: maskPersonalNumbers(signal.need.occupationText),
  headcount: signal.need.headcount,
  municipality: signal.municipality,
  answerBy: signal.answerBy,
});

/** A case that is due, told like a signal: by the promise to the employer or the next step, whichever comes first. */
export const dueLine = (row: WorklistRow, today: PlainDay): DueLine => {
  const on = [row.due, row.next].filter((day) => day !== null).toSorted()[0] ?? today;
  return {
    reference: row.reference,
    occupation: maskPersonalNumbers(row.need),
    headcount: row.headcount,
    municipality: row.municipality,
    answerBy: on,
    daysLeft: daysBetween(today, on),
  };
};

/** Occupations whose class in an area is another than in the edition that the last letter knew; new ones are no change. */
export const changedClasses = (area: string, before: readonly BasisRow[], now: readonly BasisRow[]): ClassLine[] => {
  const was = new Map(before.map((row) => [row.ssyk, row.class]));
  return now.flatMap((row) => {
    const from = was.get(row.ssyk);
    return from === undefined || from === row.class
      ? []
      : [{ ssyk: row.ssyk, label: row.label, area, from, to: row.class }];
  });
};

/** Nothing to report, no mail. */
export const isEmpty = ({ due, signals, classes }: Digest): boolean =>
  due.length + signals.length + classes.length === 0;

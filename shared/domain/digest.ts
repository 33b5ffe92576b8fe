import type { Outcome } from './case.ts';
import type { ClassLine } from './digest-classes.ts';
import type { Due } from './digest-due.ts';
import type { EventLine } from './digest-event.ts';
import type { AreaNumbers } from './digest-numbers.ts';
import type { UncoveredArea } from './digest-reader.ts';
import type { EarlyWarning } from './early-warning.ts';
import type { EmployerNeed } from './employer-need.ts';
import { maskPersonalNumbers } from './personal-number.ts';
import type { PlainDay } from './plain-day.ts';
import type { Signal } from './signal.ts';
import type { WorklistRow } from './worklist-row.ts';

/** A case as a letter names it: what is needed and where, never by whom. */
export type CaseLine = {
  case: string;
  reference: string;
  need: string;
  headcount: number;
  municipality: string;
};
export type DueLine = CaseLine & Due;
export type SignalLine = CaseLine & { answerBy: PlainDay | null };
export type ClosedLine = CaseLine & { outcome: Outcome };
/** How many cases of an area are late, told to who looks after the whole region. */
export type LateLine = { area: string; seriously: number; late: number };

/**
 * What a weekly letter tells, part by part. No employer, contact or free description: it is read without logging in. A
 * part that the reader has no share in is empty.
 */
export type Digest = {
  due: readonly DueLine[];
  signals: readonly SignalLine[];
  late: readonly LateLine[];
  reopenings: readonly CaseLine[];
  uncovered: readonly UncoveredArea[];
  needs: readonly EmployerNeed[];
  classes: readonly ClassLine[];
  warnings: readonly EarlyWarning[];
  events: readonly EventLine[];
  closed: readonly ClosedLine[];
  /** Stands beside news and is none itself. */
  numbers: readonly AreaNumbers[];
};

export const emptyDigest: Digest = {
  ...{ due: [], signals: [], late: [], reopenings: [], uncovered: [], needs: [] },
  ...{ classes: [], warnings: [], events: [], closed: [], numbers: [] },
};

/** Nothing to report, no mail. */
export const isEmpty = ({ numbers, ...news }: Digest): boolean =>
  Object.values(news).every((lines) => lines.length === 0);

export const caseLine = (row: WorklistRow): CaseLine => ({
  case: row.id,
  reference: row.reference,
  need: maskPersonalNumbers(row.need),
  headcount: row.headcount,
  municipality: row.municipality,
});

/** A signal whose case is not open yet, told like one; `caseId` is the one that it will have. */
export const signalLine = (signal: Signal, caseId: string): SignalLine => ({
  case: caseId,
  reference: signal.reference,
  need: maskPersonalNumbers(signal.need.occupationText),
  headcount: signal.need.headcount,
  municipality: signal.municipality,
  answerBy: signal.answerBy,
});

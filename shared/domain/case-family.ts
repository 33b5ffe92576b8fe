import type { Case } from './case.ts';
import { isDone } from './case-state.ts';
import { daysBetween } from './plain-day.ts';
import type { Ssyk4 } from './ssyk.ts';
import { dayIn } from './zoned-time.ts';

/** A closing checks every child in its one transaction, which holds a hundred writes. */
export const mostChildren = 50;

const oneOfOurs = (one: Case, other: Case): boolean => one.id !== other.id && one.area === other.area;
const hasRoom = ({ children }: Case): boolean => children.length < mostChildren;

/**
 * Whether a case can take another one in: an open case of the same area that is nobody's child. What was merged into it
 * stands among its children from then on, with its own state.
 */
export const mayTakeIn = (into: Case, merged: Case): boolean =>
  oneOfOurs(into, merged) && !isDone(into.state) && into.parent === null && hasRoom(into);

/**
 * Whether a case may be put under another: both open, of one area, and never two levels, so that there can be no circle.
 * A case that others stand under, or were merged into, stays on top.
 */
export const mayBePutUnder = (child: Case, parent: Case): boolean =>
  oneOfOurs(child, parent) &&
  !isDone(child.state) &&
  !isDone(parent.state) &&
  parent.parent === null &&
  child.children.length === 0 &&
  (hasRoom(parent) || parent.children.includes(child.id));

/** The occupation as it is known: confirmed, else what the text was most likely understood as; null where neither. */
export const knownSsyk = ({ occupation, occupations }: Pick<Case, 'occupation' | 'occupations'>): Ssyk4 | null =>
  occupation?.ssyk ?? occupations[0]?.ssyk ?? null;

/** Source: mission.md, B06. */
const duplicateDays = 60;

type Received = Pick<Case, 'receivedAt'>;

/** Received within sixty days of each other, whichever came first. */
export const receivedClose = (one: Received, other: Received, timeZone: string): boolean => {
  const [first = '', last = ''] = [one.receivedAt, other.receivedAt].toSorted();
  return daysBetween(dayIn(new Date(first), timeZone), dayIn(new Date(last), timeZone)) <= duplicateDays;
};

/**
 * Whether two cases of one employer are offered for merging: same area and occupation, received within sixty days of each
 * other, whichever came first. What is merged already is not offered again.
 */
export const looksLikeDuplicate = (one: Case, other: Case, timeZone: string): boolean => {
  const ssyk = knownSsyk(one);
  return (
    oneOfOurs(one, other) &&
    ssyk !== null &&
    ssyk === knownSsyk(other) &&
    !isDone(other.state) &&
    other.parent === null &&
    receivedClose(one, other, timeZone)
  );
};

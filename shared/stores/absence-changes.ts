import type { Absence } from '../domain/absence.ts';
import type { Write } from '../platform/table.ts';
import { auditWrite } from './audit-store.ts';
import { absenceKey } from './keys.ts';

type By = { who: string; at: string; id: string };

/** An absence gives somebody the rights of somebody else: who entered it, and who ended it, is kept with the person. */
const told = ({ person, substitute, from, until }: Absence, what: string, by: By): Write =>
  auditWrite({ of: person, ...by, what: `${what} ${from}..${until} ${substitute}` });

/** A new absence, refused where the same one is there already. */
export const absencePlannedWrites = (absence: Absence, by: By): Write[] => [
  {
    Put: {
      Item: { ...absenceKey(absence.until, absence.person, absence.from), ...absence },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  told(absence, 'absence-planned', by),
];

/** The absence is no more, refused where it was not there. */
export const absenceEndedWrites = (absence: Absence, by: By): Write[] => [
  {
    Delete: {
      Key: absenceKey(absence.until, absence.person, absence.from),
      ConditionExpression: 'attribute_exists(pk)',
    },
  },
  told(absence, 'absence-ended', by),
];

import * as z from 'zod/mini';
import { guardedLines } from './free-text.ts';
import { addDays, PlainDay } from './plain-day.ts';
import { RatedClass, ShortageClass } from './shortage.ts';
import { Ssyk4 } from './ssyk.ts';

/** Days from the day on which an assessment is given to its last one, at most: half a year (index-method.md, "Rhythm"). */
export const longestAssessmentDays = 180;

/** `county`, or the id of an area. */
export const AssessedPlace = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/));

/** What an expert may say. That something is not rated only the computation says. */
export const AssessedClass = RatedClass;
export type AssessedClass = RatedClass;

/** Public, so that it names nobody: whoever writes it is told so, and a personal number is refused. */
export const AssessmentReason = guardedLines(1_000);

/**
 * The region's own assessment of an occupation, beside the computed class and never inside it. It holds from `from` to
 * `until`, both days included, in the region's zone. `place` is where it was given: an area that shows the county's class
 * shows the county's assessment.
 */
export const ExpertAssessment = z
  .strictObject({ place: AssessedPlace, class: AssessedClass, reason: z.string(), from: PlainDay, until: PlainDay })
  .check(z.meta({ id: 'ExpertAssessment' }));
export type ExpertAssessment = z.infer<typeof ExpertAssessment>;

/** What is published of one; who gave it is not. */
export const PublishedAssessment = z.strictObject({ ...ExpertAssessment.shape, ssyk: Ssyk4 });
export type PublishedAssessment = z.infer<typeof PublishedAssessment>;

const Done = z.strictObject({ by: z.string(), on: PlainDay });

/** One of the assessments that were ever given of an occupation in a place: `version` counts them from 1. For staff. */
export const GivenAssessment = z
  .strictObject({
    ...PublishedAssessment.shape,
    label: z.string(),
    version: z.int(),
    /** What the index said in the edition that was current then. */
    computed: ShortageClass,
    by: z.string(),
    takenBack: z.nullable(Done),
  })
  .check(z.meta({ id: 'GivenAssessment' }));
export type GivenAssessment = z.infer<typeof GivenAssessment>;

export type AssessmentState = 'active' | 'expired' | 'replaced' | 'taken-back';

/** The last day that an assessment given on a day may name. */
export const latestUntil = (today: PlainDay): PlainDay => addDays(today, longestAssessmentDays);

export const mayHoldUntil = (until: PlainDay, today: PlainDay): boolean =>
  today <= until && until <= latestUntil(today);

export const holdsOn = ({ from, until }: Pick<ExpertAssessment, 'from' | 'until'>, day: PlainDay): boolean =>
  from <= day && day <= until;

/** What an assessment is on a day; `newest` is the highest version of its occupation and place. */
export const assessmentState = (of: GivenAssessment, newest: number, today: PlainDay): AssessmentState => {
  if (of.takenBack !== null) return 'taken-back';
  if (of.until < today) return 'expired';
  return of.version === newest ? 'active' : 'replaced';
};

type Shown = { place: string; ssyk: Ssyk4; level: 'area' | 'county' | 'nation' };

/** The assessment to show beside a class, of those that hold: the place's own, else of the place whose class is shown. */
export const assessmentBeside = (
  holding: readonly PublishedAssessment[],
  { place, ssyk, level }: Shown,
): ExpertAssessment | null => {
  const of = (at: string) => holding.find((one) => one.place === at && one.ssyk === ssyk);
  const found = of(place) ?? (level === 'county' ? of('county') : undefined);
  if (found === undefined) return null;
  const { ssyk: _, ...shown } = found;
  return shown;
};

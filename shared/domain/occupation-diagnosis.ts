import * as z from 'zod/mini';
import { Driver } from './diagnosis.ts';
import { driversOf, trainingOf } from './drivers.ts';
import type { Recruitment } from './signal.ts';
import { Ssyk4 } from './ssyk.ts';

/** Why an occupation is hard to recruit to in an area, by what its employers answered. */
export const OccupationDiagnosis = z.strictObject({
  area: z.string(),
  ssyk: Ssyk4,
  /** Distinct employers that answered anything of it. */
  employers: z.int(),
  drivers: z.array(Driver),
});
export type OccupationDiagnosis = z.infer<typeof OccupationDiagnosis>;

/** What one employer answered of one recruitment. */
export type RecruitmentAnswer = {
  readonly area: string;
  readonly ssyk: Ssyk4;
  readonly employer: string;
  readonly receivedAt: string;
  readonly headcount: number;
  readonly recruitment: Recruitment;
  /** Whether there was an education to show when the signal came; undefined where nobody could tell. */
  readonly educationExists: boolean | undefined;
};

/** Source: mission.md, "Shortage driver (diagnosis) rules". */
const fewestAnswering = 5;

const distinct = (answers: readonly RecruitmentAnswer[]): number =>
  new Set(answers.map(({ employer }) => employer)).size;

/** Only the latest answer of each employer counts, so that none weighs more by asking often. */
const latestOf = (answers: readonly RecruitmentAnswer[]): RecruitmentAnswer[] => [
  ...new Map(
    answers.toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1)).map((answer) => [answer.employer, answer]),
  ).values(),
];

/** Applicants per vacancy over all employers that told their number; nothing where they are fewer than five. */
const perVacancy = (answers: readonly RecruitmentAnswer[], of: 'qualified' | 'suitable'): number | undefined => {
  const told = answers.filter(({ recruitment }) => recruitment[of] !== undefined);
  if (distinct(told) < fewestAnswering) return undefined;
  const vacancies = told.reduce((all, { headcount }) => all + headcount, 0);
  return told.reduce((all, { recruitment }) => all + (recruitment[of] ?? 0), 0) / vacancies;
};

/** Whether most of the employers that were asked knew of an education. */
const mostKnew = (answers: readonly RecruitmentAnswer[]): boolean | undefined => {
  const told = answers.flatMap(({ recruitment }) => recruitment.knewEducation ?? []);
  return told.length < fewestAnswering ? undefined : told.filter(Boolean).length * 2 >= told.length;
};

/**
 * The drivers of each occupation and area with at least five employers answering, by area and SSYK. Nothing is concluded
 * from a quantity that fewer answered; leavers and places are not asked for as shares, and wait for their sources.
 */
export const occupationDiagnoses = (answers: readonly RecruitmentAnswer[]): OccupationDiagnosis[] =>
  [...Map.groupBy(answers, ({ area, ssyk }) => `${area} ${ssyk}`)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]) => {
      const latest = latestOf(own);
      const [first] = latest;
      if (first === undefined || latest.length < fewestAnswering) return [];
      const { area, ssyk } = first;
      const drivers = driversOf({
        qualifiedPerVacancy: perVacancy(latest, 'qualified'),
        suitablePerVacancy: perVacancy(latest, 'suitable'),
        training: trainingOf(ssyk),
        educationExists: latest.some(({ educationExists }) => educationExists === true),
        employerKnew: mostKnew(latest),
      });
      return [{ area, ssyk, employers: latest.length, drivers }];
    });

import * as z from 'zod/mini';
import type { EventFeedback, WorthIt } from './event-survey.ts';
import { MissedReason } from './invitation.ts';
import { Topic } from './signal.ts';

/** A group smaller than this is never shown, nor can it be reckoned out from what is. */
export const fewest = 5;

/** How many answered, in steps: an exact total would give away what a shown part leaves over. */
export const Answered = z.enum(['0-4', '5-9', '10-19', '20-49', '50+']);
export type Answered = z.infer<typeof Answered>;

export const answeredIn = (answers: number): Answered => {
  if (answers < fewest) return '0-4';
  if (answers < 10) return '5-9';
  if (answers < 20) return '10-19';
  return answers < 50 ? '20-49' : '50+';
};

const count = z.int().check(z.gte(fewest));

/** What of a survey may be seen. Everything in it rests on at least five answers; what does not is left out. */
export const SurveyResults = z.strictObject({
  answered: Answered,
  /**
   * How many found it worth their time, a yes as one and a partly as half, in tenths; null under five answers. Not its
   * parts, and no finer: from a fine share and a total the parts follow, and one of them may be a single person.
   */
  worth: z.nullable(z.number()),
  useful: z.array(z.strictObject({ topic: Topic, answers: count })),
  next: z.array(z.strictObject({ topic: Topic, answers: count })),
  /** From five texts on, by the alphabet: their order tells nothing. */
  texts: z.array(z.string()),
});
export type SurveyResults = z.infer<typeof SurveyResults>;

export const MissedResults = z.strictObject({
  answered: Answered,
  reasons: z.array(z.strictObject({ reason: MissedReason, answers: count })),
});
export type MissedResults = z.infer<typeof MissedResults>;

const worthOf = { yes: 1, partly: 0.5, no: 0 } as const satisfies Record<WorthIt, number>;

const inTenths = (share: number): number => Math.round(share * 10) / 10;

/** Things that at least five chose, most chosen first. */
const chosenByMany = <T extends string>(chosen: readonly T[], all: readonly T[]): { thing: T; answers: number }[] =>
  all
    .map((thing) => ({ thing, answers: chosen.filter((one) => one === thing).length }))
    .filter(({ answers }) => answers >= fewest)
    .toSorted((a, b) => b.answers - a.answers);

export const surveyResults = (feedback: readonly EventFeedback[]): SurveyResults => {
  const answers = feedback.filter((one) => one.kind === 'survey');
  const answered = answeredIn(answers.length);
  if (answers.length < fewest) return { answered, worth: null, useful: [], next: [], texts: [] };
  const topics = (chosen: readonly Topic[]) =>
    chosenByMany(chosen, Topic.options).map(({ thing, answers: by }) => ({ topic: thing, answers: by }));
  const texts = answers.flatMap(({ text }) => (text === undefined ? [] : [text]));
  return {
    answered,
    worth: inTenths(answers.reduce((sum, { worthIt }) => sum + worthOf[worthIt], 0) / answers.length),
    useful: topics(answers.flatMap(({ useful }) => (useful === undefined ? [] : [useful]))),
    next: topics(answers.flatMap(({ next }) => [...new Set(next)])),
    texts: texts.length < fewest ? [] : texts.toSorted((a, b) => (a < b ? -1 : 1)),
  };
};

export const missedResults = (feedback: readonly EventFeedback[]): MissedResults => {
  const reasons = feedback.flatMap((one) => (one.kind === 'missed' ? [one.reason] : []));
  return {
    answered: answeredIn(reasons.length),
    reasons: chosenByMany(reasons, MissedReason.options).map(({ thing, answers }) => ({ reason: thing, answers })),
  };
};

import * as z from 'zod/mini';
import type { EventFeedback, WorthIt } from './event-survey.ts';
import { MissedReason } from './invitation.ts';
import { Topic } from './signal.ts';

/** A group smaller than this is never shown, nor can it be reckoned out from what is. */
export const fewest = 5;

/** How many, in steps: an exact number would give away what it leaves over of those who were there. */
export const Answered = z.enum(['0-4', '5-9', '10-19', '20-49', '50+']);
export type Answered = z.infer<typeof Answered>;

export const answeredIn = (answers: number): Answered => {
  if (answers < fewest) return '0-4';
  if (answers < 10) return '5-9';
  if (answers < 20) return '10-19';
  return answers < 50 ? '20-49' : '50+';
};

/** How many chose something: never fewer than five. */
const Chosen = z.enum(['5-9', '10-19', '20-49', '50+']);
type Chosen = z.infer<typeof Chosen>;

/** What of a survey may be seen. Everything in it rests on at least five answers; what does not is left out. */
export const SurveyResults = z.strictObject({
  answered: Answered,
  /**
   * How many found it worth their time, a yes as one and a partly as half: in tenths, of fewer than ten answers in quarters;
   * null under five. Not its parts, and no finer: from a fine share and the number of those who were there, which staff
   * knows, the parts follow, and one of them may be a single person.
   */
  worth: z.nullable(z.number()),
  useful: z.array(z.strictObject({ topic: Topic, answers: Chosen })),
  next: z.array(z.strictObject({ topic: Topic, answers: Chosen })),
  /** From five texts on, by the alphabet: their order tells nothing. How many wrote nothing says nothing of what they think. */
  texts: z.array(z.string()),
});
export type SurveyResults = z.infer<typeof SurveyResults>;

export const MissedResults = z.strictObject({
  answered: Answered,
  reasons: z.array(z.strictObject({ reason: MissedReason, answers: Chosen })),
});
export type MissedResults = z.infer<typeof MissedResults>;

const worthOf = { yes: 1, partly: 0.5, no: 0 } as const satisfies Record<WorthIt, number>;

const coarse = (share: number, answers: number): number => {
  const steps = answers < 10 ? 4 : 10;
  return Math.round(share * steps) / steps;
};

/** Things that at least five chose; what most chose comes first, and within a step the order is that of the question. */
const chosenByMany = <T extends string>(chosen: readonly T[], all: readonly T[]): { thing: T; answers: Chosen }[] =>
  all
    .flatMap((thing) => {
      const answers = answeredIn(chosen.filter((one) => one === thing).length);
      return answers === '0-4' ? [] : [{ thing, answers }];
    })
    .toSorted((a, b) => Chosen.options.indexOf(b.answers) - Chosen.options.indexOf(a.answers));

export const surveyResults = (feedback: readonly EventFeedback[]): SurveyResults => {
  const answers = feedback.filter((one) => one.kind === 'survey');
  const answered = answeredIn(answers.length);
  if (answers.length < fewest) return { answered, worth: null, useful: [], next: [], texts: [] };
  const topics = (chosen: readonly Topic[]) =>
    chosenByMany(chosen, Topic.options).map(({ thing, answers: by }) => ({ topic: thing, answers: by }));
  const texts = answers.flatMap(({ text }) => (text === undefined ? [] : [text]));
  return {
    answered,
    worth: coarse(answers.reduce((sum, { worthIt }) => sum + worthOf[worthIt], 0) / answers.length, answers.length),
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

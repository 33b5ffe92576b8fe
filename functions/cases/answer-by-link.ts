import type * as z from 'zod/mini';
import type { ChangeDeps } from '../../shared/stores/change-case.ts';
import type { AlertDeps } from './alert-broker.ts';
import { answerExternal } from './answer-external.ts';
import { answerFollowUp } from './answer-follow-up.ts';
import type { Ask } from './answer-link.ts';
import { answerQuestion } from './answer-question.ts';
import { answerSatisfaction } from './answer-satisfaction.ts';
import { linkAnswers } from './link-answers.ts';

/** Reads an input as the schema wants it; throws `Refused('invalid')` naming the field. */
type Parse = <T extends z.ZodMiniType>(schema: T) => z.output<T>;

/** Takes the answer to what a link asks: the link's purpose says what it may be. Throws `Refused`. */
export const answerByLink = (deps: ChangeDeps & AlertDeps) => {
  const satisfaction = answerSatisfaction(deps);
  const question = answerQuestion(deps);
  const external = answerExternal(deps);
  const followUp = answerFollowUp(deps);
  return async (ask: Ask, parse: Parse): Promise<void> => {
    switch (ask.purpose) {
      case 'satisfaction':
        return satisfaction(ask, parse(linkAnswers.satisfaction));
      case 'question':
        return question(ask, parse(linkAnswers.question));
      case 'external':
        return external(ask, parse(linkAnswers.external));
      case 'follow-up':
        return followUp(ask, parse(linkAnswers['follow-up']));
      default:
        return ask satisfies never;
    }
  };
};

import { spokenDay } from './days.ts';
import type { SignalTexts } from './signals.sv.ts';

export const signalsEn = {
  nextSteps: {
    uncoded:
      'We do not recognise the occupation from what you wrote. The competence broker reads it and finds the right one.',
    educations: {
      found: 'See whether one of the educations fits: those who study there may need a placement and work with you.',
      none: 'We find no education within reach that leads to the occupation. The competence broker takes that on to those who educate.',
      unknown: 'Information about educations is missing right now. The competence broker will tell you what there is.',
    },
    broker: (name) => `${name} will contact you to understand the need and suggest what can be done.`,
    begun: {
      acknowledged: (broker) => `${broker} has answered you and works on it. You are told when something happens.`,
      'in-dialogue': (broker) => `${broker} is talking with you about what can be done.`,
      'measure-planned': (broker) => `A measure is planned. ${broker} tells you how it goes.`,
      'waiting-employer': (broker) =>
        `We have asked you a question and wait for your answer. The question and a link to answer it are in your mail. If you cannot find it, contact ${broker}.`,
      'waiting-external': (broker) =>
        `We have asked somebody else who can contribute, and wait for an answer. ${broker} contacts you when it has come.`,
      closed: (broker) => `The case is closed. If the need remains, contact ${broker}.`,
      'reopen-requested': (broker) => `You have asked us to take the case up again. ${broker} will contact you.`,
      reopened: (broker) => `The case is open again. ${broker} will contact you.`,
      withdrawn: () => 'The signal is withdrawn and we do nothing more with it. You can send a new one at any time.',
      merged: (broker) =>
        `The signal belongs together with another one of yours, and we work on them together. If you wonder about anything, contact ${broker}.`,
    },
  },
  receipt: {
    subject: (reference) => `We have received your signal ${reference}`,
    heading: 'Thank you, we have received your signal',
    filed: (broker) => `${broker} wrote down what you told. Let us know if anything is wrong.`,
    promise: (broker, area, day) => `${broker} is the competence broker of ${area} and answers you by ${day}.`,
    reference: 'Reference',
    answerBy: 'Answer by',
    broker: 'Competence broker',
    educations: 'Educations that lead to the occupation',
    noEducation:
      'Right now we find no education within reach that leads to the occupation. That matters too, and we take it further.',
    distance: 'At a distance',
    starts: (day, applyBy) => (applyBy ? `Starts ${day}, apply by ${applyBy}` : `Starts ${day}`),
    follow: 'Follow your signal',
    day: (day) => spokenDay('en', day),
  },
  newLink: {
    subject: (reference) => `A new link to your signal ${reference}`,
    heading: 'Here is a new link to your signal',
    text: 'You asked for a new link because the last one had expired.',
    follow: 'Follow your signal',
  },
} satisfies SignalTexts;

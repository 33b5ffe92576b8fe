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
  },
  receipt: {
    subject: (reference) => `We have received your signal ${reference}`,
    heading: 'Thank you, we have received your signal',
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

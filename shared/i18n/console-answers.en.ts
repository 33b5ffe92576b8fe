import type { ConsoleAnswersTexts } from './console-answers.sv.ts';

export const consoleAnswersEn: ConsoleAnswersTexts = {
  heading: 'Answers to the invitation',
  caption: 'Who answered what. Those in line come in the order of the line.',
  none: 'Nobody is invited yet.',
  heads: { name: 'Name and employer', answer: 'Answer', act: 'Change' },
  counted: (seats, offered, waiting, unanswered) =>
    `Seats: ${seats}. Offered: ${offered}. In line: ${waiting}. Not answered: ${unanswered}.`,
  states: {
    confirmed: 'Has a seat',
    lapsed: 'Did not take the seat in time',
    no: 'Does not come',
    'keep-me-posted': 'Does not come, wants to be invited again',
    asked: 'Has not answered',
  },
  waiting: (place) => `Number ${place} in line`,
  offered: (until) => `Offered a seat until ${until}`,
  answerFor: 'Answer',
  answerForName: (name) => `Answer for ${name}`,
  lead: 'For somebody who phoned. The answer counts as if they had answered themselves, the mails go out as always, and the history shows that you answered.',
  answer: 'The answer',
  choose: 'Choose',
  choices: { yes: 'Yes, comes', no: 'No, does not come', 'keep-me-posted': 'Not now, but wants to be invited again' },
  register: 'Register the answer',
  registered: (name, state) => `${name}: ${state}`,
};

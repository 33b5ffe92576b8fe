import type { AnswerPagesTexts } from './answer-pages.sv.ts';
import { spokenDay } from './days.ts';

export const answerPagesEn = {
  day: (day) => spokenDay('en', day),
  send: 'Send the answer',
  optional: 'optional',
  errors: {
    heading: 'The answer has not been sent yet',
    word: 'Error:',
    missing: 'Write an answer',
    tooLong: 'The text is too long: shorten it a little',
  },
  notice: {
    unavailable: {
      heading: 'The answer has not been sent yet',
      text: 'The service does not answer right now. What you filled in is still here below. Wait a little while and send it again: the answer is taken once only.',
    },
    conflict: {
      heading: 'The answer has not been sent yet',
      text: 'Somebody else worked on the case at the same moment. What you filled in is still here below: send it again.',
    },
    'in-flight': {
      heading: 'The answer is being taken right now',
      text: 'Wait a few seconds and send it again: the answer is taken once only.',
    },
    'too-many': {
      heading: 'The answer has not been sent yet',
      text: 'Too many answers came in a short time. What you filled in is still here below. Wait a while and send it again.',
    },
  },
  broker: 'Would you rather talk to somebody?',
  brokerText: 'Phone or mail the competence broker.',
  expired: {
    heading: 'The time to answer has run out',
    text: 'You can still reach us: answer the mail that had the link, and it comes to the competence broker.',
  },
  gone: {
    heading: 'The question has been answered or is no longer asked',
    text: 'You need not do anything. If you want to tell us something all the same, answer the mail that had the link.',
  },
  satisfaction: {
    title: 'Did this help you?',
    lead: (reference) => `We have closed your signal ${reference}.`,
    yes: 'Yes, it helped us',
    no: 'No',
    confirm: 'You answer yes. Confirm it here.',
    notHelped: 'What was missing?',
    reason: 'Tell us what was missing',
    reasonHint: 'Do not write any personal identity numbers.',
    reasonMissing: 'Write why the signal should be taken up again',
    reopen: 'Yes, take up our signal again',
    reopenHint:
      'Do you want us to take up the signal again? Then write above what you need, and the competence broker contacts you.',
    insteadYes: 'I meant yes: it helped us',
    answered: {
      heading: 'Thank you for your answer',
      text: 'It is recorded. We use it to help more employers better.',
    },
    reopening: {
      heading: 'Thank you, we take it up again',
      text: 'The competence broker has been told that you were not helped, and will contact you.',
    },
  },
  question: {
    title: 'A question about your signal',
    lead: (reference) => `The competence broker needs to know a little more about your signal ${reference}.`,
    asked: 'The question',
    until: (day) => `Please answer by ${day}.`,
    answer: 'Your answer',
    hint: 'The competence broker reads it, and it becomes an official document of the region. Do not write any personal identity numbers.',
    answered: { heading: 'Thank you for your answer', text: 'The competence broker has it and goes on.' },
  },
  external: {
    title: 'A question about competence',
    lead: (region) => `A competence broker of ${region} asks for your help on behalf of an employer.`,
    about: { need: 'Need', headcount: 'Number of people', municipality: 'Municipality' },
    hint: 'The competence broker reads it, and it becomes an official document of the region. Do not write any personal identity numbers.',
    answered: {
      heading: 'Thank you for your answer',
      text: 'The competence broker has it, and will contact you if more is needed.',
    },
  },
  followUp: {
    title: 'How did the recruitment go?',
    lead: (reference) => `It is about your signal ${reference}. A single question, and that is all.`,
    choose: 'Choose what fits best',
    missing: 'Choose one of the answers',
    answers: {
      'as-wanted': 'We found the competence we were looking for',
      'other-profile': 'We hired somebody with another competence',
      unfilled: 'We are still looking, or found nobody',
      withdrawn: 'We decided not to recruit',
    },
    answered: {
      heading: 'Thank you for your answer',
      text: 'It makes the basis on shortage occupations better for you and other employers.',
    },
  },
} satisfies AnswerPagesTexts;

import type { CaseTexts } from './cases.sv.ts';
import { spokenDay } from './days.ts';

export const casesEn = {
  day: (day) => spokenDay('en', day),
  labels: {
    reference: 'Reference',
    broker: 'Competence broker',
    need: 'Need',
    headcount: 'Number of people',
    municipality: 'Municipality',
    answerBy: 'Answer by',
  },
  outcomes: {
    'matched-education': 'We found an education that fits the need.',
    'measure-done': 'A measure has been carried out.',
    referred: 'The need has been passed on to somebody else who can help you.',
    'no-action-possible': 'We have found nothing that helps right now.',
    'not-a-competence-need': 'It turned out not to be about a lack of competence.',
    withdrawn: 'The signal has been withdrawn.',
  },
  acknowledged: {
    subject: (reference) => `We have started on your signal ${reference}`,
    heading: 'We have read your signal',
    intro: (broker) => `${broker} looks after your signal and writes:`,
    reply: 'Would you like to add something? Answer this mail and it reaches the competence broker.',
    follow: 'Follow your signal',
  },
  question: {
    subject: (reference) => `A question about your signal ${reference}`,
    heading: 'We have a question for you',
    intro: (broker) => `${broker} needs to know a little more to be able to help you:`,
    until: (day) => `Please answer by ${day}. If you do not have the time, we will contact you anyway.`,
    answer: 'Answer the question',
    reply: 'You can also answer this mail directly.',
  },
  nextStep: { answered: 'Read the answer and go on', unanswered: 'Nobody answered in time: get in touch or go on' },
  external: {
    because: (broker) => `You get this mail because ${broker} thinks that you can help an employer.`,
    subject: (region) => `A question about competence in ${region}`,
    subjectReminder: (region) => `Reminder: a question about competence in ${region}`,
    heading: 'Can you help an employer?',
    headingReminder: 'We are waiting for your answer',
    intro: (broker, region) => `${broker}, competence broker of ${region}, asks:`,
    reminder: (broker) => `${broker} asked you some time ago and would like to have your answer:`,
    until: (day) => `Please answer by ${day}. No is a good answer too.`,
    answer: 'Answer the question',
    open: 'What the question is about',
    why: 'Has the question come to the wrong place? Answer this mail and we will know.',
  },
  closing: {
    subject: (reference) => `Your signal ${reference} is closed`,
    heading: 'We have closed your signal',
    intro: (broker) => `${broker} writes:`,
    helped: 'Did this help you?',
    ask: 'Your answer helps us become better. If you answer no, you can ask us to take up the signal again.',
    yes: 'Yes, it helped us',
    no: 'No',
    days: 'You can answer for 14 days.',
  },
  merged: {
    subject: (reference) => `Your signal ${reference} has been joined with another`,
    heading: 'We have joined your signals',
    text: (reference, into) =>
      `Your signal ${reference} is about the same need as ${into}. We have joined them, so that you get one answer and not two.`,
    next: (broker) => `${broker} goes on with the signal that remains. Nothing of what you wrote has been removed.`,
  },
  reopened: {
    subject: (reference) => `We have taken up your signal ${reference} again`,
    heading: 'We have taken up your signal again',
    text: (broker, day) => `${broker} goes on with your need and answers you by ${day}.`,
    follow: 'Follow your signal',
  },
  followUp: {
    subject: (reference) => `One question: how did the recruitment go? (${reference})`,
    subjectReminder: (reference) => `Reminder: how did the recruitment go? (${reference})`,
    heading: 'How did the recruitment go?',
    intro: (reference) =>
      `Three months ago we closed your signal ${reference}. Now we have a single question. The answer makes the basis on shortage occupations better.`,
    reminder:
      'We asked a couple of weeks ago and have not had your answer. It takes half a minute, and we remind you this once only.',
    ask: 'Choose what fits best:',
    answers: {
      'as-wanted': 'We found the competence we were looking for',
      'other-profile': 'We hired somebody with another competence',
      unfilled: 'We are still looking, or found nobody',
      withdrawn: 'We decided not to recruit',
    },
    thanks: 'Thank you for helping us and other employers.',
  },
  alert: {
    why: 'You get this mail because the case is yours, or lies in an area where you work.',
    subjects: {
      'reopen-asked': (reference) => `${reference}: the employer asks to reopen the case`,
      'question-answered': (reference) => `${reference}: the employer has answered`,
      'external-answered': (reference) => `${reference}: the one you asked has answered`,
      'question-over': (reference) => `${reference}: the employer has not answered`,
      'external-over': (reference) => `${reference}: the one you asked has not answered`,
      'phone-follow-up': (reference) => `${reference}: phone and ask how the recruitment went`,
    },
    texts: {
      'reopen-asked': 'The employer was not helped and asks you to reopen the case. The reason is in the case.',
      'question-answered':
        'The employer has answered your question. The answer is in the case, and the case is yours again.',
      'external-answered': 'The one you asked has answered. The answer is in the case, and the case is yours again.',
      'question-over':
        "The employer's time to answer has run out. The case is yours again: phone, or go on without the answer.",
      'external-over':
        'The one you asked has not answered in time. The case is yours again: phone, ask somebody else or go on.',
      'phone-follow-up':
        'The case was closed three months ago, and the employer has no mail address. Phone and ask how the recruitment went, and enter the answer by the link below.',
    },
    standIn: (absent) => `You get this mail because you stand in for ${absent} today.`,
    answerBy: (day) => `The employer is to have an answer by ${day}.`,
    open: 'Open the case',
    record: "Enter the employer's answer",
  },
} satisfies CaseTexts;

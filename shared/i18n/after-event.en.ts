import type { AfterEventTexts } from './after-event.sv.ts';

export const afterEventEn: AfterEventTexts = {
  reasons: {
    ill: 'Illness or something else private',
    work: 'Work came in between',
    forgot: 'I forgot',
    'not-relevant': 'The topic did not suit me',
    other: 'Something else',
  },
  mail: {
    survey: {
      subject: (title) => `Was it worth your time? ${title}`,
      why: 'You get this mail because you took part in an event of ours. We ask once and do not remind you.',
      heading: 'Was it worth your time?',
      text: (title, day) =>
        `Thank you for setting time aside for “${title}” on ${day}. Three short questions help us make the next event better. Only the first needs an answer.`,
      answer: 'Answer the questions',
      note: (until) =>
        `You can answer until ${until}. The answer is kept without your name and is shown only when at least five have answered.`,
    },
    missed: {
      subject: (title) => `We missed you: ${title}`,
      why: 'You get this mail because you had a seat at an event of ours. We ask once and do not remind you.',
      heading: 'We missed you',
      text: (title, day) =>
        `You had a seat at “${title}” on ${day} but are not ticked off. Please say why: it helps us choose time and topic next time. Were you there after all? Then you can ignore this mail.`,
      note: (until) =>
        `The links open a page where you confirm your answer, until ${until}. The answer is kept without your name and is shown only when at least five have answered.`,
    },
  },
  errors: { heading: 'The answer has not been sent yet', word: 'Error:' },
  optional: 'optional',
  send: 'Send the answer',
  notSent: {
    heading: 'It has not been sent yet',
    text: 'The service does not answer just now. What you filled in is still below. Wait a moment and send it again.',
  },
  expired: {
    heading: 'The time to answer has passed',
    text: 'If you still want to tell us something, answer the mail that had the link.',
  },
  answered: {
    heading: 'Thank you for your answer',
    text: 'It is kept without your name. You need not do anything more.',
  },
  checkIn: {
    title: 'Welcome, check in here',
    lead: 'Write the mail address that the invitation came to.',
    email: 'Mail address',
    hint: 'It is used only to tick you off.',
    missing: 'Write the mail address like this: name@example.com',
    notYet: 'You are not checked in yet',
    send: 'Check in',
    done: {
      heading: 'Thank you, come in',
      text: 'If the address is invited, you are now ticked off. If you are unsure, or the invitation came to another address: tell somebody at the door.',
    },
    closed: {
      heading: 'You cannot check in here just now',
      text: 'The code holds from an hour before the event until it ends. Check the code, or tell somebody at the door.',
    },
    other: 'Check in somebody else',
  },
  survey: {
    title: 'Was it worth your time?',
    lead: (event) => `Three short questions about “${event}”.`,
    private: 'The answer is kept without your name and is shown only when at least five have answered.',
    worthIt: '1. Was it worth your time?',
    worthItMissing: 'Choose whether it was worth your time',
    worth: { yes: 'Yes', partly: 'Partly', no: 'No' },
    useful: {
      branschtraff: '2. What was most useful?',
      arbetsmarknadsdag: '2. What gave you most: the meetings, what you heard, or something else?',
      workshop: '2. What will you use at work?',
      frukost: '2. What was most useful?',
      styrgrupp: '2. Which question did we get furthest with?',
    },
    noTopic: 'Nothing in particular',
    topics: 'Topics',
    text: 'In your own words',
    textHint: 'At most 300 characters. Write no personal details: the organiser reads the text as it stands.',
    textWrong: 'Write the text in ordinary characters',
    textTooLong: 'Shorten the text to at most 300 characters',
    next: {
      branschtraff: '3. What would be worth an hour next time?',
      arbetsmarknadsdag: '3. What did you miss on the day?',
      workshop: '3. What would you like to work on further?',
      frukost: '3. What would be worth another breakfast?',
      styrgrupp: '3. What should we take up next time?',
    },
    nextHint: 'Choose as many as you like. It decides what the next event is about.',
    topic: {
      recruitment: 'Recruitment',
      'strategic-planning': 'Strategic competence planning',
      'trainee-places': 'Traineeships and learning at work',
      validation: 'Validation of skills',
      'short-courses': 'Short courses',
      attraction: 'Making the occupation and the place attractive',
      automation: 'Automation and new technology',
      inclusion: 'More people who can get the jobs',
    },
  },
  missed: {
    title: 'What came in between?',
    lead: (event) => `You had a seat at “${event}”.`,
    private: 'The answer is kept without your name and is shown only when at least five have answered.',
    reason: 'Choose what fits best',
    missing: 'Choose one of the answers',
    confirm: 'Send the answer',
  },
};

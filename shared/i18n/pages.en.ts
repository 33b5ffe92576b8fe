import type { PagesTexts } from './pages.sv.ts';

export const pagesEn = {
  thisLanguage: 'English',
  skip: 'Skip to the content',
  footer: (region) => `Kompetenssignal is run by ${region}. No cookies, no tracking.`,
  start: {
    title: 'Tell us which competence you lack',
    heading: 'Tell us which competence you lack',
    lead: (region) =>
      `Can you not find the right people? Tell ${region}. You get a first answer at once, and a competence broker contacts you.`,
    tell: 'Tell us what you lack',
    takes: 'It takes about two minutes. You need no account.',
    already: 'Have you already sent one?',
    mySignals: 'See your signals',
    what: 'How it works',
    steps: [
      { title: 'You tell us', text: 'Which occupation, how many, and when. No more than we need.' },
      {
        title: 'You get an answer at once',
        text: 'How things stand for the occupation where you are, and which educations nearby lead to it.',
      },
      {
        title: 'A person contacts you',
        text: 'The competence broker of your area answers within the promised time. You follow it all on a page of your own.',
      },
    ],
    whom: 'Who is it for?',
    whomText:
      'For employers of every size, private, public and non-profit. What you tell us also shows those who plan education what is needed.',
    brokers: 'The competence brokers',
    brokersLead: 'Would you rather talk to somebody? Here is the one who knows your area.',
    municipalities: 'Municipalities',
    open: 'Open data',
    openText: 'Our basis on shortage and surplus in the county is free to use.',
    openTable: 'The basis as JSON',
    openSheet: 'The basis as CSV',
    openDescription: 'Description of the interface (OpenAPI)',
  },
  problem: {
    next: {
      malformed: 'Go back and try again. If it happens again, call or mail the competence broker of your area.',
      'idempotency-key-missing': 'Go to the form and fill it in again.',
      unauthenticated: 'Log in and try again.',
      'not-yours': 'If you think this is wrong, contact whoever gave you the address.',
      'not-found':
        'Check that the whole address came along, above all if it comes from a mail: sometimes it is broken into two lines.',
      'link-expired': 'For safety the link is valid for a limited time.',
      conflict: 'Reload the page to see how things stand now.',
      'forbidden-step': 'Reload the page to see how things stand now.',
      'case-uncoded': 'Confirm the occupation and try again.',
      'children-open': 'Close the sub-cases first.',
      'driver-missing': 'Choose a cause first.',
      'measure-missing': 'Choose a cause and a measure first.',
      'already-answered':
        'Thank you, we already have your answer. Contact the competence broker if something needs changing.',
      'in-flight': 'Wait some seconds and try again.',
      stale: 'Reload the page and make the change again.',
      'too-large': 'Go back, shorten the text and send it again.',
      'unsupported-media-type': 'Go to the form and send it from there.',
      invalid: 'Go back, correct what is wrong and try again.',
      'outside-region': 'Turn to the region that the municipality belongs to.',
      'idempotency-key-reused': 'Go to the form and fill it in again.',
      'precondition-required': 'Reload the page and try again.',
      'too-many': 'Wait a while and try again.',
      'event-full': 'Go back to the invitation: it says whether a seat has become free.',
      'attendance-closed': 'Try again when the list has opened.',
      'event-over': 'It can no longer be answered. Welcome another time.',
      fault:
        'The fault is ours and we have been told. Try again in a while, or call the competence broker of your area.',
      unavailable: 'Nothing has been kept. Wait a while and reload the page.',
    },
    home: 'To the start page',
    tell: 'To the form',
    renewTitle: 'Get a new link',
    renew: 'Mail me a new link',
    renewText: 'We send it to the mail address that was given in the signal. Nobody else gets it.',
  },
} satisfies PagesTexts;

import type { RsvpTexts } from './rsvp-pages.sv.ts';

export const rsvpEn = {
  title: (event) => `Invitation: ${event}`,
  when: 'When',
  where: 'Where',
  time: 'Your time',
  minutes: (count) => `${count} minutes`,
  benefit: 'What you get out of it',
  programme: 'Programme',
  organiser: 'Organiser',
  question: 'Are you coming?',
  confirm: { yes: 'You answer yes. Confirm it here.', no: 'You answer no. Confirm it here.' },
  yes: 'Yes, I am coming',
  no: 'No, I cannot',
  later: 'Not now, but invite me again',
  change: 'Change your answer',
  changeToYes: 'Change to yes, I am coming',
  changeToNo: 'Change to no, I cannot',
  until: 'You can change your answer on this page until the event starts.',
  answered: {
    yes: {
      heading: 'Welcome, you have a seat',
      text: 'Your yes is registered. We mail you a confirmation with a calendar file, so that it lands in your calendar.',
    },
    no: { heading: 'Thank you for answering', text: 'Your no is registered. We hope to see you another time.' },
    'keep-me-posted': {
      heading: 'Thank you for answering',
      text: 'We have noted that you cannot this time, and invite you again.',
    },
    past: { heading: 'The event has already started', text: 'It can no longer be answered. Welcome another time.' },
    cancelled: { heading: 'The event is cancelled', text: 'You need not do anything.' },
  },
  event: {
    public: 'Event for employers',
    notice: 'Those invited answer by the link in their mail.',
    past: 'The event has already been.',
    cancelled: 'The event is cancelled.',
    full: 'The event is full.',
  },
} satisfies RsvpTexts;

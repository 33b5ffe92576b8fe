import type { EventTexts } from './events.sv.ts';

export const eventsEn = {
  when: 'When',
  where: 'Where',
  minutes: 'Your time',
  minutesOf: (minutes) => `${minutes} minutes`,
  benefit: 'What you get out of it',
  programme: 'Programme',
  invitation: {
    subject: (title) => `Invitation: ${title}`,
    intro: (organisers, joint) =>
      `${organisers} ${joint ? 'invite' : 'invites'} you, because you said that you want to be invited.`,
    yes: 'Yes, I am coming',
    no: 'No, I cannot',
    note: 'The links open a page where you confirm your answer. You can change it until the event starts.',
  },
  confirmation: {
    subject: (title) => `Your seat: ${title}`,
    heading: 'You have a seat',
    text: 'The calendar file in this mail puts the time into your calendar. If you cannot come: give up your seat so that somebody else can have it.',
    change: 'Change your answer',
  },
  cancellation: {
    subject: (title) => `Cancelled: ${title}`,
    heading: 'Your seat is cancelled',
    text: 'The calendar file in this mail takes the time out of your calendar. Thank you for telling us.',
    change: 'Change your answer',
  },
} satisfies EventTexts;

import type { EventChangesTexts } from './event-changes.sv.ts';

export const eventChangesEn: EventChangesTexts = {
  seatsTaken: (taken) => `${taken} seats are taken already: the number cannot be lower`,
  moved: {
    subject: (title) => `Changed: ${title}`,
    heading: 'The event has changed',
    text: 'This is how it is now:',
    formerly: {
      title: 'Was called',
      when: 'Earlier time',
      where: 'Earlier place',
      minutes: 'Earlier length',
    },
    to: {
      seated:
        'You still have your seat. The calendar file in this mail moves the event in your calendar. If you cannot come: give up your seat so that somebody else can take it.',
      'in-line': 'You still stand in line. If a seat becomes free you get a mail.',
      offered: 'The seat that you were offered still waits for your answer.',
    },
    change: 'See or change your answer',
    asked: 'The event that we invited you to has changed. Does it suit you like this?',
  },
  cancelled: {
    subject: (title) => `Cancelled: ${title}`,
    heading: 'The event is cancelled',
    reason: 'Why',
    to: {
      seated: 'You need not do anything. The calendar file in this mail takes the event out of your calendar.',
      'in-line': 'You need not do anything. Your place in line is removed.',
      offered: 'You need not do anything. The seat that you were offered no longer exists.',
      asked: 'You need not do anything. We had invited you to the event.',
    },
    page: 'See the page of the event',
  },
  reminder: {
    '7d': { subject: (title) => `In a week: ${title}`, heading: 'See you in a week' },
    '1d': { subject: (title) => `Tomorrow: ${title}`, heading: 'See you tomorrow' },
    text: 'You have a seat. If you cannot come: give up your seat so that somebody else can take it.',
    calendar: 'Download the calendar file',
    giveUp: 'Give up my seat',
  },
};

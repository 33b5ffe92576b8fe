import type { SeatTexts } from './seats.sv.ts';

export const seatsEn = {
  page: {
    waiting: (place) => ({
      heading: `You are number ${place} in line`,
      text: 'All seats are taken right now. If one becomes free we mail you and hold it for you for a day at most.',
    }),
    offered: (until) => ({
      heading: 'There is a seat for you',
      text: `We hold the seat until ${until}. After that it goes to the next in line.`,
    }),
    lapsed: {
      heading: 'The time for your seat has passed',
      text: 'The seat has gone to the next in line. If you still want to come you can stand at the end of the line.',
    },
    full: {
      heading: 'The event is full',
      text: 'You can stand in line. If a seat becomes free we mail you and hold it for you for a day at most.',
    },
    order: 'Seats go in the order in which the answers came in: whoever has waited longest is asked first.',
    join: 'Put me in line',
    joinAgain: 'Put me in line again',
    leave: 'Leave the line',
    accept: 'Yes, I take the seat',
    decline: 'No, give it to the next',
    question: {
      full: 'Do you want to stand in line?',
      waiting: 'Do you not want to wait?',
      offered: 'Do you take the seat?',
      lapsed: 'Do you still want to come?',
    },
  },
  mail: {
    heldUntil: 'The seat is held until',
    inLine: {
      subject: (title) => `You are in line: ${title}`,
      heading: 'You are in line',
      text: 'All seats are taken right now. If one becomes free we mail you and hold it for you for a day at most. Your page shows your number in line. There you can also leave the line.',
      link: 'See your place in line',
    },
    offer: {
      subject: (title) => `There is a seat for you: ${title}`,
      heading: 'There is a seat for you',
      text: 'A seat has become free and you are first in line. Open the page and answer whether you take it. If you do not answer in time the seat goes to the next in line.',
      link: 'Answer whether you take the seat',
    },
    lapsed: {
      subject: (title) => `The seat has gone on: ${title}`,
      heading: 'The seat has gone on',
      text: 'We held a seat for you, but the time to answer has passed. The seat has therefore gone on. If you still want to come you can stand in line again.',
      link: 'Stand in line again',
    },
  },
} satisfies SeatTexts;

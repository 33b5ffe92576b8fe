import type { PlainDay } from '../domain/plain-day.ts';
import { shortDay } from './days.ts';
import type { DigestTexts } from './digests.sv.ts';
import { shortageEn } from './shortage.en.ts';

const day = (on: PlainDay) => shortDay('en', on);

const within = (days: number): string =>
  days === 0 ? 'the same day' : days === 1 ? 'within 1 working day' : `within ${days} working days`;

export const digestsEn = {
  shortage: shortageEn,
  outcomes: {
    'matched-education': 'Matched with an education',
    'measure-done': 'The measure is done',
    referred: 'Referred to somebody else',
    'no-action-possible': 'No action was possible',
    'not-a-competence-need': 'Not a competence need',
    withdrawn: 'The employer took it back',
  },
  subject: (week, news) => (news.length > 0 ? `Week ${week}: ${news.join(', ')}` : `Week ${week}`),
  counted: {
    due: (count) => (count === 1 ? '1 case needs you now' : `${count} cases need you now`),
    signals: (count) => (count === 1 ? '1 new signal' : `${count} new signals`),
    late: (count) => (count === 1 ? '1 late case in the county' : `${count} late cases in the county`),
    reopenings: (count) => (count === 1 ? '1 case to open again' : `${count} cases to open again`),
    needs: (count) => (count === 1 ? '1 new competence need' : `${count} new competence needs`),
  },
  other: {
    warnings: 'an early warning',
    classes: 'changed shortages',
    events: 'events coming up',
    closed: 'closed cases',
    uncovered: 'an area without a broker',
  },
  headings: {
    broker: (week) => `Your week ${week}`,
    strategist: (week) => `The county in week ${week}`,
    provider: (week) => `Competence needs, week ${week}`,
  },
  why: {
    broker: 'You get this mail on Mondays when there is something new in your areas.',
    strategist: 'You get this mail on Mondays when there is something new in the county.',
    provider: 'You get this mail on Mondays when something new in the county concerns education providers.',
  },
  intro: (where, first) => `This has happened in ${where} ${first ? 'lately' : 'since the last letter'}.`,
  theCounty: 'the county',
  county: 'The whole county',
  caseLine: ({ reference, need, headcount }) =>
    `${need}, ${headcount === 1 ? '1 person' : `${headcount} persons`} (${reference})`,
  due: {
    title: 'Needs you now',
    note: ({ reason, on }, today) => {
      switch (reason) {
        case 'seriously-late':
          return `Very late: an answer was promised by ${on === null ? '' : day(on)}`;
        case 'late':
          return `Late: an answer was promised by ${on === null ? '' : day(on)}`;
        case 'reopen-requested':
          return 'The employer wants the case opened again';
        case 'step-passed':
          return `The next step was to be taken ${on === null ? '' : day(on)}`;
        case 'due-soon':
          return on === today ? 'To be answered today' : `Answer by ${on === null ? '' : day(on)}`;
        case 'step-soon':
          return on === today ? 'Next step today' : `Next step ${on === null ? '' : day(on)}`;
        default:
          return reason satisfies never;
      }
    },
  },
  signals: { title: 'New signals', note: (answerBy) => `Answer by ${day(answerBy)}` },
  late: {
    title: 'Late cases',
    line: (area, late) => (late === 1 ? `${area}: 1 late case` : `${area}: ${late} late cases`),
    note: (seriously) => (seriously === 0 ? 'None is very late' : `Very late among them: ${seriously}`),
  },
  reopenings: { title: 'Asked to be opened again' },
  uncovered: {
    title: 'Areas without a broker at work',
    notes: {
      'no-broker': 'No broker has the area',
      'nobody-there': 'The broker is away, and the substitute is not at work either',
    },
  },
  needs: {
    title: 'New needs of several employers',
    note: (employers) => `${employers} employers in the county asked for this in the last year`,
  },
  classes: { title: 'Changed shortages', note: (places, from, to) => `${places}: from ${from} to ${to}` },
  warnings: {
    title: 'Early warnings',
    note: (area, employers, expected) => `${area}: ${employers} employers in 60 days, ${expected} is usual`,
  },
  events: {
    title: 'Events in the next four weeks',
    begins: (on, time) => `${day(on)} at ${time}`,
    answers: ({ yes, no, waiting, capacity }) =>
      `${yes} yes of ${capacity} ${capacity === 1 ? 'seat' : 'seats'}, ${no} no${waiting > 0 ? `, ${waiting} on the waiting list` : ''}`,
  },
  closed: { title: 'Closed by colleagues' },
  numbers: {
    title: 'Your numbers',
    line: ({ medianWorkingDays, withinPromise, open }, promise) =>
      [
        ...(medianWorkingDays === null
          ? []
          : [`Half are answered ${within(medianWorkingDays)}, the promise is ${promise}`]),
        ...(withinPromise === null ? [] : [`${Math.round(withinPromise * 100)} % in time`]),
        open === 1 ? '1 open case' : `${open} open cases`,
      ].join('. '),
    source:
      'How soon you answer is counted every night over twelve months, and shown from five cases on. Open are those in the worklist now.',
  },
  more: (count) => `And ${count} more.`,
  seeAll: {
    worklist: 'See all in the worklist',
    done: 'See all closed cases',
    reports: 'See all warnings',
    basis: 'See the whole basis',
  },
} satisfies DigestTexts;

import { spokenDay } from './days.ts';
import type { DigestTexts } from './digests.sv.ts';
import { shortageEn } from './shortage.en.ts';

const signals = (count: number) => (count === 1 ? '1 new signal' : `${count} new signals`);
const due = (count: number) => (count === 1 ? '1 signal needs an answer now' : `${count} signals need an answer now`);

export const digestsEn = {
  shortage: shortageEn,
  subject: (week, newSignals, dueNow) => {
    const parts = [...(dueNow > 0 ? [due(dueNow)] : []), ...(newSignals > 0 ? [signals(newSignals)] : [])];
    return parts.length > 0 ? `Week ${week}: ${parts.join(', ')}` : `Week ${week}: changed shortages`;
  },
  heading: (week) => `Your week ${week}`,
  intro: (areas, first) => `This has happened in ${areas} ${first ? 'lately' : 'since the last letter'}.`,
  due: {
    title: 'Needs an answer now',
    note: ({ answerBy, daysLeft }, municipality) => {
      const promise =
        daysLeft < 0
          ? `Late: an answer was promised by ${spokenDay('en', answerBy)}`
          : daysLeft === 0
            ? 'To be answered today'
            : `Answer by ${spokenDay('en', answerBy)}`;
      return `${municipality}. ${promise}`;
    },
  },
  signals: {
    title: 'New signals',
    line: ({ reference, occupation, headcount }) =>
      `${reference} ${occupation}, ${headcount === 1 ? '1 person' : `${headcount} persons`}`,
    note: ({ answerBy }, municipality) => `${municipality}. Answer by ${spokenDay('en', answerBy)}`,
  },
  classes: {
    title: 'Changed shortages',
    line: ({ label }) => label,
    note: ({ area }, from, to) => `${area}: from ${from} to ${to}`,
  },
  more: (count) => `and ${count} more`,
} satisfies DigestTexts;

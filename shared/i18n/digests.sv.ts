import type { ClassLine, DueLine, SignalLine } from '../domain/digest.ts';
import { spokenDay } from './days.ts';
import { type ShortageTexts, shortageSv } from './shortage.sv.ts';

export type DigestTexts = {
  shortage: ShortageTexts;
  subject: (week: number, signals: number, due: number) => string;
  heading: (week: number) => string;
  intro: (areas: string, first: boolean) => string;
  due: { title: string; note: (line: DueLine, municipality: string) => string };
  signals: {
    title: string;
    line: (line: SignalLine) => string;
    note: (line: SignalLine, municipality: string) => string;
  };
  classes: {
    title: string;
    line: (line: ClassLine) => string;
    note: (line: ClassLine, from: string, to: string) => string;
  };
  more: (count: number) => string;
};

const signals = (count: number) => (count === 1 ? '1 ny signal' : `${count} nya signaler`);
const due = (count: number) => (count === 1 ? '1 signal kräver svar nu' : `${count} signaler kräver svar nu`);

export const digestsSv: DigestTexts = {
  shortage: shortageSv,
  subject: (week, newSignals, dueNow) => {
    const parts = [...(dueNow > 0 ? [due(dueNow)] : []), ...(newSignals > 0 ? [signals(newSignals)] : [])];
    return parts.length > 0 ? `Vecka ${week}: ${parts.join(', ')}` : `Vecka ${week}: ändrat bristläge`;
  },
  heading: (week) => `Din vecka ${week}`,
  intro: (areas, first) => `Det här har hänt i ${areas} ${first ? 'den senaste tiden' : 'sedan förra brevet'}.`,
  due: {
    title: 'Kräver svar nu',
    note: ({ answerBy, daysLeft }, municipality) => {
      const promise =
        daysLeft < 0
          ? `Försenad: svar lovades ${spokenDay('sv', answerBy)}`
          : daysLeft === 0
            ? 'Svar ska ges i dag'
            : `Svar senast ${spokenDay('sv', answerBy)}`;
      return `${municipality}. ${promise}`;
    },
  },
  signals: {
    title: 'Nya signaler',
    line: ({ reference, occupation, headcount }) =>
      `${reference} ${occupation}, ${headcount === 1 ? '1 person' : `${headcount} personer`}`,
    note: ({ answerBy }, municipality) => `${municipality}. Svar senast ${spokenDay('sv', answerBy)}`,
  },
  classes: {
    title: 'Ändrat bristläge',
    line: ({ label }) => label,
    note: ({ area }, from, to) => `${area}: från ${from} till ${to}`,
  },
  more: (count) => `och ${count} till`,
};

import type { CaseState } from '../domain/case-state.ts';

/** The columns of the exported sheet, in their order. */
export type WorklistColumn =
  | 'reference'
  | 'state'
  | 'need'
  | 'headcount'
  | 'employer'
  | 'municipality'
  | 'area'
  | 'broker'
  | 'ssyk'
  | 'received'
  | 'due'
  | 'next'
  | 'until'
  | 'tags';

export type WorklistTexts = {
  columns: Readonly<Record<WorklistColumn, string>>;
  states: Readonly<Record<CaseState, string>>;
  noEmail: string;
};

export const worklistSv: WorklistTexts = {
  columns: {
    reference: 'Referens',
    state: 'Läge',
    need: 'Behov',
    headcount: 'Antal',
    employer: 'Arbetsgivare',
    municipality: 'Kommun',
    area: 'Område',
    broker: 'Mäklare',
    ssyk: 'Yrke (SSYK)',
    received: 'Kom in',
    due: 'Svar senast',
    next: 'Nästa steg',
    until: 'Väntar till',
    tags: 'Märkning',
  },
  states: {
    received: 'Ny',
    acknowledged: 'Första svar givet',
    'in-dialogue': 'I dialog',
    'measure-planned': 'Åtgärd planerad',
    'waiting-employer': 'Väntar på arbetsgivaren',
    'waiting-external': 'Väntar på annan aktör',
    closed: 'Stängt',
    'reopen-requested': 'Återöppning begärd',
    reopened: 'Återöppnat',
    withdrawn: 'Återtaget',
    merged: 'Sammanslaget',
  },
  noEmail: 'Arbetsgivaren har ingen e-postadress: ring i stället, och skriv in samtalet som en kontakt',
};

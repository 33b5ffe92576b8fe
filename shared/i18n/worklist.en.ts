import type { WorklistTexts } from './worklist.sv.ts';

export const worklistEn = {
  columns: {
    reference: 'Reference',
    state: 'State',
    need: 'Need',
    headcount: 'People',
    employer: 'Employer',
    municipality: 'Municipality',
    area: 'Area',
    broker: 'Broker',
    ssyk: 'Occupation (SSYK)',
    received: 'Received',
    due: 'Answer by',
    next: 'Next step',
    until: 'Waits until',
    tags: 'Tags',
  },
  states: {
    received: 'New',
    acknowledged: 'First answer given',
    'in-dialogue': 'In dialogue',
    'measure-planned': 'Measure planned',
    'waiting-employer': 'Waiting for the employer',
    'waiting-external': 'Waiting for somebody else',
    closed: 'Closed',
    'reopen-requested': 'Reopening asked for',
    reopened: 'Reopened',
    withdrawn: 'Withdrawn',
    merged: 'Merged',
  },
  noEmail: 'The employer has no mail address: call instead, and log the call as a contact',
} satisfies WorklistTexts;

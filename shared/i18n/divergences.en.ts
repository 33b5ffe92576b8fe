import type { DivergencesTexts } from './divergences.sv.ts';

export const divergencesEn: DivergencesTexts = {
  heading: 'Divergences to look into',
  lead: 'Here the basis says one thing and employers another. Find out why. The number is not changed by what you write: the explanation stands beside it. Counted every night.',
  back: 'To the follow-up',
  none: 'No divergence just now: the basis and employers say the same.',
  closed: 'Looked into',
  kinds: {
    'need-without-shortage': 'Many employers lack people, but the basis shows no shortage',
    'shortage-without-need': 'The basis shows a shortage, but no employer has said so',
  },
  index: 'The basis',
  says: (shown, edition) => `${shown} (edition ${edition})`,
  employers: 'Employers, twelve months',
  told: (count) =>
    count === 0 ? 'None has said so' : count === 1 ? '1 employer lacks people' : `${count} employers lack people`,
  since: 'Since',
  county: 'The whole county',
  close: 'Write what you found',
  closeFor: (label) => `Write what you found: ${label}`,
  closeLead: 'What you write is kept with your name and today’s date, and the divergence counts as looked into.',
  reason: 'What did you find?',
  reasonHint: 'For example: two large employers are moving in, and their ads come next quarter.',
  done: (label) => `Saved: ${label} has been looked into`,
  found: 'What was found',
  by: 'Looked into by',
  closedBy: (who, on) => `${who}, ${on}`,
  countyOnly: 'Divergences of the whole county are looked into by a strategist.',
};

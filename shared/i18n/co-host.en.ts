import type { CoHostTexts } from './co-host.sv.ts';

export const coHostEn = {
  mail: {
    subject: (title) => `You invite together: ${title}`,
    intro: (organisers) => `${organisers} invite to the meeting together. Your names stand in the invitation.`,
    page: 'On your page you see how many are invited, how many have answered and how many seats are left.',
    open: 'See how many are coming',
    note: 'The page shows counts for this meeting alone, never names. The link is yours: do not pass it on.',
    why: 'You get this mail because your organisation invites to the meeting together with us.',
  },
  page: {
    title: (event) => `How many are coming: ${event}`,
    lead: 'The counts are those of now. Load the page again to see whether anything has changed.',
    heading: 'How many have answered',
    invited: 'Invited',
    yes: 'Coming',
    no: 'Not coming',
    waiting: 'In line',
    seats: 'Seats',
    seatsLeft: (left, capacity) => `${Math.max(0, left)} of ${capacity} left`,
    note: 'The page shows counts alone, never who they are.',
    cancelled: 'The meeting is cancelled.',
    public: 'The page of the meeting',
  },
} satisfies CoHostTexts;

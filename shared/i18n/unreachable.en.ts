import type { UnreachableTexts } from './unreachable.sv.ts';

export const unreachableEn = {
  subject: 'Our mail does not get through, phone instead',
  text: 'Three different mails to this address have bounced within thirty days. The mailbox may be full, or it does not take our mail. We send no more letters or invitations there for three months; answers in cases are sent as before. Phone and ask for an address that works.',
  employer: 'Employer',
  name: 'Name',
  phone: 'Phone',
  address: 'Address that does not work',
  open: 'Open the case',
  standIn: (absent) => `You get this because you stand in for ${absent}.`,
  why: "You get this mail because you are the contact's competence broker.",
} satisfies UnreachableTexts;

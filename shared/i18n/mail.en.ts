import type { MailTexts } from './mail.sv.ts';

export const mailEn = {
  why: {
    service: 'You get this mail because you have been in touch with us.',
    digest: 'You get this mail on Mondays when there is something new in your areas.',
    invitation: 'You get this mail because you have agreed to invitations from us.',
  },
  unsubscribe: {
    digest: 'Stop the weekly letter',
    invitations: 'Stop the invitations',
    following: 'Stop following occupations',
  },
  sentBy: (organiser) => `Sent by ${organiser}.`,
  page: {
    title: {
      digest: 'Stop the weekly letter',
      invitations: 'Stop the invitations',
      following: 'Stop following occupations',
    },
    ask: {
      digest: 'Do you want to stop getting the weekly letter with what is new in your areas?',
      invitations: 'Do you want to stop getting invitations to breakfasts and other meetings?',
      following: 'Do you want to stop getting mail when the situation changes for occupations you follow?',
    },
    leave: 'Yes, stop',
    leftTitle: 'Done',
    left: {
      digest: 'You no longer get the weekly letter.',
      invitations: 'You no longer get invitations from us.',
      following: 'You no longer get mail about the occupations you followed.',
    },
    rejoin: 'Undo, I want the mails back',
    still: 'Mail about your own cases and answers to what you do yourself come as before.',
    keep: 'To keep the mail, just close this page. Nothing changes until you choose.',
  },
} satisfies MailTexts;

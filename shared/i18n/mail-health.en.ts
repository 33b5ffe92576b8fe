import type { MailHealthTexts } from './mail-health.sv.ts';

export const mailHealthEn = {
  heading: 'Mail',
  lead: 'How the mail that the system sends is doing. The page shows what the latest sweep saw; a new one is made every five minutes.',
  noneYet: 'The mail has not been swept yet. Wait some minutes and reload the page.',
  seen: (instant) => `Last swept ${instant}.`,
  account: 'The account with Amazon SES',
  states: {
    ok: 'The account is in order: mail goes out.',
    sandbox:
      'The account is in test mode: at most 200 mails a day, one a second, and only to addresses confirmed with Amazon. Other mail waits until test mode has been lifted.',
    paused:
      'The account is paused: no mail goes out. It waits here until Amazon or you yourselves have opened the account.',
    'domain-unverified':
      'The sender domain is not confirmed: no mail goes out. Add the DNS records that the installation printed. The mail waits.',
    'dkim-broken':
      'The signature of the sender domain (DKIM) does not work: no mail goes out, for it would be taken for junk. Check the DNS records. The mail waits.',
    unknown: 'Amazon SES did not tell how the account is. Meanwhile mail goes out at a calm pace.',
  },
  quota: 'Quota of the day',
  usedOf: (used, most) => `${used} of ${most} mails in the last 24 hours`,
  unlimited: (used) => `${used} mails in the last 24 hours, no limit`,
  rate: (perSecond) => `At most ${perSecond} a second`,
  waiting: 'Waiting',
  nothingWaits: 'No mail is waiting.',
  waits: (count, since) => `${count} ${count === 1 ? 'mail is' : 'mails are'} waiting, the oldest since ${since}.`,
  because: 'Why',
  count: 'Count',
  why: {
    account: 'The account does not send right now',
    quota: "The day's quota is nearly used; the rest is kept for answers in cases",
    circuit: 'Letters and invitations have stopped themselves',
    unverified: 'The address is not confirmed, and the account is in test mode',
    turnedAway: 'Amazon did not take it just then; it will be tried again',
    unknownEnd: 'Nobody knows whether the mail left; a person needs to look',
    later: 'Waits for its next attempt',
  },
  shares: 'The last fourteen days',
  sent: (count) => `${count} ${count === 1 ? 'mail' : 'mails'} sent`,
  bounced: 'Bounced',
  complained: 'Reported as junk',
  share: (count, share) => `${count} (${share})`,
  limits: 'Amazon reviews an account at 5% bounces or 0.1% reports, and closes it at 10% or 0.5%.',
  circuit: 'Automatic stop',
  circuitClosed: 'Weekly letters and invitations go out.',
  circuitOpen: {
    bounces: 'Weekly letters and invitations have stopped themselves: at least 5% of the mail bounces.',
    complaints:
      'Weekly letters and invitations have stopped themselves: at least 0.1% of the mail is reported as junk.',
  },
  circuitService: 'Receipts and answers in cases go out as usual.',
  release: 'Let them go again',
  releaseWarning:
    'Find out why first. Bounces and reports from before now no longer count, and everything stops again if it goes on.',
  released: 'They may go again, from the next sweep.',
  releasedBy: (who, instant) => `Let go by ${who} ${instant}.`,
  onlyAdministrators: 'An administrator can let them go again.',
  reports: 'Reports from Amazon',
  reportStates: {
    'nothing-sent': 'Nothing has been sent in the last fourteen days, so no reports are expected.',
    arriving: 'Reports of delivery, bounces and complaints arrive.',
    silent:
      'The reports have gone silent: mail has been sent and nothing has been heard of it for half an hour. See the runbook, article mail-needs-a-person.',
  },
  lastReport: (instant) => `The latest report came ${instant}.`,
  lost: 'Never left',
  noneLost: 'All mail of the last fourteen days has been sent or is waiting.',
  lostText: (count) => `${count} ${count === 1 ? 'mail was' : 'mails were'} given up in the last fourteen days.`,
  when: 'When',
  what: 'What happened',
  about: 'About',
  kinds: {
    bounced: 'Bounced',
    complained: 'Reported as junk',
    refused: 'Amazon refused to take it',
    'given-up': 'Could not be sent within three days',
  },
  openCase: 'Open the case',
  causes: {
    sig: 'A signal',
    inv: 'An invitation',
    per: 'A letter to staff',
    evt: 'A meeting',
    other: 'Something else',
  },
} satisfies MailHealthTexts;

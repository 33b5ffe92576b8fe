import type { LogMessage } from '../../shared/platform/log-messages.ts';

/** Every sentence that the mail functions may log. */
export const mailMessages = {
  sent: { code: 'MAIL1', text: 'A mail was handed to SES' },
  held: { code: 'MAIL2', text: 'SES turned a mail away for now; it waits' },
  refused: { code: 'MAIL3', text: 'SES refused a mail for good' },
  unanswered: { code: 'MAIL4', text: 'SES did not answer; whether it has the mail is unknown' },
  withheld: { code: 'MAIL5', text: 'A mail was withheld' },
  leaseExpired: { code: 'MAIL6', text: 'A sender died with a mail in hand' },
  sentAgain: { code: 'MAIL7', text: 'A mail of unknown end is sent again' },
  waitsForPerson: { code: 'MAIL8', text: 'A mail of unknown end waits: reports of SES are silent' },
  gaveUp: { code: 'MAIL9', text: 'A mail could not be sent within the limit' },
  reported: { code: 'MAIL10', text: 'SES reported on a mail' },
  foreignReport: { code: 'MAIL11', text: 'SES reported on a mail that the outbox does not know' },
  unreadableReport: { code: 'MAIL12', text: 'A report of SES could not be read' },
  suppressed: { code: 'MAIL13', text: 'An address is suppressed' },
  addressPaused: { code: 'MAIL15', text: 'An address is left alone after soft bounces' },
  outboxHeld: { code: 'MAIL16', text: 'The account, its quota or the circuit holds mails' },
  accountUnread: { code: 'MAIL17', text: 'SES did not tell of the account' },
  entryFailed: { code: 'MAIL14', text: 'A mail could not be handled in this run' },
} as const satisfies Record<string, LogMessage>;

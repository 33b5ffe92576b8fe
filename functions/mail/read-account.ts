import {
  GetAccountSendingEnabledCommand,
  GetIdentityDkimAttributesCommand,
  GetIdentityVerificationAttributesCommand,
  GetSendQuotaCommand,
  type SESClient,
} from '@aws-sdk/client-ses';
import type { MailAccount } from '../../shared/domain/mail-health.ts';
import { errorFields, type Log } from '../../shared/platform/log.ts';
import { mailMessages } from './log-messages.ts';

type Deps = { ses: Pick<SESClient, 'send'>; domain: string; log: Log };

/**
 * What SES says of the account and of the region's own domain; undefined where it does not answer, which holds no mail:
 * what SES then says of the mail itself decides.
 */
export const readAccount =
  ({ ses, domain, log }: Deps) =>
  async (): Promise<MailAccount | undefined> => {
    try {
      const Identities = [domain];
      const [quota, enabled, verified, dkim] = await Promise.all([
        ses.send(new GetSendQuotaCommand({})),
        ses.send(new GetAccountSendingEnabledCommand({})),
        ses.send(new GetIdentityVerificationAttributesCommand({ Identities })),
        ses.send(new GetIdentityDkimAttributesCommand({ Identities })),
      ]);
      const signed = dkim.DkimAttributes?.[domain];
      return {
        sending: enabled.Enabled ?? false,
        verified: verified.VerificationAttributes?.[domain]?.VerificationStatus === 'Success',
        dkim: signed?.DkimEnabled === true && signed.DkimVerificationStatus === 'Success',
        perDay: quota.Max24HourSend ?? 0,
        perSecond: quota.MaxSendRate ?? 1,
        usedToday: quota.SentLast24Hours ?? 0,
      };
    } catch (error) {
      log.warn(mailMessages.accountUnread, errorFields(error));
      return undefined;
    }
  };

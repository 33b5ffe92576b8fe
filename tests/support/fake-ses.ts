import { SESClient } from '@aws-sdk/client-ses';
import { dedupKeyOfTag } from '../../functions/mail/post-office.ts';

export type Accepted = {
  dedupKey: string;
  attempt: number;
  messageId: string;
  source: string;
  destinations: string[];
  configurationSet: string;
  tags: Record<string, string[]>;
  raw: string;
};

/** An answer of SES that is not an acceptance. */
export type SesFault = { status: number; code: string; message?: string };

type SdkRequest = { body?: unknown };

const members = (form: URLSearchParams, name: string): string[] => {
  const found: string[] = [];
  for (let i = 1; form.has(`${name}.member.${i}`); i += 1) found.push(form.get(`${name}.member.${i}`) ?? '');
  return found;
};

const tagsOf = (form: URLSearchParams) => {
  const tags: Record<string, string[]> = {};
  for (let i = 1; form.has(`Tags.member.${i}.Name`); i += 1)
    tags[form.get(`Tags.member.${i}.Name`) ?? ''] = [form.get(`Tags.member.${i}.Value`) ?? ''];
  return tags;
};

const xml = (status: number, body: string) => ({
  response: { statusCode: status, headers: { 'content-type': 'text/xml' }, body: new TextEncoder().encode(body) },
});

/**
 * SES behind the real client: everything above the wire is the SDK's own. Accepts and remembers each mail, or answers
 * with the fault that `next` names for a call (counted from 1).
 */
export const fakeSes = (next: (call: number) => SesFault | Error | undefined = () => undefined) => {
  const accepted: Accepted[] = [];
  let calls = 0;
  const handle = async (request: SdkRequest) => {
    calls += 1;
    const fault = next(calls);
    if (fault instanceof Error) throw fault;
    if (fault)
      return xml(
        fault.status,
        `<ErrorResponse><Error><Type>Sender</Type><Code>${fault.code}</Code><Message>${fault.message ?? ''}</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
      );
    const form = new URLSearchParams(String(request.body));
    const tags = tagsOf(form);
    const messageId = `m-${accepted.length + 1}`;
    accepted.push({
      dedupKey: dedupKeyOfTag(tags.outbox?.[0] ?? ''),
      attempt: Number(tags.attempt?.[0]),
      messageId,
      source: form.get('Source') ?? '',
      destinations: members(form, 'Destinations'),
      configurationSet: form.get('ConfigurationSetName') ?? '',
      tags,
      raw: Buffer.from(form.get('RawMessage.Data') ?? '', 'base64').toString('utf8'),
    });
    return xml(
      200,
      `<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>${messageId}</MessageId></SendRawEmailResult><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></SendRawEmailResponse>`,
    );
  };
  const clientWith = (maxAttempts: number) =>
    new SESClient({
      region: 'eu-north-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      maxAttempts,
      requestHandler: { handle } as never,
    });
  return { clientWith, accepted, calls: () => calls };
};

/** A report as SES publishes it through SNS, for a mail that `fakeSes` accepted. */
export const sesReport = (
  of: Pick<Accepted, 'messageId' | 'tags'>,
  eventType: 'Send' | 'Delivery' | 'Bounce' | 'Complaint' | 'Reject' | 'DeliveryDelay',
  detail: Record<string, unknown> = {},
): string => {
  const parts = {
    Send: { send: {} },
    Delivery: { delivery: { smtpResponse: '250 ok' } },
    Bounce: { bounce: { bounceType: 'Permanent', bounceSubType: 'General', bouncedRecipients: [], ...detail } },
    Complaint: { complaint: { complainedRecipients: [], complaintSubType: null, ...detail } },
    Reject: { reject: { reason: 'Bad content' } },
    DeliveryDelay: { deliveryDelay: { delayType: 'MailboxFull', ...detail } },
  } as const;
  return JSON.stringify({
    eventType,
    mail: {
      timestamp: '2026-11-23T08:00:00.000Z',
      source: 'sender@example.se',
      messageId: of.messageId,
      destination: ['kim@example.com'],
      tags: { 'ses:configuration-set': ['set'], ...of.tags },
    },
    ...parts[eventType],
  });
};

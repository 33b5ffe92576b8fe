import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { simpleParser } from 'mailparser';
import type { Engine } from './engine.ts';
import { listen } from './loopback-server.ts';
import { MailRecord } from './mail-record.ts';
import { type SesAccount, sesAccount } from './ses-account.ts';

export type Mailbox = {
  /** Oldest first. */
  readonly all: () => readonly MailRecord[];
  readonly find: (id: string) => MailRecord | undefined;
};

const numbered = (form: URLSearchParams, prefix: string): string[] =>
  [...form.entries()].filter(([name]) => name.startsWith(`${prefix}.`)).map(([, value]) => value);

const tagsOf = (form: URLSearchParams): Record<string, string> =>
  Object.fromEntries(
    [...form.entries()]
      .filter(([name]) => /^Tags\.member\.\d+\.Name$/.test(name))
      .map(([name, value]) => [value, form.get(name.replace(/Name$/, 'Value')) ?? '']),
  );

const faultAnswer = ({ code, message }: { code: string; message: string }) =>
  `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>local</RequestId></ErrorResponse>`;

const addressesOf = async (raw: string): Promise<{ from: string; to: string[] }> => {
  const mail = await simpleParser(Buffer.from(raw, 'base64'));
  const fields = [mail.to, mail.cc, mail.bcc].flatMap((field) => field ?? []);
  const to = fields.flatMap(({ value }) => value.map(({ address = '' }) => address));
  return { from: mail.from?.value[0]?.address ?? '', to };
};

/**
 * In front of the SES engine: it remembers what the engine forgets (the raw message, tags, configuration set) and tells
 * `onAccepted`, from which the delivery notices come. It answers for the account, which the engine has not, and turns away
 * what such an account would. Everything else is passed on as it is.
 */
export const startSesProxy = async (
  engine: Engine,
  {
    folder,
    keep,
    now,
    onAccepted,
  }: { folder: string; keep: boolean; now: () => Date; onAccepted: (mail: MailRecord) => void },
): Promise<Engine & { readonly mailbox: Mailbox; readonly account: SesAccount }> => {
  const file = join(folder, 'mail.jsonl');
  const kept = keep ? await readFile(file, 'utf8').catch(() => '') : '';
  const mails = kept
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => MailRecord.parse(JSON.parse(line)));

  const account = sesAccount(() => mails.map(({ sentAt }) => sentAt), now);

  const accepted = async (form: URLSearchParams, answer: string) => {
    const id = /<MessageId>([^<]+)<\/MessageId>/.exec(answer)?.[1];
    if (id === undefined) return;
    const raw = form.get('RawMessage.Data') ?? '';
    const { from, to } = await addressesOf(raw);
    const destinations = numbered(form, 'Destinations.member');
    const mail: MailRecord = {
      id,
      sentAt: now().toISOString(),
      source: form.get('Source') ?? from,
      destinations: destinations.length > 0 ? destinations : to,
      configurationSet: form.get('ConfigurationSetName'),
      tags: tagsOf(form),
      raw,
    };
    mails.push(mail);
    if (keep) await appendFile(file, `${JSON.stringify(mail)}\n`);
    onAccepted(mail);
  };

  const server = await listen(async (request, response) => {
    const body = await text(request);
    const form = new URLSearchParams(body);
    const told = account.answerTo(form);
    if (told !== undefined) {
      response.writeHead(200, { 'content-type': 'text/xml' }).end(told);
      return;
    }
    const refused =
      form.get('Action') === 'SendRawEmail' ? account.refusal(numbered(form, 'Destinations.member')) : undefined;
    if (refused) {
      response.writeHead(400, { 'content-type': 'text/xml' }).end(faultAnswer(refused));
      return;
    }
    try {
      const passed = await fetch(`${engine.endpoint}${request.url}`, {
        method: request.method ?? 'POST',
        headers: {
          'content-type': request.headers['content-type'] ?? 'application/x-www-form-urlencoded',
          authorization: request.headers.authorization ?? '',
        },
        ...(body !== '' && { body }),
      });
      const answer = await passed.text();
      if (passed.ok && form.get('Action') === 'SendRawEmail') await accepted(form, answer);
      response
        .writeHead(passed.status, { 'content-type': passed.headers.get('content-type') ?? 'text/xml' })
        .end(answer);
    } catch (error) {
      response.writeHead(503, { 'content-type': 'text/plain' }).end(error instanceof Error ? error.message : '');
    }
  });
  return {
    name: 'ses',
    engine: engine.engine,
    endpoint: server.endpoint,
    account,
    mailbox: { all: () => mails, find: (id) => mails.find((mail) => mail.id === id) },
    stop: async () => {
      await server.close();
      await engine.stop();
    },
  };
};

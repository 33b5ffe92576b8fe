import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDoor } from '../../infra/local/front-door/door.ts';
import { startLocalRegion } from '../../infra/local/local-region.ts';
import type { LocalRegion } from '../../infra/local/running-region.ts';
import { aFunction, anAssembly, arnOf, type Resources } from './an-assembly.ts';

// A region that sends nothing by itself: the test is the sender, a function of the template hears what SES reports.

const listener = `const heard = []; export const handler = async (event) => {
  if (event.ask) return heard;
  for (const { Sns } of event.Records) {
    const message = JSON.parse(Sns.Message);
    if (message.mail.tags.outbox?.[0] === 'poison') throw new Error('cannot read this');
    heard.push(message);
  }
};`;

const resources: Resources = {
  Queue: { Type: 'AWS::SQS::Queue', Properties: {} },
  Topic: { Type: 'AWS::SNS::Topic', Properties: {} },
  Subscription: {
    Type: 'AWS::SNS::Subscription',
    Properties: {
      Protocol: 'lambda',
      TopicArn: { Ref: 'Topic' },
      Endpoint: arnOf('Listener'),
      RedrivePolicy: { deadLetterTargetArn: arnOf('Queue') },
    },
  },
  Set: { Type: 'AWS::SES::ConfigurationSet', Properties: { Name: 'own' } },
  Destination: {
    Type: 'AWS::SES::ConfigurationSetEventDestination',
    Properties: {
      ConfigurationSetName: { Ref: 'Set' },
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: ['send', 'delivery', 'bounce'],
        SnsDestination: { TopicARN: { Ref: 'Topic' } },
      },
    },
  },
};

let region: LocalRegion;
let data: string;
let assembly: Awaited<ReturnType<typeof anAssembly>>;
const open = async () =>
  startLocalRegion({
    assembly: assembly.folder,
    door: await openDoor(0),
    people: [],
    timeZone: 'Europe/Stockholm',
    now: null,
    sources: { kind: 'replicas' },
    data,
    onFault: (error) => expect.fail(error.message),
  });

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'mail-'));
  assembly = await anAssembly(resources, { Listener: aFunction(listener) });
  region = await open();
});
afterAll(async () => {
  await region?.stop();
  await assembly?.remove();
  await rm(data, { recursive: true, force: true });
});

const send = async (outbox: string, configurationSet = 'own'): Promise<string> => {
  const raw = await new MailComposer({
    from: { name: 'Region Exempel', address: 'a@example.org' },
    to: { name: 'Kim Ödman', address: 'kim@example.com' },
    subject: 'Träff om åkeri',
    text: 'Hej då',
    html: '<p>Hej då</p>',
    headers: { 'List-Unsubscribe': '<http://x/y>' },
    attachments: [
      { filename: 'träff.ics', content: 'BEGIN:VCALENDAR', contentType: 'text/calendar' },
      { filename: 'x.bin', content: Buffer.from([1, 2, 3]) },
    ],
  })
    .compile()
    .build();
  const ses = new SESClient({
    endpoint: region.engines.endpointOf('ses'),
    region: 'eu-north-1',
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    maxAttempts: 1,
  });
  const { MessageId = '' } = await ses.send(
    new SendRawEmailCommand({
      Source: 'a@example.org',
      Destinations: ['kim@example.com'],
      RawMessage: { Data: raw },
      ConfigurationSetName: configurationSet,
      Tags: [
        { Name: 'outbox', Value: outbox },
        { Name: 'attempt', Value: '1' },
      ],
    }),
  );
  ses.destroy();
  await region.quiescent();
  return MessageId;
};
type Heard = { eventType: string; mail: { messageId: string; tags: Record<string, string[]> } };
const heardOf = async (id: string): Promise<Heard[]> => {
  const told = await region.functions.invoke('sample-Listener', { ask: true });
  return (told.ok ? (told.value as Heard[]) : []).filter(({ mail }) => mail.messageId === id);
};
const json = async (path: string, init?: RequestInit): Promise<unknown> =>
  (await fetch(region.origin + path, init)).json();

test('the mailbox shows a mail as a person and as a program would read it', async () => {
  const id = await send('one');

  const [mail] = (await json('/_local/mail')) as unknown[];

  expect(mail).toMatchObject({
    id,
    to: 'kim@example.com',
    subject: 'Träff om åkeri',
    html: '<p>Hej då</p>',
    headers: { 'list-unsubscribe': '<http://x/y>' },
    attachments: [
      { filename: 'träff.ics', contentType: 'text/calendar', content: 'BEGIN:VCALENDAR', encoding: 'utf8' },
      { filename: 'x.bin', content: 'AQID', encoding: 'base64' },
    ],
  });
  expect((mail as { text: string }).text.trim()).toBe('Hej då');
});

test('every accepted mail is reported as sent and delivered, with its tags', async () => {
  const id = await send('two');

  const heard = await heardOf(id);

  expect(heard.map(({ eventType }) => eventType)).toEqual(['Send', 'Delivery']);
  expect(heard[0]?.mail.tags).toEqual({ 'ses:configuration-set': ['own'], outbox: ['two'], attempt: ['1'] });
});

test('a bounce is reported when it is asked for; what the configuration set does not name is not', async () => {
  const id = await send('three');
  const report = (type: string) =>
    json(`/_local/mail/${id}/events`, { method: 'POST', body: JSON.stringify({ type }) });

  await report('bounce');
  await report('complaint');

  expect((await heardOf(id)).map(({ eventType }) => eventType)).toEqual(['Send', 'Delivery', 'Bounce']);
  expect(await report('lost')).toMatchObject({ status: 422 });
  expect(await json('/_local/mail/none/events', { method: 'POST', body: '{"type":"bounce"}' })).toMatchObject({
    status: 404,
  });
});

test('a mail of another configuration set is not reported', async () => {
  const id = await send('four', 'other');

  expect(await heardOf(id)).toEqual([]);
});

test('a notice that cannot be taken goes to the dead letter queue after three tries', async () => {
  await send('poison');

  expect(region.deadLetters).toMatchObject([
    { attempts: 3, error: 'cannot read this', queueArn: expect.stringContaining('Queue') },
    { attempts: 3 },
  ]);
});

test('with a data folder, mail, keys and clock are there again after a stop', async () => {
  const id = await send('kept');
  const { jwks } = region.identity;
  await region.moveClock(new Date(Date.now() + 3 * 86_400_000));
  await region.stop();

  region = await open();

  expect(region.continued).toBe(true);
  expect(region.engines.mailbox.find(id)?.tags.outbox).toBe('kept');
  expect(region.identity.jwks).toEqual(jwks);
  expect(region.clock.now().getTime()).toBeGreaterThan(Date.now() + 2 * 86_400_000);
});

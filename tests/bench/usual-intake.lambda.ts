import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as z from 'zod';

// The peer of the intake function: the same task as it is usually built, with the whole of zod, the document client, and
// the SDK left to the runtime. Three calls to the table (the answer to the same key, the basis, one transaction); it
// reads no occupation index and no key ring, so that it has less to do than the program that is held against it.

const Env = z.object({
  CASEWORK_TABLE: z.string(),
  MARKET_TABLE: z.string(),
  PUBLIC_ORIGIN: z.url(),
  REGION: z.string().transform((text) => Region.parse(JSON.parse(text))),
});
const Broker = z.object({ id: z.string(), name: z.string(), email: z.string(), phone: z.string() });
const Region = z.object({
  areas: z.array(z.object({ id: z.string(), name: z.string(), municipalities: z.array(z.string()), broker: Broker })),
});
const count = z.number().int().min(0).max(100_000).optional();
const SignalInput = z.strictObject({
  employer: z.strictObject({
    name: z.string().trim().min(1).max(200),
    organisationNumber: z
      .string()
      .regex(/^\d{10}$/)
      .optional(),
  }),
  contact: z.strictObject({
    name: z.string().trim().min(1).max(200),
    email: z.email().max(254),
    phone: z
      .string()
      .regex(/^\+?[\d\s-]{5,20}$/)
      .optional(),
  }),
  municipality: z.string().regex(/^\d{4}$/),
  need: z.strictObject({
    occupationText: z.string().trim().min(1).max(200),
    occupation: z
      .string()
      .regex(/^\d{4}$/)
      .optional(),
    headcount: z.number().int().min(1).max(999),
    horizon: z.enum(['now', 'within-6-months', 'within-2-years', 'within-5-years']),
    description: z.string().max(4000).optional(),
  }),
  recruitment: z.strictObject({ applicants: count, qualified: count, suitable: count }).optional(),
  consent: z.strictObject({ events: z.boolean() }),
  language: z.enum(['sv', 'en']).default('sv'),
  channel: z.enum(['web', 'api', 'visit', 'phone', 'breakfast', 'event']).optional(),
});

const env = Env.parse(process.env);
const table = DynamoDBDocumentClient.from(new DynamoDBClient({}), { marshallOptions: { removeUndefinedValues: true } });
const secret = randomBytes(32);
const answer = (statusCode: number, body: unknown): APIGatewayProxyStructuredResultV2 => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

const submit = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
  const input = SignalInput.parse(JSON.parse(event.body ?? ''));
  const area = env.REGION.areas.find(({ municipalities }) => municipalities.includes(input.municipality));
  if (!area) return answer(422, { code: 'outside-region' });
  const hash = createHash('sha256').update(`${event.headers['idempotency-key']}`).digest('hex');
  const pk = `idem_${hash}`;
  const known = await table.send(new GetCommand({ TableName: env.CASEWORK_TABLE, Key: { pk, sk: 'idempotency' } }));
  if (known.Item) return answer(201, known.Item.answer);
  const basis = await table.send(
    new GetCommand({ TableName: env.MARKET_TABLE, Key: { pk: 'edition', sk: 'current' } }),
  );
  const id = `sig_${randomUUID()}`;
  const receivedAt = new Date().toISOString();
  const received = {
    reference: id.slice(4, 14),
    statusUrl: `${env.PUBLIC_ORIGIN}/signal/${id}.${createHmac('sha256', secret).update(id).digest('base64url')}`,
    area: { id: area.id, name: area.name },
    broker: area.broker,
    edition: basis.Item?.edition,
  };
  const put = (Item: Record<string, unknown>) => ({
    Put: { TableName: env.CASEWORK_TABLE, Item, ConditionExpression: 'attribute_not_exists(pk)' },
  });
  await table.send(
    new TransactWriteCommand({
      TransactItems: [
        put({ pk, sk: 'idempotency', answer: received }),
        put({ pk: id, sk: 'signal', ...input, receivedAt, area: area.id }),
        put({ pk: id, sk: `audit#${receivedAt}`, what: 'signal-submitted' }),
        put({ pk: `outbox#receipt#${id}`, sk: 'outbox', to: input.contact.email, subject: received.reference }),
      ],
    }),
  );
  return answer(201, received);
};

export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
  .use({
    onError: (request) => {
      request.response = answer(request.error instanceof z.ZodError ? 422 : 500, { title: request.error?.message });
    },
  })
  .handler(submit);

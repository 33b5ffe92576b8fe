import * as z from 'zod/mini';

/** An HTTP answer before it is sent. Names of headers are in lower case. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string | Uint8Array;
};

const FunctionAnswer = z.object({
  statusCode: z.int().check(z.gte(100), z.lte(599)),
  headers: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
  body: z.optional(z.nullable(z.string())),
  cookies: z.optional(z.array(z.string())),
  isBase64Encoded: z.optional(z.boolean()),
});

const jsonType = 'application/json';

/** API Gateway's own answers are JSON with one word of explanation. */
export const gatewayAnswer = (status: number, message: string, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'content-type': jsonType, ...headers },
  body: JSON.stringify({ message }),
});

export const failedAnswer: Answer = gatewayAnswer(500, 'Internal Server Error');

/** What a function returned, by the rules of payload format 2.0; null where it is no answer. */
export const functionAnswer = (value: unknown): Answer | null => {
  if (typeof value !== 'object' || value === null || !('statusCode' in value)) {
    if (value === null || value === undefined) return null;
    const body = typeof value === 'string' ? value : JSON.stringify(value);
    return { status: 200, headers: { 'content-type': jsonType }, body };
  }
  const parsed = FunctionAnswer.safeParse(value);
  if (!parsed.success) return null;
  const { statusCode, headers = {}, body, cookies, isBase64Encoded } = parsed.data;
  const named = Object.fromEntries(Object.entries(headers).map(([name, text]) => [name.toLowerCase(), String(text)]));
  return {
    status: statusCode,
    headers: {
      ...(body ? { 'content-type': 'text/plain;charset=utf-8' } : {}),
      ...named,
      ...(cookies && { 'set-cookie': cookies }),
    },
    body: isBase64Encoded ? Buffer.from(body ?? '', 'base64') : (body ?? ''),
  };
};

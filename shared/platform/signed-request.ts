import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Pause, retrying } from './retrying.ts';
import { Unavailable } from './unavailable.ts';

/** A call to an AWS service whose own client would be larger than all the rest of a function. */
export type SignedRequest = {
  /** As AWS names it in signatures: `s3`, `ssm`. */
  service: string;
  method: 'GET' | 'POST';
  /** Of one spelling in every encoding: letters, digits and `/ . _ -`. */
  path: string;
  headers?: Readonly<Record<string, string>>;
  body?: string;
};
export type SignedAnswer = { status: number; body: Uint8Array };
export type SendSigned = (request: SignedRequest) => Promise<SignedAnswer>;

type Request = {
  method: string;
  protocol: string;
  hostname: string;
  port?: number;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  body?: string;
};
type Signer = {
  sign: (request: Request, options: { signingRegion: string; signingService: string }) => Promise<Request>;
};
/** What a client of the SDK holds, whichever service it is for: the types of its configuration hide the signer. */
type Workings = {
  region: () => Promise<string>;
  signer: () => Promise<Signer>;
  requestHandler: {
    handle: (request: Request) => Promise<{ response: { statusCode: number; body: AsyncIterable<Uint8Array> } }>;
  };
};

const plainPath = /^\/[\w./-]*$/;

/** The variables by which every client of the SDK is turned to another address. */
const addressOf = (service: string, region: string): URL => {
  const given = process.env[`AWS_ENDPOINT_URL_${service.toUpperCase()}`] ?? process.env.AWS_ENDPOINT_URL;
  return new URL(given ?? `https://${service}.${region}.amazonaws.com`);
};

/** An answer that says that another attempt may succeed. */
class PassingFault extends Error {
  override name = 'PassingFault';
}

/** The whole body; one that is cut off or stalls is an answer that never came. */
const collected = async (service: string, body: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of body) chunks.push(chunk);
  } catch (cause) {
    throw new PassingFault(`${service} did not answer to the end`, { cause });
  }
  return Buffer.concat(chunks);
};

/**
 * Sends a request with the signer, the credentials, the connections and the time limits of a client that the function has
 * anyway: clients for two more services would cost the intake function a quarter of its cold start (`npm run report`).
 * Without an answer, and at 429 and 5xx, it is sent again, three times in all, then throws `Unavailable`; the request must
 * be one that may be repeated. Any other status is the caller's.
 */
export const sendSigned =
  (client: DynamoDBClient, pause?: Pause): SendSigned =>
  async ({ service, method, path, headers = {}, body }) => {
    if (!plainPath.test(path)) throw new Error(`This path could be signed in two ways: ${path}`);
    const { region, signer, requestHandler } = client.config as unknown as Workings;
    const signingRegion = await region();
    const { protocol, hostname, port, host } = addressOf(service, signingRegion);
    const request: Request = {
      ...{ method, protocol, hostname, path, query: {} },
      ...(port !== '' && { port: Number(port) }),
      headers: { ...headers, host, ...(body !== undefined && { 'content-length': `${Buffer.byteLength(body)}` }) },
      ...(body !== undefined && { body }),
    };
    const attempt = async (): Promise<SignedAnswer> => {
      const signed = await (await signer()).sign(request, { signingRegion, signingService: service });
      const { response } = await requestHandler.handle(signed).catch((cause: unknown) => {
        throw new PassingFault(`${service} did not answer`, { cause });
      });
      const status = response.statusCode;
      if (status === 429 || status >= 500) throw new PassingFault(`${service} answered ${status}`);
      return { status, body: await collected(service, response.body) };
    };
    const meaning = (error: unknown) => ({
      again: error instanceof PassingFault,
      as: error instanceof PassingFault ? new Unavailable(service, { cause: error }) : error,
    });
    return retrying(attempt, { attempts: 3, meaning, ...(pause && { pause }) });
  };

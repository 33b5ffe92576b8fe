import { createServer, request as forward, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where a request to the table is stopped: before it reached the engine, or after the engine has done it. */
export type Moment = 'before' | 'after';

export type BreakingEngine = {
  readonly origin: string;
  /** Stops the next request of this operation and never answers it; resolves when it has come that far. */
  readonly holdNext: (operation: string, moment: Moment) => Promise<void>;
  readonly stop: () => Promise<void>;
};

const bodyOf = async (stream: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

/** Stands between a function and the DynamoDB engine and passes everything on, until it is told to hold something. */
export const breakingEngine = async (endpoint: string): Promise<BreakingEngine> => {
  let hold: { operation: string; moment: Moment; reached: () => void } | undefined;
  const server = createServer(async (asked, answer) => {
    const body = await bodyOf(asked);
    const isHeld = hold !== undefined && String(asked.headers['x-amz-target']).endsWith(`.${hold.operation}`);
    const held = isHeld ? hold : undefined;
    if (held) hold = undefined;
    if (held?.moment === 'before') return held.reached();
    const passed = forward(
      endpoint,
      { method: asked.method, path: asked.url, headers: asked.headers },
      async (done) => {
        const told = await bodyOf(done);
        if (held) return held.reached();
        answer.writeHead(done.statusCode ?? 500, done.headers).end(told);
      },
    );
    passed.on('error', () => answer.destroy());
    passed.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    holdNext: (operation, moment) =>
      new Promise((reached) => {
        hold = { operation, moment, reached };
      }),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};

import { connect, type Socket } from 'node:net';

type Asked = { method: string; path: string; headers: Record<string, string>; body?: string | Uint8Array };
type Answered = { response: { statusCode: number; headers: Record<string, string>; body: Uint8Array } };

const headersOf = (head: string): Record<string, string> =>
  Object.fromEntries(
    head
      .split('\r\n')
      .slice(1)
      .map((line): [string, string] => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
      }),
  );

/** One request and its answer, of a length that it tells first, on a connection that nobody else uses meanwhile. */
const exchange = (socket: Socket, request: Buffer): Promise<Answered> =>
  new Promise((resolve, reject) => {
    let got: Buffer = Buffer.alloc(0);
    const settle = (settled: () => void) => {
      socket.off('data', onData).off('error', onError).off('close', onClose).unref();
      settled();
    };
    const onError = (error: Error) => settle(() => reject(error));
    const onClose = () => onError(Object.assign(new Error('The engine hung up'), { code: 'ECONNRESET' }));
    const onData = (chunk: Buffer) => {
      got = got.length === 0 ? chunk : Buffer.concat([got, chunk]);
      const end = got.indexOf('\r\n\r\n');
      if (end < 0) return;
      const head = got.toString('latin1', 0, end);
      const headers = headersOf(head);
      const length = Number(headers['content-length']);
      if (Number.isNaN(length)) return onError(new Error(`The engine does not tell how long its answer is: ${head}`));
      if (got.length < end + 4 + length) return;
      const statusCode = Number(head.slice('HTTP/1.1 '.length, 'HTTP/1.1 200'.length));
      settle(() => resolve({ response: { statusCode, headers, body: got.subarray(end + 4, end + 4 + length) } }));
    };
    socket.on('data', onData).once('error', onError).once('close', onClose).ref();
    socket.write(request);
  });

/**
 * Connections to an engine of this machine, as an SDK client's request handler. Node's own client with the SDK's around it
 * costs half as much again as everything else of a call, and the tests make hundreds of thousands.
 */
export const engineConnections = (endpoint: string) => {
  const { hostname, port, host } = new URL(endpoint);
  const idle: Socket[] = [];
  const taken = (): Socket => {
    for (let socket = idle.pop(); socket; socket = idle.pop()) if (!socket.destroyed) return socket;
    // Whoever waits for an answer hears of a fault; a connection that nobody uses may break unheard.
    return connect({ host: hostname, port: Number(port), noDelay: true }).on('error', () => undefined);
  };
  return {
    handle: async ({ method, path, headers, body = '' }: Asked): Promise<Answered> => {
      const bytes = Buffer.from(body);
      const told = { ...headers, host, 'content-length': `${bytes.length}` };
      const lines = Object.entries(told).map(([name, value]) => `${name}: ${value}\r\n`);
      const socket = taken();
      const request = Buffer.concat([Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`), bytes]);
      const answered = await exchange(socket, request).catch((error: unknown) => {
        socket.destroy();
        throw error;
      });
      idle.push(socket);
      return answered;
    },
    destroy: () => {
      for (const socket of idle.splice(0)) socket.destroy();
    },
  };
};

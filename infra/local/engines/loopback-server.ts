import { createServer, type RequestListener, type Server } from 'node:http';

export type LoopbackServer = { readonly endpoint: string; readonly port: number; readonly close: () => Promise<void> };

/** Listens on 127.0.0.1; port 0 takes a free one. A taken port rejects with node's `EADDRINUSE`. */
export const listen = async (listener: RequestListener, port = 0): Promise<LoopbackServer> => {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  return {
    endpoint: `http://127.0.0.1:${taken}`,
    port: taken,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
};

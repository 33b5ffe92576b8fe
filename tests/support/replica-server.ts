import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { replicas } from '../../infra/local/sources/replica.ts';
import { serveReplica } from '../../infra/local/sources/serve-replica.ts';

/** The replicas alone on a port of their own, at `<origin>/<source id>/…` and `<origin>/!<trap>/<source id>/…`. */
export const startReplicaServer = async (now: () => Date): Promise<{ origin: string; close: () => Promise<void> }> => {
  const serve = serveReplica(replicas({ now }));
  const server = createServer((request, response) => {
    serve(request, response, request.url ?? '/').catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};

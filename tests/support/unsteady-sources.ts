import { createServer, request as forward, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the server behaves: as it should, a page of HTML with status 200, a body that breaks off, or no answer at all. */
export type Behaviour = 'good' | 'html' | 'cut' | 'silent';

export type UnsteadySources = {
  readonly origin: string;
  readonly behaves: (behaviour: Behaviour) => void;
  /** Nobody listens any more at the address. */
  readonly stop: () => Promise<void>;
};

const html = (response: ServerResponse) =>
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<h1>Driftstopp</h1>');

const cut = (response: ServerResponse) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '4096' });
  response.write('[{"yrkesomrade":"Hälso- och sjukvård","lan":"21"},', () => response.destroy());
};

/** The public sources as another server has them (`origin`), behind one that can be made to fail. */
export const unsteadySources = async (origin: string): Promise<UnsteadySources> => {
  let behaviour: Behaviour = 'good';
  const server: Server = createServer((asked, answer) => {
    if (behaviour === 'silent') return;
    if (behaviour === 'html') return void html(answer);
    if (behaviour === 'cut') return cut(answer);
    const headers = { ...asked.headers, host: new URL(origin).host };
    const passed = forward(origin + asked.url, { method: asked.method, headers }, (told) => {
      answer.writeHead(told.statusCode ?? 502, told.headers);
      told.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    behaves: (next) => {
      behaviour = next;
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};

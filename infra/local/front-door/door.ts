import type { RequestListener } from 'node:http';
import { listen } from '../engines/loopback-server.ts';

/** The region's one address. It is taken before anything else starts; until `serve` is called it says that it is starting. */
export type Door = {
  readonly origin: string;
  readonly serve: (listener: RequestListener) => void;
  readonly close: () => Promise<void>;
};

export class PortTaken extends Error {
  constructor(port: number) {
    super(`Port ${port} is taken: choose another with PORT or --port`);
    this.name = 'PortTaken';
  }
}

const starting: RequestListener = (_, response) => {
  response.writeHead(503, { 'retry-after': '1', 'content-type': 'text/plain' }).end('The local region is starting\n');
};

/** Rejects with `PortTaken`. Port 0 takes a free one. */
export const openDoor = async (port: number): Promise<Door> => {
  let listener = starting;
  try {
    const server = await listen((request, response) => listener(request, response), port);
    return {
      origin: server.endpoint,
      serve: (serving) => {
        listener = serving;
      },
      close: server.close,
    };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') throw new PortTaken(port);
    throw error;
  }
};

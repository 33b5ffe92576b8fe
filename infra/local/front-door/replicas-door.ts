import { replicas } from '../sources/replica.ts';
import { serveReplica } from '../sources/serve-replica.ts';
import type { SideDoor } from './front-door.ts';

const prefix = '/_sources/';

/** `/_sources/{source id}/…`: replicas of the public sources, by the region's clock. */
export const replicasDoor = (now: () => Date): SideDoor => {
  const serve = serveReplica(replicas({ now }));
  return async (request, response, url) => {
    if (!url.pathname.startsWith(prefix)) return false;
    await serve(request, response, url.pathname.slice(prefix.length - 1) + url.search);
    return true;
  };
};

import type { IncomingMessage } from 'node:http';

const loopback = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/** True where the region was asked by a name of this machine: no page of the web can reach it by a name of its own. */
export const askedByThisMachine = (request: IncomingMessage): boolean => loopback.test(request.headers.host ?? '');

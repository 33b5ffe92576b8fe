import type { LinkAnswer } from '../../../../functions/admin/contract.ts';
import type { Client } from './client.ts';

export const listLinks = (client: Client) => client.get<{ links: LinkAnswer[] }>('/api/v1/links');

export const createLink = (client: Client, body: { name: string; channel: string }) =>
  client.send<LinkAnswer>('POST', '/api/v1/links', { body });

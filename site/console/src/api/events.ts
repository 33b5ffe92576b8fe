import type { LinkAnswer } from '../../../../functions/admin/contract.ts';
import type { EventAnswer } from '../../../../functions/events/contract-answer.ts';
import type { Client } from './client.ts';

export type EventList = { events: EventAnswer[]; next: string | null };

const pathOf = (id: string): string => `/api/v1/events/${id}`;

export const listEvents = (client: Client, cursor: string | null) =>
  client.get<EventList>(`/api/v1/events${cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`}`);

export const fetchEvent = (client: Client, id: string) => client.get<EventAnswer>(pathOf(id));

export const planEvent = (client: Client, body: unknown, idempotencyKey: string) =>
  client.send<EventAnswer>('POST', '/api/v1/events', { body, idempotencyKey });

export const changeEvent = (client: Client, id: string, body: unknown, version: number) =>
  client.send<EventAnswer>('PATCH', pathOf(id), { body, version });

export const cancelEvent = (client: Client, id: string, reason: string, version: number) =>
  client.send<EventAnswer>('POST', `${pathOf(id)}/cancellation`, { body: { reason }, version });

export const linkOfEvent = (client: Client, body: { name: string; channel: string; event: string }) =>
  client.send<LinkAnswer>('POST', '/api/v1/links', { body });

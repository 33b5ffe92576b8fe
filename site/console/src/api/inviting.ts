import type { EventAnswer } from '../../../../functions/events/contract.ts';
import type { ContactList } from '../../../../functions/events/contract-contacts.ts';
import type {
  InvitationRuns,
  InvitationsAnswer,
  InvitationsPreview,
} from '../../../../functions/events/contract-inviting.ts';
import type { ProposedEvent, ProposedEvents } from '../../../../functions/events/contract-proposals.ts';
import type { Segment } from '../../../../shared/domain/segment.ts';
import type { Client } from './client.ts';

export const invitedEvent = (client: Client, id: string) => client.get<EventAnswer>(`/api/v1/events/${id}`);

export const previewInvitations = (client: Client, id: string, segment: Segment) =>
  client.send<InvitationsPreview>('POST', `/api/v1/events/${id}/invitations/preview`, { body: segment });

export const invite = (client: Client, id: string, segment: Segment) =>
  client.send<InvitationsAnswer>('POST', `/api/v1/events/${id}/invitations`, { body: segment });

export const invitationRuns = (client: Client, id: string) =>
  client.get<InvitationRuns>(`/api/v1/events/${id}/invitations`);

export const listContacts = (client: Client, area: string, audience: string, cursor?: string) =>
  client.get<ContactList>(
    `/api/v1/contacts?${new URLSearchParams({ area, audience, ...(cursor !== undefined && { cursor }) })}`,
  );

export const addContact = (client: Client, body: object) => client.send('POST', '/api/v1/contacts', { body });

export const removeContact = (client: Client, body: { area: string; audience: string; id: string }) =>
  client.send('POST', '/api/v1/contacts/removals', { body });

export const proposedEvents = (client: Client) => client.get<ProposedEvents>('/api/v1/events/proposals');

export const answerProposal = (client: Client, { area, sector, day }: ProposedEvent, answer: 'planned' | 'not-now') =>
  client.send('POST', '/api/v1/events/proposals', { body: { area, sector, day, answer } });

import type { GivenAnswer, GivenAnswers } from '../../../../functions/events/contract-answers.ts';
import type { RsvpAnswer } from '../../../../shared/domain/invitation.ts';
import type { Client } from './client.ts';
import type { Result } from './failure.ts';

const path = (eventId: string) => `/api/v1/events/${eventId}/answers`;

/** Every answer to an event, page after page; an event has at most some thousand. */
export const listAnswers = async (client: Client, eventId: string): Promise<Result<GivenAnswer[]>> => {
  const found: GivenAnswer[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query: string = cursor === '' ? '' : `?cursor=${encodeURIComponent(cursor)}`;
    const page: Result<GivenAnswers> = await client.get<GivenAnswers>(`${path(eventId)}${query}`);
    if (!page.ok) return page;
    found.push(...page.value.answers);
    cursor = page.value.next;
  }
  return { ok: true, value: found, version: null };
};

export const answerFor = (client: Client, eventId: string, body: { invitation: string; answer: RsvpAnswer | '' }) =>
  client.send<GivenAnswer>('POST', path(eventId), { body });

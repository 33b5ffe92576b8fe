import { Invitation, type RsvpAnswer } from '../domain/invitation.ts';
import type { Table, Write } from '../platform/table.ts';
import { invitationKey, invitedKey } from './keys.ts';

/** First write of an invitation, and the mark that this contact is invited: a second run finds it and is refused. */
export const invitationWrites = (invitation: Invitation): Write[] => [
  {
    Put: {
      Item: { ...invitedKey(invitation.event, invitation.hash), invitation: invitation.id },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  {
    Put: {
      Item: { ...invitationKey(invitation.id), ...invitation },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
];

type Given = { answer: RsvpAnswer; at: string; calendarMails: number };

/** An answer in the place of the one that was read; refused where another answer came in between. */
export const answerWrite = (was: Invitation, { answer, at, calendarMails }: Given): Write => ({
  Update: {
    Key: invitationKey(was.id),
    UpdateExpression: 'SET answer = :answer, answeredAt = :at, answers = :next, calendarMails = :mails',
    ConditionExpression: 'answers = :seen',
    ExpressionAttributeValues: {
      ':answer': answer,
      ':at': at,
      ':next': was.answers + 1,
      ':seen': was.answers,
      ':mails': calendarMails,
    },
  },
});

export type InvitationStore = {
  byId: (id: string) => Promise<Invitation | undefined>;
  isInvited: (eventId: string, hash: string) => Promise<boolean>;
};

export const invitationStore = (table: Table): InvitationStore => ({
  byId: async (id) => {
    const item = await table.get(invitationKey(id), { consistent: true });
    if (!item) return undefined;
    const { pk, sk, ...rest } = item;
    return Invitation.parse(rest);
  },
  isInvited: async (eventId, hash) => (await table.get(invitedKey(eventId, hash), { consistent: true })) !== undefined,
});

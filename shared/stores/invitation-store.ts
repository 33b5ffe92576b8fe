import { Invitation, type RsvpAnswer } from '../domain/invitation.ts';
import { everyItem, type Table, type Write } from '../platform/table.ts';
import { invitationKey, invitedKey, invitedPrefix } from './keys.ts';

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

type Given = { answer: RsvpAnswer; at: string; calendarMails: number; told: number };

/** An answer in the place of the one that was read; refused where another answer came in between, or news of the event. */
export const answerWrite = (was: Invitation, { answer, at, calendarMails, told }: Given): Write => ({
  Update: {
    Key: invitationKey(was.id),
    UpdateExpression: 'SET answer = :answer, answeredAt = :at, answers = :next, calendarMails = :mails, told = :told',
    ConditionExpression: 'answers = :seen',
    ExpressionAttributeValues: {
      ':answer': answer,
      ':at': at,
      ':next': was.answers + 1,
      ':seen': was.answers,
      ':mails': calendarMails,
      ':told': told,
    },
  },
});

/**
 * That somebody was told of a version of the event, with how many calendar mails that makes. It is a new version of the
 * invitation, so that no answer is written, and no file numbered, on what was so before; refused where one came in between.
 */
export const toldWrite = (
  was: Invitation,
  { told, calendarMails }: { told: number; calendarMails: number },
): Write => ({
  Update: {
    Key: invitationKey(was.id),
    UpdateExpression: 'SET told = :told, calendarMails = :mails, answers = :next',
    ConditionExpression: 'answers = :seen',
    ExpressionAttributeValues: {
      ':told': told,
      ':mails': calendarMails,
      ':next': was.answers + 1,
      ':seen': was.answers,
    },
  },
});

/** That an invitation is still answered as it was read. */
export const stillAnswered = (was: Invitation): Write => ({
  ConditionCheck: {
    Key: invitationKey(was.id),
    ConditionExpression: 'answers = :answers',
    ExpressionAttributeValues: { ':answers': was.answers },
  },
});

export type InvitationStore = {
  byId: (id: string) => Promise<Invitation | undefined>;
  /** The ids of all invitations to an event, in no order that means anything. */
  ofEvent: (eventId: string) => Promise<string[]>;
  isInvited: (eventId: string, hash: string) => Promise<boolean>;
};

export const invitationStore = (table: Table): InvitationStore => ({
  byId: async (id) => {
    const item = await table.get(invitationKey(id), { consistent: true });
    if (!item) return undefined;
    const { pk, sk, ...rest } = item;
    return Invitation.parse(rest);
  },
  ofEvent: async (eventId) => {
    const question = {
      where: 'pk = :event AND begins_with(sk, :invited)',
      values: { ':event': eventId, ':invited': invitedPrefix },
      consistent: true,
    };
    const ids: string[] = [];
    for await (const { invitation } of everyItem(table, question)) ids.push(String(invitation));
    return ids;
  },
  isInvited: async (eventId, hash) => (await table.get(invitedKey(eventId, hash), { consistent: true })) !== undefined,
});

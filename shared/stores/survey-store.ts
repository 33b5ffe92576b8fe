import { EventFeedback } from '../domain/event-survey.ts';
import type { Invitation } from '../domain/invitation.ts';
import { everyItem, type Table, type Write } from '../platform/table.ts';
import { invitationKey, surveyKey, surveyPrefix } from './keys.ts';

/**
 * An answer and the mark that this invitation has given one, both or neither. Nothing leads from one to the other: the
 * answer lies under a random name and without a time, the mark knows the day alone.
 */
export const surveyWrites = (
  invitation: Pick<Invitation, 'id' | 'event'>,
  { feedback, random, at }: { feedback: EventFeedback; random: string; at: Date },
): Write[] => [
  {
    Update: {
      Key: invitationKey(invitation.id),
      UpdateExpression: 'SET surveyedAt = :day',
      ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(surveyedAt)',
      ExpressionAttributeValues: { ':day': `${at.toISOString().slice(0, 10)}T00:00:00.000Z` },
    },
  },
  {
    Put: {
      Item: { ...surveyKey(invitation.event, random), ...feedback },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
];

export const surveyStore = (table: Table) => ({
  /** All that was answered after an event, in no order that means anything. */
  of: async (eventId: string): Promise<EventFeedback[]> => {
    const answers: EventFeedback[] = [];
    const question = {
      where: 'pk = :event AND begins_with(sk, :prefix)',
      values: { ':event': eventId, ':prefix': surveyPrefix },
      consistent: true,
    };
    for await (const { pk, sk, ...rest } of everyItem(table, question)) answers.push(EventFeedback.parse(rest));
    return answers;
  },
});
export type SurveyStore = ReturnType<typeof surveyStore>;

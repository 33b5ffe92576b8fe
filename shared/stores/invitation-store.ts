import { Invitation, type RsvpAnswer, type SeatState } from '../domain/invitation.ts';
import { everyItem, type Item, type Table, type Write } from '../platform/table.ts';
import { eventDueList, invitationKey, invitedKey, invitedPrefix, shardOf } from './keys.ts';

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

/** What follows from a change of standing; what is left out is taken away. */
export type NewStanding = {
  answer: RsvpAnswer;
  /** Of an answer that was given; a seat that comes or goes by itself leaves the old one. */
  answeredAt?: string;
  calendarMails: number;
  /** The version of the event that its mail tells of. */
  told: number;
  seat?: SeatState;
  waitingSince?: string;
  offeredUntil?: string;
};

/** A new standing in the place of the one that was read; refused where another came in between. */
export const standingWrite = (was: Invitation, now: NewStanding): Write => {
  const listed =
    now.offeredUntil === undefined ? {} : { listPk: eventDueList(shardOf(was.id)), listSk: now.offeredUntil };
  const { answeredAt = was.answeredAt, ...rest } = now;
  const sets: Item = { ...rest, answeredAt, answers: was.answers + 1, ...listed };
  const removed = ['seat', 'waitingSince', 'offeredUntil', 'listPk', 'listSk'].filter(
    (name) => sets[name] === undefined,
  );
  const set = Object.keys(sets).filter((name) => sets[name] !== undefined);
  return {
    Update: {
      Key: invitationKey(was.id),
      UpdateExpression: [
        `SET ${set.map((name) => `${name} = :${name}`).join(', ')}`,
        ...(removed.length > 0 ? [`REMOVE ${removed.join(', ')}`] : []),
      ].join(' '),
      ConditionExpression: 'answers = :seen',
      ExpressionAttributeValues: {
        ...Object.fromEntries(set.map((name) => [`:${name}`, sets[name]])),
        ':seen': was.answers,
      },
    },
  };
};

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
  /** The address hashes of everybody who is invited to an event. */
  hashesInvitedTo: (eventId: string) => Promise<Set<string>>;
  /** The ids of all invitations to an event, in no order that means anything. */
  ofEvent: (eventId: string) => Promise<string[]>;
  /** Who is invited, a page at a time, in an order that says nothing; `next` is the page after, where there is one. */
  invitedTo: (eventId: string, page: { after: string | undefined; limit: number }) => Promise<InvitedPage>;
};
type InvitedPage = { invitations: Invitation[]; next: string | undefined };

export const invitationStore = (table: Table): InvitationStore => {
  const byId = async (id: string): Promise<Invitation | undefined> => {
    const item = await table.get(invitationKey(id), { consistent: true });
    if (!item) return undefined;
    const { pk, sk, listPk, listSk, ...rest } = item;
    return Invitation.parse(rest);
  };
  return {
    byId,
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
    hashesInvitedTo: async (eventId) => {
      const hashes = new Set<string>();
      const question = {
        where: 'pk = :event AND begins_with(sk, :invited)',
        values: { ':event': eventId, ':invited': invitedPrefix },
        consistent: true,
      };
      for await (const { sk } of everyItem(table, question))
        hashes.add(String(sk).slice(`${invitedPrefix}con_`.length));
      return hashes;
    },
    invitedTo: async (eventId, { after, limit }) => {
      const page = await table.query({
        where: 'pk = :event AND begins_with(sk, :invited)',
        values: { ':event': eventId, ':invited': invitedPrefix },
        limit,
        ...(after && { after: { pk: eventId, sk: `${invitedPrefix}${after}` } }),
      });
      const found = await Promise.all(page.items.map(({ invitation }) => byId(String(invitation))));
      return {
        invitations: found.filter((one) => one !== undefined),
        next: page.next && String(page.next.sk).slice(invitedPrefix.length),
      };
    },
  };
};

import { EventProposal } from '../domain/event-proposal.ts';
import { everyItem, type Table, type Write } from '../platform/table.ts';
import { proposalKey, proposalsPartition } from './keys.ts';

type Place = Pick<EventProposal, 'area' | 'sector'>;

/** A new proposal takes the place of an older one of the sector and area; of two runs on one day the second is refused. */
export const proposalWrite = (proposal: EventProposal): Write => ({
  Put: {
    Item: { ...proposalKey(proposal.area, proposal.sector), ...proposal },
    ConditionExpression: 'attribute_not_exists(pk) OR #day < :day',
    ExpressionAttributeNames: { '#day': 'day' },
    ExpressionAttributeValues: { ':day': proposal.day },
  },
});

/** What staff made of an open proposal of that day; refused where somebody else has answered. */
export const proposalAnswerWrite = (
  { area, sector, day }: Place & { day: string },
  state: 'planned' | 'not-now',
): Write => ({
  Update: {
    Key: proposalKey(area, sector),
    UpdateExpression: 'SET #state = :state',
    ConditionExpression: '#state = :open AND #day = :day',
    ExpressionAttributeNames: { '#state': 'state', '#day': 'day' },
    ExpressionAttributeValues: { ':state': state, ':open': 'open', ':day': day },
  },
});

export const proposalStore = (table: Table) => ({
  /** Every proposal of the region, answered or not, newest first. */
  all: async (): Promise<EventProposal[]> => {
    const proposals: EventProposal[] = [];
    const question = { where: 'pk = :pk', values: { ':pk': proposalsPartition }, consistent: true };
    for await (const { pk, sk, ...rest } of everyItem(table, question)) proposals.push(EventProposal.parse(rest));
    return proposals.toSorted((a, b) => (a.day < b.day ? 1 : -1));
  },
});
export type ProposalStore = ReturnType<typeof proposalStore>;

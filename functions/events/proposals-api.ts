import type { Route } from '../../shared/contract/route.ts';
import { mayActIn } from '../../shared/domain/actor.ts';
import type { EventProposal } from '../../shared/domain/event-proposal.ts';
import { matches, type Segment } from '../../shared/domain/segment.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import { type Handle, json, readJson } from '../../shared/platform/http.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { type Table, TransactionRefused } from '../../shared/platform/table.ts';
import { auditWrite } from '../../shared/stores/audit-store.ts';
import type { ContactStore } from '../../shared/stores/contact-store.ts';
import { type ProposalStore, proposalAnswerWrite } from '../../shared/stores/proposal-store.ts';
import type { actingPerson } from './acting-person.ts';
import { answerProposalRoute, ProposalAnswer, type ProposedEvent, proposedEventsRoute } from './contract-proposals.ts';

export type ProposalsDeps = {
  casework: Pick<Table, 'transact'>;
  contacts: Pick<ContactStore, 'inAreas'>;
  proposals: ProposalStore;
  acting: ReturnType<typeof actingPerson>;
  clock: Clock;
  newId: NewId;
};

/** Who would come: employers of the area who lacked one of the occupations. */
const segmentOf = ({ area, why }: EventProposal): Segment => ({
  ...{ areas: [area], audiences: ['employers'] },
  ...(why.occupations.length > 0 && { occupations: why.occupations.map(({ ssyk }) => ssyk) }),
});

/** Meetings that the signals ask for; staff plan them or say not now. */
export const proposalsApi = (deps: ProposalsDeps): readonly (readonly [Route, Handle])[] => {
  const withSegment = async ({ state, ...proposal }: EventProposal): Promise<ProposedEvent> => {
    const segment = segmentOf({ ...proposal, state });
    const contacts = await deps.contacts.inAreas(segment.areas);
    return { ...proposal, segment, contacts: contacts.filter((contact) => matches(segment, contact)).length };
  };
  return [
    [
      proposedEventsRoute,
      async ({ personId }) => {
        const person = await deps.acting(personId, []);
        const open = (await deps.proposals.all()).filter(
          ({ state, area }) => state === 'open' && mayActIn(person, [area]),
        );
        return json(200, { proposals: await Promise.all(open.map(withSegment)) });
      },
    ],
    [
      answerProposalRoute,
      async (request) => {
        const { answer, ...place } = readJson(request, ProposalAnswer);
        const person = await deps.acting(request.personId, [place.area]);
        const at = deps.clock().toISOString();
        const what = `proposal-${answer}#${place.area}#${place.sector}`;
        try {
          await deps.casework.transact([
            proposalAnswerWrite(place, answer),
            auditWrite({ of: person.id, at, id: deps.newId('aud'), who: person.id, what }),
          ]);
        } catch (error) {
          if (error instanceof TransactionRefused) throw new Refused('not-found');
          throw error;
        }
        return json(200, { answer });
      },
    ],
  ];
};

import type { ProposedEvent } from '../../../../functions/events/contract-proposals.ts';
import type { ConsoleInvitingTexts } from '../../../../shared/i18n/console-inviting.sv.ts';
import { answerProposal, proposedEvents } from '../api/inviting.ts';
import { Section } from '../case/section.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Page } from '../components/page.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import { useConsole } from '../console.ts';
import { draftFrom, handOver } from '../events/handed-draft.ts';
import { WithInvitingTexts } from '../events/with-inviting-texts.ts';
import { mayWorkSomewhere } from '../may-work.ts';
import { go } from '../route.ts';

type Props = { proposal: ProposedEvent; i: ConsoleInvitingTexts; gone: () => Promise<void> };

const Proposal = ({ proposal, i, gone }: Props) => {
  const { t, me, client, toast, areaName } = useConsole();
  const p = i.proposals;
  const { area, sector, why, contacts } = proposal;
  const answer = async (given: 'planned' | 'not-now') => {
    const result = await answerProposal(client, proposal, given);
    toast({ text: result.ok ? p.answered[given] : result.failure.title || t.failures.network });
    if (result.ok) await gone();
  };
  const plan = () => {
    if (handOver(draftFrom(proposal, i, t.topics))) go('#/events/new');
    else toast({ text: p.halfWritten });
  };
  return (
    <Section heading={`${p.title(i.sectors[sector])}, ${areaName(area)}`}>
      <dl class="facts">
        <div>
          <dt>{p.why}</dt>
          <dd>{[p.employers(why.employers), ...(why.warnings > 0 ? [p.warnings(why.warnings)] : [])].join(', ')}</dd>
        </div>
        <div>
          <dt>{p.occupations}</dt>
          <dd>{why.occupations.map(({ ssyk, label }) => label ?? `SSYK ${ssyk}`).join(', ')}</dd>
        </div>
        <div>
          <dt>{p.topics}</dt>
          <dd>{why.topics.length === 0 ? p.noTopics : why.topics.map((topic) => t.topics[topic]).join(', ')}</dd>
        </div>
        <div>
          <dt>{p.contacts}</dt>
          <dd>{p.people(contacts)}</dd>
        </div>
      </dl>
      {mayWorkSomewhere(me) && (
        <p class="buttons">
          <button type="button" class="button primary" onClick={plan}>
            {p.plan}
          </button>
          <button type="button" class="button secondary" onClick={() => void answer('planned')}>
            {p.planned}
          </button>
          <button type="button" class="button secondary" onClick={() => void answer('not-now')}>
            {p.notNow}
          </button>
        </p>
      )}
    </Section>
  );
};

const Proposals = ({ i }: { i: ConsoleInvitingTexts }) => {
  const { client } = useConsole();
  const { loading, again } = useLoaded(() => proposedEvents(client));
  return (
    <>
      <p class="lead">{i.proposals.lead}</p>
      <Loaded loading={loading} again={() => void again()}>
        {({ proposals }) =>
          proposals.length === 0 ? (
            <p class="empty">{i.proposals.none}</p>
          ) : (
            <div class="panels">
              {proposals.map((proposal) => (
                <Proposal key={`${proposal.area} ${proposal.sector}`} proposal={proposal} i={i} gone={again} />
              ))}
            </div>
          )
        }
      </Loaded>
    </>
  );
};

/** Meetings that the signals of a sector ask for: planned from here, or not now. */
export const ProposalsPage = () => (
  <WithInvitingTexts>
    {(i) => (
      <Page heading={i.proposals.heading}>
        <Proposals i={i} />
      </Page>
    )}
  </WithInvitingTexts>
);

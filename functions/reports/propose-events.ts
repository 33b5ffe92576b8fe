import type { EarlyWarning } from '../../shared/domain/early-warning.ts';
import { eventProposals } from '../../shared/domain/event-proposal.ts';
import type { PlainDay } from '../../shared/domain/plain-day.ts';
import { ConditionFailed, type Table } from '../../shared/platform/table.ts';
import { type ProposalStore, proposalWrite } from '../../shared/stores/proposal-store.ts';
import type { NumberedFact } from './gather-facts.ts';

type Deps = { casework: Pick<Table, 'write'>; proposals: ProposalStore };
type Night = {
  numbered: readonly NumberedFact[];
  warnings: readonly EarlyWarning[];
  today: PlainDay;
  timeZone: string;
};

/** Keeps what the cases of the night ask for. One that another run has kept is left alone; answers how many are new. */
export const proposeEvents =
  ({ casework, proposals }: Deps) =>
  async ({ numbered, warnings, today, timeZone }: Night): Promise<number> => {
    const before = await proposals.all();
    const told = numbered.map(({ fact, signal }) => ({
      ...fact,
      topics: signal.topics ?? [],
      label: signal.occupations.find(({ ssyk }) => ssyk === fact.ssyk)?.label ?? null,
    }));
    const found = eventProposals(told, {
      ...{ today, timeZone, warnings },
      lastProposed: (area, sector) => before.find((one) => one.area === area && one.sector === sector)?.day,
    });
    let kept = 0;
    for (const proposal of found)
      try {
        await casework.write(proposalWrite(proposal));
        kept += 1;
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error;
      }
    return kept;
  };

import { hasBegun } from '../../shared/domain/event.ts';
import type { InvitationRun } from '../../shared/domain/invitation-run.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { auditWrite } from '../../shared/stores/audit-store.ts';
import { invitationRunWrite } from '../../shared/stores/invitation-run-store.ts';
import type { InvitationsAnswer } from './contract-inviting.ts';
import { gatherSegment } from './gather-segment.ts';
import { greetCoHosts } from './greet-co-hosts.ts';
import { type AskedSegment, type OpeningDeps, openSegment } from './open-segment.ts';
import { type WorkingDeps, workOnRun } from './work-on-run.ts';

/** So long a person waits for the answer; what is left then is done by itself. */
const budgetMs = 15_000;
/** So long a sweep leaves a new run to the request that made it. */
const ownForMs = 60_000;

/**
 * Decides to invite a segment: a run that is kept with its audit entry, and worked on at once. Run again, or beside another
 * whose segment overlaps, it invites those who are left and nobody twice.
 */
export const inviteSegment = (deps: OpeningDeps & WorkingDeps) => {
  const open = openSegment(deps);
  const gather = gatherSegment(deps);
  const work = workOnRun(deps);
  const greet = greetCoHosts(deps);

  return async (asked: AskedSegment): Promise<InvitationsAnswer> => {
    const { event, segment, person } = await open(asked);
    const now = deps.clock();
    if (hasBegun(event, now) || event.status !== 'planned') throw new Refused('event-over');
    const gathered = await gather(event, segment);
    const { alreadyInvited, suppressed, optedOut, toInvite } = gathered;
    if (toInvite.length === 0) return { invited: 0, alreadyInvited, suppressed, optedOut, left: 0 };
    const run: InvitationRun = {
      ...{ id: deps.newId('run'), event: event.id, segment, by: person.id, startedAt: now.toISOString() },
      ...{ state: 'open', toInvite: toInvite.length, invited: 0 },
    };
    await deps.casework.transact([
      invitationRunWrite(run, new Date(now.getTime() + ownForMs)),
      auditWrite({
        ...{ of: event.id, at: run.startedAt, id: deps.newId('aud'), who: person.id, what: 'invitations-begun' },
      }),
    ]);
    await greet(event, now);
    const { invited, already, left } = await work(run, { budgetMs, event, gathered });
    return { invited, alreadyInvited: alreadyInvited + already, suppressed, optedOut, left };
  };
};

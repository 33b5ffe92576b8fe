import { type Event, hasBegun } from '../../shared/domain/event.ts';
import type { InvitationRun } from '../../shared/domain/invitation-run.ts';
import { Unavailable } from '../../shared/platform/unavailable.ts';
import type { EventStore } from '../../shared/stores/event-store.ts';
import type { InvitationRunStore } from '../../shared/stores/invitation-run-store.ts';
import { type Gathered, type GatheringDeps, gatherSegment } from './gather-segment.ts';
import { type InviteContactDeps, inviteContact } from './invite-contact.ts';

export type WorkingDeps = GatheringDeps &
  InviteContactDeps & {
    events: Pick<EventStore, 'byId'>;
    runs: Pick<InvitationRunStore, 'byId' | 'waitUntil' | 'end'>;
  };

type Worked = { invited: number; already: number; left: number };

/**
 * Invites who is left of a run until all are or the time is up; then the run is due again at once. It may stop anywhere:
 * whoever takes the run next finds by the marks who is invited. The run ends with its last recipient, or with the event.
 */
export const workOnRun = (deps: WorkingDeps) => {
  const gather = gatherSegment(deps);
  const invite = inviteContact(deps);

  /** The event of a run that is still to be worked on. */
  const stillOpen = async (run: InvitationRun): Promise<Event | undefined> => {
    const [event, now] = await Promise.all([
      deps.events.byId(run.event, { consistent: true }),
      deps.runs.byId(run.event, run.id),
    ]);
    return now?.state === 'open' && event?.status === 'planned' && !hasBegun(event, deps.clock()) ? event : undefined;
  };

  return async (
    run: InvitationRun,
    { budgetMs, event, gathered }: { budgetMs: number; event?: Event; gathered?: Gathered },
  ): Promise<Worked> => {
    const until = deps.clock().getTime() + budgetMs;
    let current = event ?? (await deps.events.byId(run.event, { consistent: true }));
    if (current?.status !== 'planned' || hasBegun(current, deps.clock())) {
      await deps.runs.end(run, 'event-over');
      return { invited: 0, already: 0, left: 0 };
    }
    const { toInvite } = gathered ?? (await gather(current, run.segment));
    let [invited, already] = [0, 0];
    for (const contact of toInvite) {
      if (!hasBegun(current, deps.clock()) && deps.clock().getTime() >= until) break;
      try {
        let done = hasBegun(current, deps.clock()) ? 'stopped' : await invite(run, current, contact);
        if (done === 'stopped') {
          // Changed in between: they are invited to the event as it now is, unless there is none any more.
          const changed = await stillOpen(run);
          if (changed) {
            current = changed;
            done = await invite(run, current, contact);
          } else {
            await deps.runs.end(run, 'event-over');
            return { invited, already, left: 0 };
          }
        }
        if (done === 'stopped') break;
        if (done === 'invited') invited += 1;
        else already += 1;
      } catch (error) {
        // Too much at once for the table: who is left is invited by the next sweep.
        if (!(error instanceof Unavailable)) throw error;
        break;
      }
    }
    const left = toInvite.length - invited - already;
    await (left === 0 ? deps.runs.end(run, 'done') : deps.runs.waitUntil(run, deps.clock()));
    return { invited, already, left };
  };
};

import { useEffect, useState } from 'preact/hooks';
import type { EventAnswer } from '../../../../functions/events/contract.ts';
import type { InvitationsPreview } from '../../../../functions/events/contract-inviting.ts';
import type { ConsoleInvitingTexts } from '../../../../shared/i18n/console-inviting.sv.ts';
import type { Failure } from '../api/failure.ts';
import { invitationRuns, invite, invitedEvent, previewInvitations } from '../api/inviting.ts';
import { Section } from '../case/section.tsx';
import { Dialog } from '../components/dialog.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { Form } from '../components/form.tsx';
import { Loaded } from '../components/loaded.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import { useConsole } from '../console.ts';
import { InviteCounts } from './invite-counts.tsx';
import { everybodyOf, segmentOf } from './segment-draft.ts';
import { SegmentFields } from './segment-fields.tsx';

/** Longer than between two clicks. */
const pauseMs = 400;
/** So often it is asked how far a run has come. */
const lookAgainMs = 5_000;

type Counted =
  | { state: 'counting' }
  | { state: 'failed'; failure: Failure }
  | { state: 'counted'; counts: InvitationsPreview };

const Runs = ({ event, v, asked }: { event: string; v: ConsoleInvitingTexts['invite']; asked: number }) => {
  const { client, instant, whoIs } = useConsole();
  const { loading, again } = useLoaded(() => invitationRuns(client, event), `${event} ${asked}`);
  const isOpen = loading.state === 'loaded' && loading.value.runs.some(({ state }) => state === 'open');
  useEffect(() => {
    if (!isOpen) return;
    const looks = setInterval(() => void again(), lookAgainMs);
    return () => clearInterval(looks);
  }, [isOpen, again]);
  if (loading.state === 'loaded' && loading.value.runs.length === 0) return null;
  return (
    <Section heading={v.runs}>
      <Loaded loading={loading} again={() => void again()}>
        {({ runs }) => (
          <ul class="plain-list">
            {runs.map((run) => (
              <li key={run.id}>
                {instant(run.startedAt)}, {whoIs(run.by)}: {v.run(run.invited, run.toInvite)} ({v.states[run.state]}){' '}
                {run.state === 'open' && (
                  <progress aria-label={v.run(run.invited, run.toInvite)} value={run.invited} max={run.toInvite} />
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  );
};

const Choosing = ({ event, i }: { event: EventAnswer; i: ConsoleInvitingTexts }) => {
  const { client, say, toast } = useConsole();
  const v = i.invite;
  const [draft, setDraft] = useState(() => everybodyOf(event));
  const [counted, setCounted] = useState<Counted>({ state: 'counting' });
  const [isAsked, setIsAsked] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const [asked, setAsked] = useState(0);
  const segment = segmentOf(draft);
  const key = JSON.stringify(segment);
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted anew when the segment changes, or was invited
  useEffect(() => {
    if (segment === null) return;
    let isCurrent = true;
    setCounted({ state: 'counting' });
    const pause = setTimeout(async () => {
      const result = await previewInvitations(client, event.id, segment);
      if (!isCurrent) return;
      if (!result.ok) return setCounted({ state: 'failed', failure: result.failure });
      setCounted({ state: 'counted', counts: result.value });
      say(`${v.wouldInvite}: ${result.value.wouldInvite}`);
    }, pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(pause);
    };
  }, [key, asked]);

  const counts = segment !== null && counted.state === 'counted' ? counted.counts : null;
  const send = async () => {
    if (segment === null) return null;
    const result = await invite(client, event.id, segment);
    if (!result.ok) return result.failure;
    const { invited, left } = result.value;
    const said = [v.done(invited), ...(left > 0 ? [v.left(left)] : [])].join(' ');
    setIsAsked(false);
    setDone(said);
    setAsked((n) => n + 1);
    toast({ text: said });
    return null;
  };
  return (
    <div class="panels">
      <Section heading={v.panel} kind="form">
        <p>{v.lead}</p>
        <SegmentFields
          i={i}
          event={event}
          draft={draft}
          change={(part) => setDraft((before) => ({ ...before, ...part }))}
        />
      </Section>
      <Section heading={v.counts}>
        {done !== null && <p class="notice">{done}</p>}
        {segment === null && <p>{v.nobody}</p>}
        {segment !== null && counted.state === 'counting' && <p class="quiet">{v.counting}</p>}
        {segment !== null && counted.state === 'failed' && (
          <FailureNote failure={counted.failure} retry={() => setAsked((n) => n + 1)} />
        )}
        {counts !== null && <InviteCounts counts={counts} v={v} />}
        {counts !== null &&
          (counts.wouldInvite === 0 ? (
            <p>{v.nobody}</p>
          ) : (
            <button type="button" class="button primary" onClick={() => setIsAsked(true)}>
              {v.open(counts.wouldInvite)}
            </button>
          ))}
      </Section>
      <Runs event={event.id} v={v} asked={asked} />
      {isAsked && counts !== null && (
        <Dialog heading={v.confirmHeading} close={() => setIsAsked(false)}>
          <Form name="invite" submit={send} action={v.send(counts.wouldInvite)} cancel={() => setIsAsked(false)}>
            <p>{v.confirm(counts.wouldInvite, event.title)}</p>
            {counts.wouldInvite > counts.seatsLeft && <p>{v.more(counts.wouldInvite, counts.seatsLeft)}</p>}
          </Form>
        </Dialog>
      )}
    </div>
  );
};

/** Whom to invite to an event: chosen, counted while it is chosen, confirmed, and followed until all are invited. */
export const InvitePanel = ({ eventId, i }: { eventId: string; i: ConsoleInvitingTexts }) => {
  const { client } = useConsole();
  const { loading, again } = useLoaded(() => invitedEvent(client, eventId), eventId);
  return (
    <Loaded loading={loading} again={() => void again()}>
      {(event) =>
        event.status === 'planned' && new Date(event.startsAt) > new Date() ? (
          <Choosing event={event} i={i} />
        ) : (
          <>
            <p class="notice">{i.invite.over}</p>
            <Runs event={event.id} v={i.invite} asked={0} />
          </>
        )
      }
    </Loaded>
  );
};

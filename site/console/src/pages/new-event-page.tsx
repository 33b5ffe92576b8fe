import type { ConsoleEventsTexts } from '../../../../shared/i18n/console-events.sv.ts';
import { planEvent } from '../api/events.ts';
import { Form } from '../components/form.tsx';
import { Page } from '../components/page.tsx';
import { useDraft } from '../components/use-draft.ts';
import { useConsole } from '../console.ts';
import { type EventDraft, emptyEvent, planOf } from '../events/event-draft.ts';
import { EventFields } from '../events/event-fields.tsx';
import { WithEventTexts } from '../events/with-event-texts.ts';
import { randomName } from '../login/pkce.ts';
import { go } from '../route.ts';

const NewEvent = ({ e }: { e: ConsoleEventsTexts }) => {
  const { me, client, toast } = useConsole();
  const { draft, change, forget } = useDraft<EventDraft & { key: string }>('event', {
    ...emptyEvent('frukost', me.ownAreas, e),
    key: randomName(),
  });
  const submit = async () => {
    const result = await planEvent(client, planOf(draft, me.region.timeZone), draft.key);
    if (!result.ok) {
      // Kept already with other words in it: what stands here now is another event, and the person sends it knowingly.
      if (result.failure.code === 'idempotency-key-reused') change({ key: randomName() });
      return result.failure;
    }
    forget();
    toast({ text: e.form.planned });
    go(`#/events/${result.value.id}`);
    return null;
  };
  return (
    <Page heading={e.form.newHeading}>
      <div class="form">
        <p class="lead">{e.form.newLead}</p>
        <Form name="event" submit={submit} action={e.form.plan} cancel={() => go('#/events')}>
          <EventFields e={e} draft={draft} change={change} isNew={true} />
        </Form>
      </div>
    </Page>
  );
};

/** Plans an event: its type brings suggestions, and nobody is invited by it. */
export const NewEventPage = () => <WithEventTexts>{(e) => <NewEvent e={e} />}</WithEventTexts>;

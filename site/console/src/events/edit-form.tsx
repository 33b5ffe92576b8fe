import type { EventAnswer } from '../../../../functions/events/contract-answer.ts';
import type { ConsoleEventsTexts } from '../../../../shared/i18n/console-events.sv.ts';
import { changeEvent } from '../api/events.ts';
import { Form } from '../components/form.tsx';
import { useDraft } from '../components/use-draft.ts';
import { useConsole } from '../console.ts';
import { announcedOf, changesOf, draftOf, hearersOf } from './event-draft.ts';
import { EventFields } from './event-fields.tsx';
import type { OpenEvent } from './use-event.ts';

type Props = {
  e: ConsoleEventsTexts;
  event: EventAnswer;
  update: OpenEvent['update'];
  keep: OpenEvent['keep'];
  close: () => void;
};

/** Changes an event. What others will be mailed about is said before it is sent. */
export const EditForm = ({ e, event, update, keep, close }: Props) => {
  const { me, client, toast } = useConsole();
  const { timeZone } = me.region;
  // What the person began on: somebody else's change does not slip in under what is typed.
  const { draft, change, forget } = useDraft(`event:${event.id}`, {
    ...draftOf(event, timeZone),
    began: draftOf(event, timeZone),
    seen: event.version,
  });
  const { seen, began, ...typed } = draft;
  const changes = changesOf(typed, began, timeZone);
  const told = announcedOf(changes);
  const hearers = hearersOf(event);
  const mails = told.length > 0 && hearers.all > 0;
  const w = e.warning;
  const submit = async () => {
    if (Object.keys(changes).length === 0) return done(event, false);
    const result = await changeEvent(client, event.id, changes, seen);
    if (result.ok) return done(result.value, mails);
    if (result.failure.kind === 'stale') {
      await update();
      change({ seen: result.failure.version ?? seen });
    }
    return result.failure;
  };
  const done = (after: EventAnswer, mailed: boolean) => {
    forget();
    keep(after);
    toast({ text: mailed ? e.form.savedAndTold : e.form.saved });
    close();
    return null;
  };
  return (
    <Form
      name="edit"
      submit={submit}
      action={mails ? w.save(hearers.all) : w.saveOnly}
      cancel={() => {
        forget();
        close();
      }}
      explain={(failure) => (failure.kind === 'stale' ? <p>{e.page.overtaken}</p> : null)}
    >
      <EventFields e={e} draft={typed} change={change} isNew={false} />
      <div role="status">
        {mails && (
          <div class="notice">
            <p>
              {w.change(told.map((field) => w.fields[field]).join(', '))}{' '}
              {hearers.seated > 0 && w.seated(hearers.seated)} {hearers.inLine > 0 && w.inLine(hearers.inLine)}{' '}
              {hearers.asked > 0 && w.asked(hearers.asked)}
            </p>
          </div>
        )}
      </div>
    </Form>
  );
};

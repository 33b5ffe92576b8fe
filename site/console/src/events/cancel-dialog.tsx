import type { EventAnswer } from '../../../../functions/events/contract-answer.ts';
import type { ConsoleEventsTexts } from '../../../../shared/i18n/console-events.sv.ts';
import { cancelEvent } from '../api/events.ts';
import { warningOf } from '../case/guard.ts';
import { Dialog } from '../components/dialog.tsx';
import { TextArea } from '../components/field.tsx';
import { Form } from '../components/form.tsx';
import { useDraft } from '../components/use-draft.ts';
import { useConsole } from '../console.ts';
import { hearersOf } from './event-draft.ts';
import type { OpenEvent } from './use-event.ts';

type Props = {
  e: ConsoleEventsTexts;
  event: EventAnswer;
  update: OpenEvent['update'];
  keep: OpenEvent['keep'];
  close: () => void;
};

/** Cancels an event for good, with the reason that those who were to come will read. */
export const CancelDialog = ({ e: { cancelling: c, page }, event, update, keep, close }: Props) => {
  const { t, client, toast } = useConsole();
  const { draft, change, forget } = useDraft(`event-cancel:${event.id}`, { reason: '' });
  const { seated, inLine, asked } = hearersOf(event);
  const submit = async () => {
    const result = await cancelEvent(client, event.id, draft.reason, event.version);
    if (!result.ok) {
      if (result.failure.kind === 'stale') await update();
      return result.failure;
    }
    forget();
    keep(result.value);
    toast({ text: c.done });
    close();
    return null;
  };
  return (
    <Dialog heading={c.heading} close={close}>
      <p>{c.text}</p>
      <div class="notice">
        <p>
          {c.seated(seated)} {inLine + asked > 0 && c.others(inLine + asked)}
        </p>
      </div>
      <Form
        name="cancel"
        submit={submit}
        action={c.action}
        cancel={close}
        danger
        explain={(failure) => (failure.kind === 'stale' ? <p>{page.overtaken}</p> : null)}
      >
        <TextArea
          name="reason"
          label={c.reason}
          hint={c.reasonHint}
          maxLength={1000}
          value={draft.reason}
          change={(reason) => change({ reason })}
          warning={warningOf(t, draft.reason)}
        />
      </Form>
    </Dialog>
  );
};

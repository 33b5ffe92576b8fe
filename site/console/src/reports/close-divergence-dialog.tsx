import { useState } from 'preact/hooks';
import type { Divergence } from '../../../../shared/domain/divergence.ts';
import type { DivergencesTexts } from '../../../../shared/i18n/divergences.sv.ts';
import { closeDivergence } from '../api/divergences.ts';
import { Dialog } from '../components/dialog.tsx';
import { TextArea } from '../components/field.tsx';
import { Form } from '../components/form.tsx';
import { useConsole } from '../console.ts';

type Props = { one: Divergence; d: DivergencesTexts; close: () => void; done: () => void };

/** Takes down why index and employers say different things. */
export const CloseDivergenceDialog = ({ one, d, close, done }: Props) => {
  const { client } = useConsole();
  const [reason, setReason] = useState('');
  const submit = async () => {
    const result = await closeDivergence(client, one, reason);
    if (!result.ok) return result.failure;
    done();
    return null;
  };
  return (
    <Dialog heading={d.closeFor(one.label)} close={close}>
      <p>{d.closeLead}</p>
      <Form name="divergence" submit={submit} action={d.close} cancel={close}>
        <TextArea
          name="reason"
          label={d.reason}
          hint={d.reasonHint}
          value={reason}
          change={setReason}
          maxLength={1_000}
        />
      </Form>
    </Dialog>
  );
};

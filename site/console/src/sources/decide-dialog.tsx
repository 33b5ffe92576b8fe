import { useState } from 'preact/hooks';
import type { SnapshotDecision } from '../../../../shared/domain/source-state.ts';
import type { SourcesPageTexts } from '../../../../shared/i18n/sources-page.sv.ts';
import { decideOnAnswer, type ShownSource } from '../api/sources.ts';
import { Dialog } from '../components/dialog.tsx';
import { TextArea } from '../components/field.tsx';
import { Form } from '../components/form.tsx';
import { useConsole } from '../console.ts';

type Verdict = SnapshotDecision['verdict'];
type Props = {
  source: ShownSource;
  verdict: Verdict;
  s: SourcesPageTexts;
  close: () => void;
  /** Decided, by this person or by somebody else meanwhile. */
  decided: (isMine: boolean) => void;
};

/** Takes down why an answer that waits is let in or kept out. */
export const DecideDialog = ({ source, verdict, s, close, decided }: Props) => {
  const { client } = useConsole();
  const [reason, setReason] = useState('');
  const isApproval = verdict === 'approved';
  const submit = async () => {
    const result = await decideOnAnswer(client, source, { verdict, reason });
    if (result.ok) decided(true);
    else if (result.failure.code === 'conflict') decided(false);
    return result.ok ? null : result.failure;
  };
  return (
    <Dialog heading={isApproval ? s.approveFor(source.title) : s.rejectFor(source.title)} close={close}>
      <p>{isApproval ? s.approveLead : s.rejectLead}</p>
      <Form
        name="decision"
        submit={submit}
        action={isApproval ? s.approve : s.reject}
        cancel={close}
        danger={!isApproval}
        explain={({ code }) => code === 'conflict' && <p>{s.late}</p>}
      >
        <TextArea name="reason" label={s.why} hint={s.whyHint} value={reason} change={setReason} maxLength={500} />
      </Form>
    </Dialog>
  );
};

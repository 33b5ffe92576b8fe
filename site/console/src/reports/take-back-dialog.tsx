import type { GivenAssessment } from '../../../../shared/domain/expert-assessment.ts';
import type { AssessmentsTexts } from '../../../../shared/i18n/assessments.sv.ts';
import { takeBackAssessment } from '../api/assessments.ts';
import { Dialog } from '../components/dialog.tsx';
import { Form } from '../components/form.tsx';
import { useConsole } from '../console.ts';

type Props = { one: GivenAssessment; a: AssessmentsTexts; close: () => void; done: () => void };

/** Asks once more before an assessment is taken back. */
export const TakeBackDialog = ({ one, a, close, done }: Props) => {
  const { client } = useConsole();
  const submit = async () => {
    const result = await takeBackAssessment(client, one);
    if (!result.ok) return result.failure;
    done();
    return null;
  };
  return (
    <Dialog heading={a.takeBackFor(one.label)} close={close}>
      <p>{a.takeBackLead}</p>
      <Form name="take-back" submit={submit} action={a.takeBack} cancel={close} danger>
        {null}
      </Form>
    </Dialog>
  );
};

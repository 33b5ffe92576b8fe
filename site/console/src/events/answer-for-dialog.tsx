import { useState } from 'preact/hooks';
import type { GivenAnswer } from '../../../../functions/events/contract-answers.ts';
import type { RsvpAnswer } from '../../../../shared/domain/invitation.ts';
import type { ConsoleAnswersTexts } from '../../../../shared/i18n/console-answers.sv.ts';
import { answerFor } from '../api/answers.ts';
import { Dialog } from '../components/dialog.tsx';
import { SelectField } from '../components/field.tsx';
import { Form } from '../components/form.tsx';
import { useConsole } from '../console.ts';

type Props = {
  eventId: string;
  one: GivenAnswer;
  a: ConsoleAnswersTexts;
  close: () => void;
  done: (now: GivenAnswer) => void;
};

const answers = ['yes', 'no', 'keep-me-posted'] as const satisfies readonly RsvpAnswer[];

/** Takes down what somebody said by telephone. */
export const AnswerForDialog = ({ eventId, one, a, close, done }: Props) => {
  const { client } = useConsole();
  const [answer, setAnswer] = useState<RsvpAnswer | ''>('');
  const submit = async () => {
    const result = await answerFor(client, eventId, { invitation: one.invitation, answer });
    if (!result.ok) return result.failure;
    done(result.value);
    return null;
  };
  return (
    <Dialog heading={a.answerForName(one.name)} close={close}>
      <p>{a.lead}</p>
      <Form name="answer-for" submit={submit} action={a.register} cancel={close}>
        <SelectField
          name="answer"
          label={a.answer}
          empty={a.choose}
          value={answer}
          change={(value) => setAnswer(answers.find((known) => known === value) ?? '')}
          choices={answers.map((value) => ({ value, label: a.choices[value] }))}
        />
      </Form>
    </Dialog>
  );
};

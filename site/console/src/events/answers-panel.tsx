import { useState } from 'preact/hooks';
import type { GivenAnswer } from '../../../../functions/events/contract-answers.ts';
import type { ConsoleAnswersTexts } from '../../../../shared/i18n/console-answers.sv.ts';
import { listAnswers } from '../api/answers.ts';
import { Section } from '../case/section.tsx';
import { Loaded } from '../components/loaded.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import { useConsole } from '../console.ts';
import { mayWorkSomewhere } from '../may-work.ts';
import { AnswerForDialog } from './answer-for-dialog.tsx';
import { inOrder, standing } from './answer-order.ts';
import { WithAnswerTexts } from './with-answer-texts.ts';

type Known = { eventId: string; a: ConsoleAnswersTexts };

const useSaid = (a: ConsoleAnswersTexts) => {
  const { instant } = useConsole();
  return (one: GivenAnswer): string => {
    const where = standing(one);
    if (where === 'waiting') return a.waiting(one.place ?? 0);
    if (where === 'offered') return a.offered(instant(one.offeredUntil ?? ''));
    return a.states[where];
  };
};

const Answers = ({ eventId, a }: Known) => {
  const { me, client, toast } = useConsole();
  const { loading, again } = useLoaded(() => listAnswers(client, eventId), eventId);
  const [chosen, setChosen] = useState<GivenAnswer | null>(null);
  const said = useSaid(a);
  const mayAnswer = mayWorkSomewhere(me);
  const how = (answers: readonly GivenAnswer[], where: ReturnType<typeof standing>) =>
    answers.filter((one) => standing(one) === where).length;
  return (
    <Loaded loading={loading} again={() => void again()}>
      {(answers) =>
        answers.length === 0 ? (
          <p class="empty">{a.none}</p>
        ) : (
          <>
            <p>
              {a.counted(
                how(answers, 'confirmed'),
                how(answers, 'offered'),
                how(answers, 'waiting'),
                how(answers, 'asked'),
              )}
            </p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard */}
            <div class="scroll" tabIndex={0}>
              <table>
                <caption class="unseen">{a.caption}</caption>
                <thead>
                  <tr>
                    <th scope="col">{a.heads.name}</th>
                    <th scope="col">{a.heads.answer}</th>
                    {mayAnswer && <th scope="col">{a.heads.act}</th>}
                  </tr>
                </thead>
                <tbody>
                  {inOrder(answers).map((one) => (
                    <tr key={one.invitation}>
                      <th scope="row">
                        {one.name}
                        <br />
                        <small>{one.employer}</small>
                      </th>
                      <td>{said(one)}</td>
                      {mayAnswer && (
                        <td>
                          <button
                            type="button"
                            class="button secondary"
                            aria-label={a.answerForName(one.name)}
                            onClick={() => setChosen(one)}
                          >
                            {a.answerFor}
                          </button>
                        </td>
                      )}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            {chosen !== null && (
              <AnswerForDialog
                eventId={eventId}
                one={chosen}
                a={a}
                close={() => setChosen(null)}
                done={(now) => {
                  setChosen(null);
                  toast({ text: a.registered(now.name, said(now)) });
                  void again();
                }}
              />
            )}
          </>
        )
      }
    </Loaded>
  );
};

/** Who answered what, in line order; and a way to answer for who phoned. */
export const AnswersPanel = ({ eventId }: { eventId: string }) => (
  <WithAnswerTexts>
    {(a) => (
      <Section heading={a.heading}>
        <Answers eventId={eventId} a={a} />
      </Section>
    )}
  </WithAnswerTexts>
);

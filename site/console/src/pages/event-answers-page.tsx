import type { EventAnswer } from '../../../../functions/events/contract.ts';
import { Loaded } from '../components/loaded.tsx';
import { Page } from '../components/page.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import { useConsole } from '../console.ts';
import { AnswersPanel } from '../events/answers-panel.tsx';

/** The answers to one event, by themselves: for the telephone. */
export const EventAnswersPage = ({ id }: { id: string }) => {
  const { client } = useConsole();
  const { loading, again } = useLoaded(() => client.get<EventAnswer>(`/api/v1/events/${id}`), id);
  return (
    <Loaded loading={loading} again={() => void again()}>
      {(event) => (
        <Page heading={event.title}>
          <AnswersPanel eventId={id} />
        </Page>
      )}
    </Loaded>
  );
};

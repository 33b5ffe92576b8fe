import { useEffect, useState } from 'preact/hooks';
import type { AttendanceList } from '../../../../functions/events/contract-after.ts';
import type { EventPanelsTexts } from '../../../../shared/i18n/event-panels.sv.ts';
import { Section } from '../case/section.tsx';
import { Dialog } from '../components/dialog.tsx';
import { useFailureText } from '../components/failure-note.tsx';
import { Loaded } from '../components/loaded.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import { useConsole } from '../console.ts';
import { AttendanceRow } from './attendance-row.tsx';
import { DoorCode } from './door-code.tsx';
import { matching, withTicks } from './shown-rows.ts';
import type { Tick } from './tick-queue.ts';
import { useTicks } from './use-ticks.ts';
import { WalkInForm } from './walk-in-form.tsx';
import { WithPanelTexts } from './with-panel-texts.ts';

type Texts = EventPanelsTexts['attendance'];
type Props = { list: AttendanceList; again: () => void; p: Texts };

const OpenList = ({ list, again, p }: Props) => {
  const { t, toast, say } = useConsole();
  const textOf = useFailureText();
  const [search, setSearch] = useState('');
  const [asks, setAsks] = useState(false);
  const nameOf = ({ id, walkIn }: Tick) => walkIn?.name ?? list.rows.find((row) => row.id === id)?.name ?? '';
  const { waiting, taken, forget, add } = useTicks({
    eventId: list.event.id,
    refused: (tick, failure) => toast({ text: p.refused(nameOf(tick), failure.errors[0]?.message ?? textOf(failure)) }),
    saved: again,
  });
  // A list that has just come knows all that was taken before it was asked for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each list that comes
  useEffect(forget, [list]);
  const unsaved = new Set(waiting.map(({ id }) => id));
  const rows = withTicks(withTicks(list.rows, taken), waiting);
  const shown = matching(rows, search);
  const expected = rows.filter((row) => row.expected);
  const came = rows.filter(({ state }) => state === 'attended');
  const left = expected.filter(({ state }) => state === 'unknown');
  return (
    <>
      <p role="status">
        {p.summary(
          came.filter((row) => row.expected).length,
          expected.length,
          came.filter((row) => !row.expected).length,
        )}
      </p>
      {waiting.length > 0 && (
        <p class="notice" role="status">
          {p.waiting(waiting.length)}
        </p>
      )}
      <div class="field">
        <label for="attendance-search">{p.search}</label>
        <p class="hint" id="attendance-search-hint">
          {p.searchHint}
        </p>
        <input
          id="attendance-search"
          type="search"
          autoComplete="off"
          aria-describedby="attendance-search-hint"
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
      </div>
      {shown.length === 0 ? (
        <p class="empty">{search.trim() === '' ? p.nobody : p.noMatch}</p>
      ) : (
        <ul class="ticks">
          {shown.map((row) => (
            <AttendanceRow
              key={row.id}
              row={row}
              isUnsaved={unsaved.has(row.id)}
              p={p}
              tick={(state) => {
                const { id, name, employer, audience } = row;
                void add({ id, state, ...(audience === null && { walkIn: { id, name, employer } }) });
              }}
            />
          ))}
        </ul>
      )}
      <div class="panels">
        <WalkInForm
          p={p}
          add={(walkIn) => {
            void add({ id: walkIn.id, state: 'attended', walkIn });
            say(p.added(walkIn.name));
          }}
        />
        <Section heading={p.doneHeading}>
          <p>{left.length === 0 ? p.allTicked : p.doneText(left.length)}</p>
          {left.length > 0 && (
            <button type="button" class="button secondary" onClick={() => setAsks(true)}>
              {p.done}
            </button>
          )}
        </Section>
      </div>
      {asks && (
        <Dialog heading={p.sure(left.length)} close={() => setAsks(false)}>
          <p>{p.doneText(left.length)}</p>
          <div class="buttons">
            <button
              type="button"
              class="button primary"
              onClick={() => {
                setAsks(false);
                void add(...left.map(({ id }): Tick => ({ id, state: 'missed' })));
              }}
            >
              {p.done}
            </button>
            <button type="button" class="button secondary" onClick={() => setAsks(false)}>
              {t.frame.cancel}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
};

const Attendance = ({ eventId, p }: { eventId: string; p: Texts }) => {
  const { client, instant } = useConsole();
  const { loading, again } = useLoaded(
    () => client.get<AttendanceList>(`/api/v1/events/${eventId}/attendance`),
    eventId,
  );
  return (
    <Loaded loading={loading} again={() => void again()}>
      {(list) => (
        <>
          <p class="lead">{list.event.title}</p>
          <p class="quiet">
            {instant(list.event.startsAt)}, {list.event.place}
          </p>
          {list.open ? (
            <OpenList list={list} again={() => void again()} p={p} />
          ) : (
            <p class="empty">{p.notOpen(instant(list.opensAt))}</p>
          )}
          <DoorCode code={list.code} p={p} />
        </>
      )}
    </Loaded>
  );
};

/** Who came: made for one hand and a telephone at the door, with or without a network. */
export const AttendancePanel = ({ eventId }: { eventId: string }) => (
  <WithPanelTexts>{(p) => <Attendance eventId={eventId} p={p.attendance} />}</WithPanelTexts>
);

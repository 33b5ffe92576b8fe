import type { EventAnswer } from '../../../../functions/events/contract-answer.ts';
import type { ConsoleEventsTexts } from '../../../../shared/i18n/console-events.sv.ts';
import { Section } from '../case/section.tsx';
import { Facts } from '../components/facts.tsx';
import { useConsole } from '../console.ts';
import { clockTime } from '../days.ts';

type Props = { e: ConsoleEventsTexts; event: EventAnswer; at: Date; failed: boolean; update: () => Promise<void> };

/** How many have answered what, as of a moment; brought up to date by itself, and by a button. */
export const CountsPanel = ({ e: { page: p }, event, at, failed, update }: Props) => {
  const { language, me, say } = useConsole();
  const { counts, seatsLeft } = event;
  const unanswered = counts.invited - counts.yes - counts.no - counts.keepMePosted - counts.waiting - counts.offered;
  const updated = p.updated(clockTime(language, at, me.region.timeZone));
  return (
    <Section heading={p.counts}>
      <Facts
        of={[
          [p.count.yes, counts.yes],
          [p.count.seatsLeft, Math.max(0, seatsLeft)],
          [p.count.offered, counts.offered],
          [p.count.waiting, counts.waiting],
          [p.count.no, counts.no],
          [p.count.keepMePosted, counts.keepMePosted],
          [p.count.unanswered, Math.max(0, unanswered)],
          [p.count.invited, counts.invited],
        ]}
      />
      <p class="quiet">
        {updated}
        {failed && (
          <>
            <br />
            {p.notUpdated}
          </>
        )}
      </p>
      <p class="buttons">
        <button
          type="button"
          class="button secondary small"
          onClick={() => void update().then(() => say(p.updated(clockTime(language, new Date(), me.region.timeZone))))}
        >
          {p.update}
        </button>
      </p>
    </Section>
  );
};

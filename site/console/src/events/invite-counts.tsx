import type { InvitationsPreview } from '../../../../functions/events/contract-inviting.ts';
import type { ConsoleInvitingTexts } from '../../../../shared/i18n/console-inviting.sv.ts';

const rows = [
  'wouldInvite',
  'alreadyInvited',
  'suppressed',
  'optedOut',
  'withoutConsent',
  'unknownIndustry',
] as const satisfies readonly (keyof InvitationsPreview)[];

type Props = { counts: InvitationsPreview; v: ConsoleInvitingTexts['invite'] };

/** What inviting would do, in counts: the first always, the others where there are any. */
export const InviteCounts = ({ counts, v }: Props) => (
  <>
    <dl class="facts">
      {rows
        .filter((row) => row === 'wouldInvite' || counts[row] > 0)
        .map((row) => (
          <div key={row}>
            <dt>{v[row]}</dt>
            <dd>{counts[row]}</dd>
          </div>
        ))}
    </dl>
    {counts.wouldInvite > counts.seatsLeft ? (
      <p class="notice">{v.more(counts.wouldInvite, counts.seatsLeft)}</p>
    ) : (
      <p class="quiet">{v.seats(counts.seatsLeft, counts.capacity)}</p>
    )}
  </>
);

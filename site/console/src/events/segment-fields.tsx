import type { EventAnswer } from '../../../../functions/events/contract.ts';
import { audiencesOf } from '../../../../shared/domain/event.ts';
import type { ConsoleInvitingTexts } from '../../../../shared/i18n/console-inviting.sv.ts';
import { Boxes, SelectField, TextField } from '../components/field.tsx';
import { useConsole } from '../console.ts';
import { OccupationPicker } from './occupation-picker.tsx';
import type { SegmentDraft } from './segment-draft.ts';

type Props = {
  i: ConsoleInvitingTexts;
  event: EventAnswer;
  draft: SegmentDraft;
  change: (part: Partial<SegmentDraft>) => void;
};

/** The choices that make a segment, most used first. */
export const SegmentFields = ({ i, event, draft, change }: Props) => {
  const { t, areaName } = useConsole();
  const v = i.invite;
  return (
    <>
      {event.areas.length > 1 && (
        <Boxes
          name="areas"
          legend={v.areas}
          chosen={draft.areas}
          change={(areas) => change({ areas })}
          choices={event.areas.map((value) => ({ value, label: areaName(value) }))}
        />
      )}
      <Boxes
        name="audiences"
        legend={v.audiences}
        chosen={draft.audiences}
        change={(audiences) => change({ audiences })}
        choices={audiencesOf(event).map((value) => ({ value, label: i.audiences[value] }))}
      />
      <SelectField
        name="attendance"
        label={v.attendance}
        optional
        value={draft.attendance}
        change={(attendance) => change({ attendance })}
        choices={Object.entries(v.attendances).map(([value, label]) => ({ value, label }))}
      />
      {draft.audiences.includes('employers') && (
        <details>
          <summary>{v.employersOnly}</summary>
          <p class="hint">{v.employersOnlyText}</p>
          <OccupationPicker i={v} chosen={draft.occupations} change={(occupations) => change({ occupations })} />
          <TextField
            name="signalledSince"
            label={v.since}
            type="date"
            optional
            value={draft.signalledSince}
            change={(signalledSince) => change({ signalledSince })}
          />
          <Boxes
            name="topics"
            legend={v.topics}
            chosen={draft.topics}
            change={(topics) => change({ topics })}
            choices={Object.entries(t.topics).map(([value, label]) => ({ value, label }))}
          />
          <Boxes
            name="industries"
            legend={v.industries}
            hint={v.industriesHint}
            chosen={draft.industries}
            change={(industries) => change({ industries })}
            choices={Object.entries(i.industries).map(([value, label]) => ({ value, label }))}
          />
        </details>
      )}
    </>
  );
};

import type { EventAnswer } from '../../../../functions/events/contract.ts';
import { audiencesOf } from '../../../../shared/domain/event.ts';
import type { Segment } from '../../../../shared/domain/segment.ts';

/** Whom somebody chooses, before it is known to be a segment. */
export type SegmentDraft = {
  areas: string[];
  audiences: string[];
  industries: string[];
  occupations: { ssyk: string; label: string }[];
  topics: string[];
  signalledSince: string;
  attendance: string;
};

export const everybodyOf = (event: EventAnswer): SegmentDraft => ({
  areas: [...event.areas],
  audiences: [...audiencesOf(event)],
  ...{ industries: [], occupations: [], topics: [], signalledSince: '', attendance: 'any' },
});

/** The segment that a draft means; null where no area or no audience is chosen, which is nobody. */
export const segmentOf = (draft: SegmentDraft): Segment | null => {
  if (draft.areas.length === 0 || draft.audiences.length === 0) return null;
  const isForEmployers = draft.audiences.includes('employers');
  const chosen = {
    ...(draft.industries.length > 0 && { industries: draft.industries }),
    ...(draft.occupations.length > 0 && { occupations: draft.occupations.map(({ ssyk }) => ssyk) }),
    ...(draft.topics.length > 0 && { topics: draft.topics }),
    ...(draft.signalledSince !== '' && { signalledSince: draft.signalledSince }),
  };
  return {
    areas: draft.areas,
    audiences: draft.audiences,
    ...(isForEmployers && chosen),
    ...(draft.attendance !== 'any' && { attendance: draft.attendance }),
  } as Segment;
};

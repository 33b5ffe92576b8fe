import type { ProposedEvent } from '../../../../functions/events/contract-proposals.ts';
import { defaultsOfType } from '../../../../shared/domain/event-type.ts';
import type { Topic } from '../../../../shared/domain/signal.ts';
import type { ConsoleInvitingTexts } from '../../../../shared/i18n/console-inviting.sv.ts';

/** The fields of the editor's draft that a proposal fills; the rest is what the editor begins with. */
export type HandedDraft = {
  type: 'branschtraff';
  title: string;
  benefit: string;
  description: string;
  areas: string[];
  audiences: string[];
  topics: Topic[];
  minutes: string;
  capacity: string;
  time: string;
};

/** What the editor of events keeps its draft under. */
const place = 'draft:event';

export const draftFrom = (
  { area, sector, why }: ProposedEvent,
  i: ConsoleInvitingTexts,
  topics: Readonly<Record<Topic, string>>,
): HandedDraft => {
  const p = i.proposals;
  const name = i.sectors[sector];
  const { minutes, capacity, time } = defaultsOfType.branschtraff;
  return {
    type: 'branschtraff',
    title: p.title(name).slice(0, 120),
    benefit: p.benefit(name).slice(0, 300),
    description: p.agenda(
      why.topics.map((topic) => topics[topic]),
      why.occupations.map(({ ssyk, label }) => label ?? `SSYK ${ssyk}`),
    ),
    areas: [area],
    audiences: ['employers'],
    topics: [...why.topics],
    minutes: String(minutes),
    capacity: String(capacity),
    time,
  };
};

const isHalfWritten = (): boolean => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(place) ?? 'null');
    return typeof kept === 'object' && kept !== null && 'title' in kept && kept.title !== '';
  } catch {
    return false;
  }
};

/** Lays a draft out for the editor. False where somebody has begun one there: nothing that was typed is written over. */
export const handOver = (draft: HandedDraft): boolean => {
  if (isHalfWritten()) return false;
  sessionStorage.setItem(place, JSON.stringify({ ...draft, key: crypto.randomUUID() }));
  return true;
};

import type { Case, RecruitmentOutcome } from '../../shared/domain/case.ts';
import { followUpDays, followUpReminderDays, wantsFollowUp } from '../../shared/domain/case-clock.ts';
import { addDays, type PlainDay } from '../../shared/domain/plain-day.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import { addressHash } from '../../shared/platform/address-hash.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import type { Write } from '../../shared/platform/table.ts';
import { actingBroker } from '../../shared/stores/acting-broker.ts';
import type { CaseStore } from '../../shared/stores/case-store.ts';
import { type ChangeDeps, changeCase, type Occasion } from '../../shared/stores/change-case.ts';
import { outboxWrite } from '../../shared/stores/outbox-store.ts';
import type { SignalStore } from '../../shared/stores/signal-store.ts';
import { type AlertDeps, alertBroker } from './alert-broker.ts';
import { answerUrl, askWrite, followUpExpires } from './answer-link.ts';
import { hasMail } from './employer-mail.ts';
import { followUpMail } from './follow-up-mail.ts';
import { tendEach } from './tend-each.ts';

export type FollowUpDeps = ChangeDeps &
  AlertDeps & {
    region: RegionSettings;
    cases: Pick<CaseStore, 'byId' | 'wakingBy'>;
    signals: Pick<SignalStore, 'byId'>;
    newId: NewId;
  };

type Closed = Case & { closing: NonNullable<Case['closing']> };
const isAskable = (c: Case): c is Closed => wantsFollowUp(c) && c.closing !== null;

/** Days from the question to its reminder, also where the question came late. */
const patience = followUpReminderDays - followUpDays;

const dueOf = (c: Closed, closedOn: PlainDay, today: PlainDay): 'asked' | 'reminded' | undefined => {
  const { followUp } = c;
  if (followUp === null || followUp.askedOn < closedOn)
    return addDays(closedOn, followUpDays) <= today ? 'asked' : undefined;
  if (followUp.reminded || followUp.outcome !== null) return undefined;
  return addDays(followUp.askedOn, patience) <= today ? 'reminded' : undefined;
};

/**
 * Daily: ninety days after closing the employer is asked one question, and reminded once a fortnight later unless it is
 * answered. Where there is no address, the broker is asked to phone, with the same link to record the answer.
 */
export const sendFollowUps = (deps: FollowUpDeps) => {
  const change = changeCase(deps);
  const alert = alertBroker(deps);
  const brokerOf = actingBroker(deps);

  const writesOf = async (c: Closed, reminder: boolean, occasion: Occasion): Promise<Write[]> => {
    const { now, today } = occasion;
    const [signal, broker, keys] = await Promise.all([deps.signals.byId(c.signal), brokerOf(c, today), deps.keys()]);
    if (!signal || !broker) return [];
    const subject = deps.newId('ask');
    const expires = followUpExpires(now);
    const asked = askWrite({ id: subject, case: c.id, purpose: 'follow-up', closedAt: c.closing.at });
    const { origin } = deps;
    const link = { origin, keys, purpose: 'follow-up', subject, expires } as const;
    if (!hasMail(signal)) {
      const recordUrl = answerUrl({ ...link, language: 'sv' });
      return [asked, ...(await alert({ kind: 'phone-follow-up', case: c, occasion, recordUrl }))];
    }
    const urlOf = (answer: RecruitmentOutcome) => answerUrl({ ...link, language: signal.language, answer });
    return [
      asked,
      outboxWrite({
        dedupKey: `${reminder ? 'follow-up-reminder' : 'follow-up'}#${c.id}#${c.closing.at}`,
        cause: c.id,
        draft: followUpMail({ signal, broker, urlOf, reminder }),
        addressHash: addressHash(keys, signal.contact.email),
        at: now,
        expiresAt: expires,
      }),
    ];
  };

  return async () => {
    const today = dayIn(deps.clock(), deps.region.timeZone);
    const tend = async (id: string) => {
      const c = (await deps.cases.byId(id))?.case;
      if (!c || !isAskable(c)) return 'waits';
      const due = dueOf(c, dayIn(new Date(c.closing.at), deps.region.timeZone), today);
      if (due === undefined) return 'waits';
      await change({ id, who: 'system', expected: c.version }, async (_, occasion) => ({
        change: due === 'asked' ? { kind: 'follow-up-asked', on: occasion.today } : { kind: 'follow-up-reminded' },
        writes: await writesOf(c, due === 'reminded', occasion),
      }));
      return due;
    };
    const counts = await tendEach(await deps.cases.wakingBy('follow-ups', today), tend);
    return { seen: counts.seen, asked: counts.asked ?? 0, reminded: counts.reminded ?? 0 };
  };
};

import { UrgencyMark } from '../components/urgency-mark.tsx';
import { WrittenLines } from '../components/written.tsx';
import { useConsole } from '../console.ts';
import { dayIn } from '../days.ts';
import { urgencyOf } from '../worklist/order.ts';
import { relativeDay } from '../worklist/relative-day.ts';
import { useOpenCase } from './case-context.ts';

/** The state and the promise of a case: where it stands, whom it waits for, and how it ended. */
export const ClockPanel = () => {
  const { t, me, day } = useConsole();
  const { view } = useOpenCase();
  const { case: c } = view;
  const urgency = urgencyOf(view);
  const dayOf = (at: string) => day(dayIn(me.region.timeZone, new Date(at)));
  const runs = c.answeredAt === undefined && c.waiting === null && urgency !== 0;
  const promised = relativeDay(t, me.today, c.due);
  return (
    <div class={`clock g${urgency}`}>
      <p class="clock-state">
        <UrgencyMark urgency={urgency} />
        <b>{t.states[c.state]}</b>
        {(urgency === 1 || urgency === 2 || urgency === 3) && <span>{t.urgency[urgency]}</span>}
      </p>
      <p>
        {t.clock.received(dayOf(c.receivedAt))}.{' '}
        {runs ? (
          <>
            {t.clock.promise} {t.clock.by(day(c.due))}: <b class={promised.late ? 'late' : ''}>{promised.words}</b>
          </>
        ) : (
          c.answeredAt !== undefined && `${t.clock.answered(dayOf(c.answeredAt))}.`
        )}
      </p>
      {c.waiting !== null && (
        <div class="notice">
          <p>
            <b>{t.case.waitingFor(c.waiting.actor?.organisation ?? t.case.theEmployer)}.</b>{' '}
            {t.case.until(day(c.waiting.until))}
            {c.waiting.actor !== undefined && `. ${c.waiting.actor.name}, ${c.waiting.actor.email}`}
          </p>
          <WrittenLines text={c.waiting.question} />
        </div>
      )}
      {c.closing !== null && (urgency === 0 || c.state === 'reopen-requested') && (
        <p>
          {t.case.outcome}: <b>{t.outcomes[c.closing.outcome] ?? c.closing.outcome}</b>, {dayOf(c.closing.at)}.{' '}
          {c.closing.satisfied === null
            ? t.case.satisfied.none
            : c.closing.satisfied
              ? t.case.satisfied.yes
              : t.case.satisfied.no}
          .
        </p>
      )}
      {c.followUp !== null && (
        <p>
          {t.case.followUp}:{' '}
          {c.followUp.outcome === null
            ? t.case.followUpWaiting(day(c.followUp.askedOn))
            : t.recruitmentOutcomes[c.followUp.outcome]}
          .
        </p>
      )}
      {c.into !== null && (
        <p>
          {t.case.related.into} <a href={`#/case/${c.into}`}>{t.case.related.intoLink}</a>.
        </p>
      )}
    </div>
  );
};

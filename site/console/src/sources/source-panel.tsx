import type { SnapshotDecision } from '../../../../shared/domain/source-state.ts';
import type { SourcesPageTexts } from '../../../../shared/i18n/sources-page.sv.ts';
import type { ShownSource } from '../api/sources.ts';
import { Section } from '../case/section.tsx';
import { Facts } from '../components/facts.tsx';
import { useConsole } from '../console.ts';
import { CountTable } from '../reports/count-table.tsx';

type Known = { source: ShownSource; s: SourcesPageTexts };
type Decide = (verdict: SnapshotDecision['verdict']) => void;

const useNumbers = () => {
  const { language } = useConsole();
  const locale = language === 'en' ? 'en-GB' : 'sv-SE';
  return {
    number: (n: number) => n.toLocaleString(locale),
    change: (share: number) =>
      share.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' }),
  };
};

const faultOf = (code: string, s: SourcesPageTexts): string => {
  const status = /^status-(\d+)$/.exec(code)?.[1];
  if (status !== undefined) return s.status(status);
  return (Object.hasOwn(s.faults, code) ? s.faults[code] : undefined) ?? s.otherFault;
};

/** What a program or a source wrote, in English, on request. */
const InEnglish = ({ summary, lines }: { summary: string; lines: readonly string[] }) => (
  <details>
    <summary>{summary}</summary>
    <ul lang="en">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </details>
);

const Condition = ({ source: { isOld, waiting, failure, lastSuccess }, s }: Known) => {
  const wrong = [
    ...(isOld ? [s.old] : []),
    ...(waiting !== null ? [s.waits] : []),
    ...(failure !== null ? [lastSuccess === null ? s.neverGood : s.failed] : []),
  ];
  return wrong.length === 0 ? <p>{s.good}</p> : <p class="notice bad">{wrong.join(' ')}</p>;
};

const Waiting = ({ source, s, decide }: Known & { decide: Decide | undefined }) => {
  const { instant } = useConsole();
  const { number } = useNumbers();
  const { waiting, title } = source;
  if (waiting === null) return null;
  return (
    <>
      <h3>{s.waiting}</h3>
      <p>
        {faultOf(waiting.code, s)}. {s.waitingSince(instant(waiting.since))} {s.usedMeanwhile(number(waiting.rows))}
      </p>
      <InEnglish summary={s.inEnglish} lines={[waiting.message]} />
      <p>{s.waitingText}</p>
      {decide === undefined ? (
        <p class="quiet">{s.adminOnly}</p>
      ) : (
        <p class="buttons">
          <button
            type="button"
            class="button primary"
            aria-label={s.approveFor(title)}
            onClick={() => decide('approved')}
          >
            {s.approve}
          </button>
          <button
            type="button"
            class="button secondary"
            aria-label={s.rejectFor(title)}
            onClick={() => decide('rejected')}
          >
            {s.reject}
          </button>
        </p>
      )}
    </>
  );
};

const Drift = ({ source: { drift }, s }: Known) => {
  const { instant } = useConsole();
  if (drift === null) return null;
  const fields = ([kind, of]: readonly [string, readonly string[]]) => [kind, of.join(' · ')] as const;
  return (
    <>
      <h3>{s.fields}</h3>
      <p>{drift.isRefused ? s.fieldsOfRefused(instant(drift.at)) : s.fieldsAt(instant(drift.at))}</p>
      <Facts
        of={(
          [
            [s.added, drift.added],
            [s.retyped, drift.retyped],
            [s.gone, drift.gone],
          ] as const
        ).map(fields)}
      />
    </>
  );
};

const Skipped = ({ source: { title, skipped, skippedBy }, s }: Known) => {
  const { number } = useNumbers();
  if (skipped === 0) return null;
  return (
    <details>
      <summary>{s.skippedBy}</summary>
      <CountTable
        caption={`${s.skippedBy}, ${title}`}
        heads={[s.reason, s.count]}
        rows={Object.entries(skippedBy).map(([reason, count]) => [reason, number(count)])}
      />
    </details>
  );
};

/** How one source does, and what of it waits; `decide` for who may. */
export const SourcePanel = ({ source, s, decide }: Known & { decide: Decide | undefined }) => {
  const { instant, day, whoIs } = useConsole();
  const { number, change } = useNumbers();
  const { schedule, nextRun, age, lastSuccess, lastAttempt, failure, decided, rows, skipped, dataUntil } = source;
  const answered =
    lastSuccess === null ? s.never : age === null ? instant(lastSuccess) : s.age(instant(lastSuccess), number(age));
  return (
    <Section heading={source.title}>
      <Condition source={source} s={s} />
      <Waiting source={source} s={s} decide={decide} />
      <Facts
        of={[
          [s.answered, answered],
          [s.attempt, instant(lastAttempt)],
          [s.asked, schedule === null ? s.uploaded : s.askedAt(schedule.everyDays, schedule.at)],
          [s.next, nextRun && instant(nextRun)],
          [s.until, dataUntil && day(dataUntil)],
          [s.rows, source.change === null ? number(rows) : s.change(number(rows), change(source.change))],
          [s.skipped, skipped === 0 ? null : number(skipped)],
          [s.fault, failure && s.faultAt(faultOf(failure.code, s), instant(failure.at))],
          [s.decided, decided && s.decidedBy[decided.verdict](whoIs(decided.by), instant(decided.at))],
          [s.why, decided?.reason],
          [s.publisher, source.publisher],
          [s.licence, source.licence],
        ]}
      />
      <p>
        <a href={source.homepage}>{s.homepage(source.title)}</a>
      </p>
      {failure !== null && <InEnglish summary={s.inEnglish} lines={[failure.message]} />}
      <Drift source={source} s={s} />
      <Skipped source={source} s={s} />
      {source.notes.length > 0 && <InEnglish summary={s.notes} lines={source.notes} />}
    </Section>
  );
};

import type { HistoryEntry } from '../../../../shared/domain/case-change.ts';
import { WrittenLines } from '../components/written.tsx';
import { useConsole } from '../console.ts';
import { useOpenCase } from './case-context.ts';
import { tell } from './history-sentence.ts';

/** Who did what, when, from where to where, and why; with `begins`, down to the signal that it began with. */
export const HistoryList = ({ entries, begins = false }: { entries: readonly HistoryEntry[]; begins?: boolean }) => {
  const { t, whoIs, day, instant } = useConsole();
  const { measures, view } = useOpenCase();
  const { filedBy } = view.signal;
  return (
    <ol class="history">
      {entries.map((entry) => {
        const { what, why } = tell(entry, { t, measures, day, whoIs });
        return (
          <li key={entry.version}>
            <p>
              <time dateTime={entry.at}>{instant(entry.at)}</time> <b>{whoIs(entry.who)}</b> <bdi>{what}</bdi>
              {entry.from !== entry.to && (
                <span class="quiet"> {t.case.history.shift(t.states[entry.from], t.states[entry.to])}</span>
              )}
            </p>
            {why !== undefined && why !== '' && <WrittenLines text={why} />}
          </li>
        );
      })}
      {begins && (
        <li>
          <p>
            <time dateTime={view.case.receivedAt}>{instant(view.case.receivedAt)}</time>{' '}
            <b>{whoIs(filedBy ?? 'employer')}</b> {filedBy === undefined ? t.case.history.sent : t.case.history.filed}
          </p>
        </li>
      )}
    </ol>
  );
};

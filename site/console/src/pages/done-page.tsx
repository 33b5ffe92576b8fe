import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { FailureNote } from '../components/failure-note.tsx';
import { Page } from '../components/page.tsx';
import { useConsole } from '../console.ts';
import { useKeys } from '../keys.ts';
import { newCaseList } from '../worklist/case-list.ts';
import { CaseRow } from '../worklist/case-row.tsx';
import { ExportButton } from '../worklist/export-button.tsx';
import { type Choice, everything, filterCases, isNarrowed } from '../worklist/filter.ts';
import { FilterBar } from '../worklist/filter-bar.tsx';

const perPage = 100;

/** What has ended: closed, withdrawn and merged cases, the newest first. */
export const DonePage = () => {
  const { t, me, client, municipalityName, say } = useConsole();
  const list = useMemo(
    () =>
      newCaseList({
        client,
        areas: me.areas,
        states: ['closed', 'withdrawn', 'merged'],
        municipality: municipalityName,
      }),
    [client, me, municipalityName],
  );
  const [{ rows, loading, fetched, failure }, setLoaded] = useState(list.now());
  const [choice, setChoice] = useState<Choice>(everything);
  const [most, setMost] = useState(perPage);
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => list.follow(setLoaded), [list]);
  useEffect(() => void list.load(), [list]);
  useKeys({ '/': () => search.current?.focus() });
  const found = useMemo(() => filterCases(rows, choice), [rows, choice]);
  const counted = t.worklist.found(found.length, rows.length);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the choice is what is answered
  useEffect(() => {
    if (rows.length === 0) return;
    const timer = setTimeout(() => say(counted), 600);
    return () => clearTimeout(timer);
  }, [choice]);
  const shown = found.slice(0, most);
  return (
    <Page
      heading={t.worklist.headingDone}
      aside={
        <div class="tools">
          <ExportButton area={choice.area} state={choice.state === '' ? 'closed' : choice.state} />
        </div>
      }
    >
      <FilterBar rows={rows} choice={choice} change={setChoice} search={search} />
      <p class="count">
        {rows.length > 0 && <b>{counted}</b>}
        {loading && <span class="quiet">{t.worklist.fetching(fetched)}</span>}
      </p>
      {failure !== null && <FailureNote failure={failure} retry={() => void list.load()} />}
      {rows.length === 0 && !loading && failure === null && <p class="empty">{t.worklist.emptyDone}</p>}
      {rows.length > 0 && found.length === 0 && (
        <div class="empty">
          <p>{t.worklist.noMatch}</p>
          {isNarrowed(choice) && (
            <button type="button" class="button secondary" onClick={() => setChoice(everything)}>
              {t.worklist.clear}
            </button>
          )}
        </div>
      )}
      {shown.length > 0 && (
        <ul class="rows">
          {shown.map((row) => (
            <CaseRow key={row.id} row={row} isNew={false} showsArea={me.areas.length > 1} />
          ))}
        </ul>
      )}
      {found.length > shown.length && (
        <p class="more-rows">
          <button type="button" class="button secondary" onClick={() => setMost(most + perPage)}>
            {t.worklist.more(Math.min(perPage, found.length - shown.length))}
          </button>{' '}
          <span class="quiet">{t.worklist.showing(shown.length, found.length)}</span>
        </p>
      )}
    </Page>
  );
};

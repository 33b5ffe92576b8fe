import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { FailureNote } from '../components/failure-note.tsx';
import { Page } from '../components/page.tsx';
import { UrgencyMark } from '../components/urgency-mark.tsx';
import { useConsole } from '../console.ts';
import { useKeys } from '../keys.ts';
import { areaAsked } from '../route.ts';
import { CaseRow } from '../worklist/case-row.tsx';
import { ExportButton } from '../worklist/export-button.tsx';
import { type Choice, everything, filterCases, groupCases, isNarrowed } from '../worklist/filter.ts';
import { FilterBar } from '../worklist/filter-bar.tsx';

const perPage = 100;

/** Where somebody was in the list, for when they come back from a case. */
const left: { choice: Choice; most: number; from: string } = { choice: everything, most: perPage, from: '' };

const rowLinks = (): HTMLAnchorElement[] => [...document.querySelectorAll<HTMLAnchorElement>('a.row-link')];

export const WorklistPage = () => {
  const { t, me, list, visit, say } = useConsole();
  const [loaded, setLoaded] = useState(list.now());
  const [choice, setChoice] = useState((): Choice => {
    const area = areaAsked(location.hash);
    return area === null ? left.choice : { ...everything, area };
  });
  const [most, setMost] = useState(left.most);
  const search = useRef<HTMLInputElement>(null);
  const [comesBack] = useState(left.from !== '' && loaded.rows.length > 0);

  useEffect(() => list.follow(setLoaded), [list]);
  useEffect(() => void list.load(), [list]);
  useEffect(() => {
    left.choice = choice;
    left.most = most;
  }, [choice, most]);
  useEffect(() => {
    if (left.from === '') return;
    const link = document.querySelector<HTMLAnchorElement>(`a.row-link[data-case="${left.from}"]`);
    left.from = '';
    if (link !== null) link.focus();
    else document.querySelector('h1')?.focus();
  }, []);

  const { rows, loading, fetched, failure } = loaded;
  const found = useMemo(() => filterCases(rows, choice), [rows, choice]);
  const groups = useMemo(() => groupCases(found, most), [found, most]);
  const newest = useMemo(() => {
    let latest = '';
    for (const { receivedAt } of rows) if (receivedAt > latest) latest = receivedAt;
    return latest;
  }, [rows]);
  useEffect(() => {
    if (newest !== '' && !loading) visit.seen(newest);
  }, [newest, loading, visit]);
  const isNew = (receivedAt: string): boolean => visit.before !== null && receivedAt > visit.before;
  const newCount = useMemo(
    () => (visit.before === null ? 0 : rows.filter(({ receivedAt }) => receivedAt > (visit.before ?? '')).length),
    [rows, visit],
  );

  const counted = t.worklist.found(found.length, rows.length);
  // Said when somebody narrows the list and pauses, not with every letter and not while it loads.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the choice is what is answered
  useEffect(() => {
    if (rows.length === 0) return;
    const timer = setTimeout(() => say(counted), 600);
    return () => clearTimeout(timer);
  }, [choice]);

  const change = (next: Choice) => {
    setChoice(next);
    setMost(perPage);
  };
  const move = (by: 1 | -1) => {
    const links = rowLinks();
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    links[at === -1 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1)]?.focus();
    return true;
  };
  // Arrows scroll the page, as everywhere, until somebody stands on a row.
  const arrow = (by: 1 | -1) => document.activeElement?.matches('a.row-link') === true && move(by);
  const down = () => arrow(1);
  const up = () => arrow(-1);
  useKeys({
    '/': () => search.current?.focus(),
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: down,
    ArrowUp: up,
  });

  const showMore = () => {
    const first = rowLinks().length;
    setMost(most + perPage);
    // The row after the last one read: whoever came by keyboard goes on from there.
    setTimeout(() => rowLinks()[first]?.focus());
  };
  const remaining = found.length - Math.min(most, found.length);

  return (
    <Page
      heading={t.worklist.heading}
      focus={!comesBack}
      aside={
        <div class="tools">
          <button type="button" class="button secondary small" aria-disabled={loading} onClick={() => void list.load()}>
            {t.worklist.refresh}
          </button>
          <ExportButton area={choice.area} state={choice.state} />
        </div>
      }
    >
      {me.roles.every((role) => role === 'administrator') && <p class="notice">{t.worklist.readOnly}</p>}
      <FilterBar rows={rows} choice={choice} change={change} search={search} />
      <p class="count">
        {rows.length > 0 && <b>{counted}</b>}
        {newCount > 0 && <span class="tag spark">{t.worklist.newCount(newCount)}</span>}
        {loading && <span class="quiet">{t.worklist.fetching(fetched)}</span>}
      </p>
      {failure !== null && (
        <>
          {rows.length > 0 && <p>{t.worklist.partly}</p>}
          <FailureNote failure={failure} retry={() => void list.load()} />
        </>
      )}
      {rows.length === 0 && !loading && failure === null && (
        <div class="empty">
          <h2>{t.worklist.emptyHeading}</h2>
          <p>{t.worklist.emptyText}</p>
          <p>
            <a class="button primary" href="#/new">
              {t.frame.nav.new}
            </a>
          </p>
        </div>
      )}
      {rows.length > 0 && found.length === 0 && (
        <div class="empty">
          <p>{t.worklist.noMatch}</p>
          {isNarrowed(choice) && (
            <button type="button" class="button secondary" onClick={() => change(everything)}>
              {t.worklist.clear}
            </button>
          )}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: only remembers which link was followed */}
      <div
        onClick={(event) => {
          if (event.target instanceof Element)
            left.from = event.target.closest<HTMLAnchorElement>('a.row-link')?.dataset.case ?? '';
        }}
      >
        {groups.map(({ urgency, total, rows: shown }) => (
          <section class={`group g${urgency}`} key={urgency} aria-labelledby={`group-${urgency}`}>
            <h2 id={`group-${urgency}`}>
              <UrgencyMark urgency={urgency} />
              {t.worklist.group(t.urgency[urgency], total)}
            </h2>
            <ul class="rows">
              {shown.map((row) => (
                <CaseRow key={row.id} row={row} isNew={isNew(row.receivedAt)} showsArea={me.areas.length > 1} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {remaining > 0 && (
        <p class="more-rows">
          <button type="button" class="button secondary" onClick={showMore}>
            {t.worklist.more(Math.min(perPage, remaining))}
          </button>{' '}
          <span class="quiet">{t.worklist.showing(Math.min(most, found.length), found.length)}</span>
        </p>
      )}
    </Page>
  );
};

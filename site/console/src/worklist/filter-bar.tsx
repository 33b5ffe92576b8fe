import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { useConsole } from '../console.ts';
import { type Choice, everything, isNarrowed, occurring, type SearchableCase } from './filter.ts';
import { CaseState } from './states.ts';

type Props = {
  rows: readonly SearchableCase[];
  choice: Choice;
  change: (choice: Choice) => void;
  search: RefObject<HTMLInputElement | null>;
};

/** Search and choices over the list; what does not occur in it is not offered. */
export const FilterBar = ({ rows, choice, change, search }: Props) => {
  const { t, me, areaName, whoIs } = useConsole();
  const { areas, brokers, tags, states } = useMemo(
    () => ({
      areas: occurring(rows, ({ area }) => [area]),
      brokers: occurring(rows, ({ broker }) => [broker]),
      tags: occurring(rows, ({ tags }) => tags),
      states: new Set(rows.map(({ state }) => state)),
    }),
    [rows],
  );
  const select = (
    name: 'area' | 'state' | 'broker' | 'tag',
    label: string,
    choices: readonly (readonly [string, string])[],
  ) => (
    <div class="filter">
      <label for={`filter-${name}`}>{label}</label>
      <select
        id={`filter-${name}`}
        value={choice[name]}
        onChange={(event) => change({ ...choice, [name]: event.currentTarget.value })}
      >
        <option value="">{t.worklist.all}</option>
        {choices.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <search class="filters">
      <div class="filter wide-filter">
        <label for="filter-search">{t.worklist.search}</label>
        <input
          id="filter-search"
          ref={search}
          type="search"
          autoComplete="off"
          aria-describedby="filter-search-hint"
          value={choice.search}
          onInput={(event) => change({ ...choice, search: event.currentTarget.value })}
        />
        <p class="hint" id="filter-search-hint">
          {t.worklist.searchHint}
        </p>
      </div>
      {areas.length > 1 &&
        select(
          'area',
          t.worklist.area,
          areas.map((id) => [id, areaName(id)]),
        )}
      {select(
        'state',
        t.worklist.state,
        CaseState.filter((state) => states.has(state) || state === choice.state).map((state) => [
          state,
          t.states[state],
        ]),
      )}
      {brokers.length > 1 &&
        select(
          'broker',
          t.worklist.broker,
          brokers.map((id) => [id, id === me.id ? `${whoIs(id)} (${t.worklist.mine})` : whoIs(id)]),
        )}
      {tags.length > 0 &&
        select(
          'tag',
          t.worklist.tag,
          tags.map((tag) => [tag, t.tags[tag] ?? tag]),
        )}
      {isNarrowed(choice) && (
        <button type="button" class="link-button" onClick={() => change(everything)}>
          {t.worklist.clear}
        </button>
      )}
    </search>
  );
};

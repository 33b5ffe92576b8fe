import { Written } from '../components/written.tsx';
import { useConsole } from '../console.ts';
import { dayIn } from '../days.ts';
import type { SearchableCase } from './filter.ts';
import { datingOf } from './order.ts';
import { relativeDay } from './relative-day.ts';

type Props = { row: SearchableCase; isNew: boolean; showsArea: boolean };

/** A case in the list: one link, and all that tells whether to open it. */
export const CaseRow = ({ row, isNew, showsArea }: Props) => {
  const { t, me, areaName, municipalityName, whoIs, day } = useConsole();
  const dating = datingOf(row);
  const time = dating === null ? null : relativeDay(t, me.today, dating.day);
  return (
    <li class="row">
      <div class="row-main">
        <a class="row-link" href={`#/case/${row.id}`} data-case={row.id}>
          <Written text={row.need} />
        </a>{' '}
        <span class="row-size">{t.worklist.people(row.headcount)}</span>{' '}
        {isNew && <span class="tag spark">{t.worklist.newSince}</span>}
        {row.tags.map((tag) => (
          <span class="tag" key={tag}>
            {t.tags[tag] ?? tag}
          </span>
        ))}
        <div class="row-sub">
          <Written text={row.employer} />, {municipalityName(row.municipality)}
          {showsArea && ` · ${areaName(row.area)}`}
        </div>
      </div>
      <div class="row-state">
        <b>{t.states[row.state]}</b>
        <div class="row-sub">{whoIs(row.broker)}</div>
      </div>
      <div class="row-time">
        {dating !== null && time !== null ? (
          <>
            <b class={time.late ? 'late' : ''}>{time.words}</b>
            <div class="row-sub">{t.clock.row[dating.kind](day(dating.day))}</div>
          </>
        ) : (
          <div class="row-sub">{t.clock.received(day(dayIn(me.region.timeZone, new Date(row.receivedAt))))}</div>
        )}
      </div>
      <div class="row-reference">{row.reference}</div>
    </li>
  );
};

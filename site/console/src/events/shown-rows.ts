import type { AttendanceRow } from '../../../../functions/events/contract-after.ts';
import type { Tick } from './tick-queue.ts';

/** The list as it will be when all that waits is saved: the person sees what was just done, network or not. */
export const withTicks = (rows: readonly AttendanceRow[], waiting: readonly Tick[]): AttendanceRow[] => {
  const ticks = new Map(waiting.map((tick) => [tick.id, tick]));
  const ticked = rows.map((row): AttendanceRow => {
    const tick = ticks.get(row.id);
    return tick === undefined ? row : { ...row, state: tick.state, by: tick.state === 'unknown' ? null : 'staff' };
  });
  const known = new Set(rows.map(({ id }) => id));
  const added = waiting.flatMap(({ id, state, walkIn }): AttendanceRow[] =>
    walkIn === undefined || known.has(id)
      ? []
      : [{ id, name: walkIn.name, employer: walkIn.employer, audience: null, expected: false, state, by: 'staff' }],
  );
  return [...ticked, ...added];
};

/** Who is waited for, who came anyway, and by search everybody who was invited. */
export const matching = (rows: readonly AttendanceRow[], search: string): AttendanceRow[] => {
  const words = search.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows.filter(({ expected, state }) => expected || state !== 'unknown');
  return rows.filter(({ name, employer }) => {
    const text = `${name} ${employer}`.toLocaleLowerCase('sv');
    return words.every((word) => text.includes(word));
  });
};

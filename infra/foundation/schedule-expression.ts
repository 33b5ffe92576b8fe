const cron = /^cron\((\S+) (\S+) (\S+) (\S+) (\S+) (\S+)\)$/;
const rate = /^rate\(\d+ (minute|hour|day)s?\)$/;

/** The hours that a cron field names: `*`, `7`, `1,13`, `0-4`, `0/6`. */
const hoursOf = (field: string): Set<number> => {
  const hours = new Set<number>();
  for (const part of field.split(',')) {
    const [range = '', step] = part.split('/');
    const [from, to] = range === '*' ? [0, 23] : range.split('-').map(Number);
    const last = to ?? (step === undefined ? from : 23);
    for (let hour = from ?? 0; hour <= (last ?? 0); hour += Number(step ?? 1)) hours.add(hour);
  }
  return hours;
};

/**
 * Throws where a schedule would be skipped once each spring or run twice each autumn: at a local time between 02:00 and
 * 03:00 in a zone with summer time. Rates have no local time and are free.
 */
export const checkExpression = (name: string, expression: string, timeZone: string): void => {
  if (rate.test(expression)) return;
  const hourField = cron.exec(expression)?.[2];
  if (hourField === undefined)
    throw new Error(`Schedule ${name}: "${expression}" is neither cron(six fields) nor rate(n unit).`);
  if (timeZone !== 'UTC' && hoursOf(hourField).has(2))
    throw new Error(
      `Schedule ${name}: "${expression}" runs between 02:00 and 03:00 in ${timeZone}, an hour that summer time skips or repeats. Choose another hour.`,
    );
};

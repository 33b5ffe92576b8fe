/** Twelve months that end with the given one, `2026-10`, the oldest first. */
export const twelveMonths = (last: string): string[] => {
  const [year = 0, month = 0] = last.split('-').map(Number);
  return Array.from({ length: 12 }, (_, back) =>
    new Date(Date.UTC(year, month - 12 + back, 1)).toISOString().slice(0, 7),
  );
};

export type SheetLine = readonly [ssyk: string, place: string, seekers: number | string];

/** A sheet in which each line holds the same count in all twelve months. */
export const jobseekerSheet = (lines: readonly SheetLine[], last = '2026-10', separator = ','): string =>
  [
    ['month', 'ssyk', 'place', 'seekers'],
    ...lines.flatMap(([ssyk, place, seekers]) =>
      twelveMonths(last).map((month) => [month, ssyk, place, String(seekers)]),
    ),
  ]
    .map((cells) => cells.join(separator))
    .join('\r\n');

/** Every municipality of the county of `aRegion`. */
export const municipalities = ['2180', '2101', '2181', '2104', '2121', '2182', '2183', '2132', '2161', '2184'];

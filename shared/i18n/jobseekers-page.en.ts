import type { JobseekersPageTexts } from './jobseekers-page.sv.ts';

export const jobseekersPageEn = {
  heading: 'Registered jobseekers',
  lead: 'The number of jobseekers by occupation and municipality is not open data. Here you enter a file that the region has been given, for example by the employment service. Without a file, how many seek each vacant job is not judged, and the basis says so.',
  now: 'In use now',
  none: 'No file is in use. That part of the basis is shown as missing.',
  uses: (version, first, last) =>
    `Version ${version}, ${first} to ${last}. It counts the next time the basis is built, in the night before Monday.`,
  upload: 'Enter a file',
  file: 'CSV file',
  fileHint: 'At most 3 MB. If anything is wrong nothing is taken, and you are told the row and the column.',
  sent: (version) => `Version ${version} has been entered.`,
  columns: 'What the file must look like',
  columnsLead: 'The first line has the headings below. Values are divided by commas or semicolons.',
  meaning: {
    month: 'The month, written 2026-10. The file must have exactly twelve months in a row.',
    ssyk: 'The occupation as SSYK 2012 of four digits, in the employment service’s groups.',
    place: 'The county’s code or that of a municipality. The county has two digits, a municipality four.',
    seekers:
      'How many are registered at the end of the month. Write 0 where nobody is, and <5 where the source hides the number.',
  },
  every:
    'Every occupation and place in the file must have a row for all twelve months. An area counts only if all of its municipalities are there.',
  hidden: 'Hidden numbers count as two in the index. They are never shown, and neither is what rests on them.',
  example: 'Download an example',
  versions: 'Files entered',
  heads: {
    ...{ version: 'Version', months: 'Months', rows: 'Rows', hidden: 'Hidden numbers', by: 'Entered', state: 'State' },
  },
  states: { used: 'In use', older: 'Replaced', taken: 'Taken back' },
  months: (first, last) => `${first} to ${last}`,
  byWhom: (who, instant) => `${who}, ${instant}`,
  takenBy: (who, instant) => `Taken back by ${who}, ${instant}`,
  takeBack: (version) => `Take version ${version} back`,
  takeBackText:
    'The next basis is built on the newest file that is left. If there is none, that part is shown as missing.',
  taken: (version) => `Version ${version} has been taken back.`,
} satisfies JobseekersPageTexts;

import { careWords } from './occupation-everyday-words/care-words.ts';
import { clerkWords } from './occupation-everyday-words/clerk-words.ts';
import { constructionWords } from './occupation-everyday-words/construction-words.ts';
import { craftWords } from './occupation-everyday-words/craft-words.ts';
import { cultureWords } from './occupation-everyday-words/culture-words.ts';
import { engineeringWords } from './occupation-everyday-words/engineering-words.ts';
import { greenWords } from './occupation-everyday-words/green-words.ts';
import { healthWords } from './occupation-everyday-words/health-words.ts';
import { itWords } from './occupation-everyday-words/it-words.ts';
import { machineWords } from './occupation-everyday-words/machine-words.ts';
import { managementWords } from './occupation-everyday-words/management-words.ts';
import { manualTaskWords } from './occupation-everyday-words/manual-task-words.ts';
import { officeTaskWords } from './occupation-everyday-words/office-task-words.ts';
import { officeWords } from './occupation-everyday-words/office-words.ts';
import { schoolWords } from './occupation-everyday-words/school-words.ts';
import { serviceWords } from './occupation-everyday-words/service-words.ts';
import { transportWords } from './occupation-everyday-words/transport-words.ts';

/**
 * `usual`: what an employer who says this means, whatever else is called so. `everyday`: means this group. `possible`: is
 * said of this group too. `surrounding`: place or thing of the work; it supports an answer, and is a weak one alone.
 */
export type EverydayWording = {
  readonly wording: string;
  readonly kind: 'usual' | 'everyday' | 'possible' | 'surrounding';
};

const kinds = ['everyday', 'possible', 'surrounding'] as const;

/** Rows `code words | words also said of it | surroundings`; a row goes on until the next code, `!` marks a usual word. */
const rowsOf = (table: string): [string, EverydayWording[]][] =>
  table
    .trim()
    .split(/\n(?=\d{4} )/)
    .map((row) => [
      row.slice(0, 4),
      row
        .slice(5)
        .split('|')
        .flatMap((part, at) =>
          part
            .split(',')
            .map((text) => text.trim().replace(/\s+/g, ' '))
            .filter((text) => text !== '')
            .map((text): EverydayWording => {
              const usual = text.startsWith('!');
              return usual
                ? { wording: text.slice(1), kind: 'usual' }
                : { wording: text, kind: kinds[at] ?? 'surrounding' };
            }),
        ),
    ]);

/**
 * What employers write and the taxonomy does not: short forms, spoken words, work instead of worker, English titles. Written
 * for this project, group by group over SSYK 2012's level 4, from how advertisements and employers speak; nothing is copied
 * from a word list. Keyed by SSYK4 (AF's variant); a group that the taxonomy at hand lacks is passed over.
 */
export const everydayWords: ReadonlyMap<string, readonly EverydayWording[]> = new Map(
  [
    ...Map.groupBy(
      [
        ...[
          managementWords,
          engineeringWords,
          healthWords,
          schoolWords,
          officeWords,
          clerkWords,
          itWords,
          cultureWords,
          careWords,
        ],
        ...[
          serviceWords,
          greenWords,
          constructionWords,
          craftWords,
          machineWords,
          transportWords,
          officeTaskWords,
          manualTaskWords,
        ],
      ].flatMap(rowsOf),
      ([ssyk]) => ssyk,
    ),
  ].map(([ssyk, rows]) => [ssyk, rows.flatMap(([, wordings]) => wordings)]),
);

import * as z from 'zod/mini';
import type { ClassChange } from '../../shared/domain/edition.ts';
import { PlainDay } from '../../shared/domain/plain-day.ts';
import { instantOf } from '../../shared/domain/zoned-time.ts';
import { assessEdition } from './assess-edition.ts';
import { type BuildDeps, buildIndex } from './build-index.ts';
import { documentsOn } from './documents-on.ts';
import { editionInputs } from './edition-inputs.ts';
import { evidenceFrom } from './evidence-from.ts';

/** What the job is asked: nothing, as its schedule does, or to try a day without writing anything. */
const BuildEvent = z.object({ dryRun: z.optional(PlainDay) });

type Rehearsal = {
  dryRun: PlainDay;
  occupations: number;
  rated: number;
  /** Classes, by occupation and place, that would be others than readers have; the first of them by name. */
  classChanges: number;
  changes: ClassChange[];
  /** Nothing was written, and so nobody is told: followers would be of this many occupations. */
  followersOf: number;
  reason?: 'no-taxonomy';
};

const shownChanges = 50;

/**
 * What an edition of a day would say, with the ads as they stood then, against what readers have now. It reads and answers;
 * it writes nothing, begins no build, and nobody gets a mail. Source: mission A12.
 */
export const rehearseIndex =
  (deps: BuildDeps) =>
  async (day: PlainDay): Promise<Rehearsal> => {
    const at = instantOf(day, '12:00', deps.region.timeZone);
    const { documents: now, outcomes, sources } = await editionInputs(deps, at);
    const isPast = now.jobstream !== undefined && day < now.jobstream.until;
    const documents = isPast ? documentsOn(now, day) : now;
    const nothing = { dryRun: day, occupations: 0, rated: 0, classChanges: 0, changes: [], followersOf: 0 };
    if (documents.taxonomy === undefined) return { ...nothing, reason: 'no-taxonomy' };
    const shown = (await deps.basis.pointer())?.edition ?? null;
    const { occupations, changes } = await assessEdition(deps, {
      groups: documents.taxonomy.groups,
      evidence: { ...evidenceFrom(documents, sources, deps.region), outcomes },
      // What the table has beyond what readers have is of a build that is not published.
      edition: shown ?? day,
      shown,
      sameEvidence: () => false,
      kept: undefined,
    });
    const rated = occupations.filter(({ places }) =>
      places.some(({ place, class: of }) => place === 'county' && of !== 'ej-bedomd'),
    ).length;
    return {
      ...{ dryRun: day, occupations: occupations.length, rated, classChanges: changes.length },
      ...{ changes: changes.slice(0, shownChanges), followersOf: new Set(changes.map(({ ssyk }) => ssyk)).size },
    };
  };

/** The job: builds an edition, or rehearses one. */
export const buildOrRehearse =
  (deps: BuildDeps) =>
  async (event: unknown): Promise<Record<string, unknown>> => {
    const { dryRun } = BuildEvent.parse(event ?? {});
    return dryRun === undefined ? buildIndex(deps)() : rehearseIndex(deps)(dryRun);
  };

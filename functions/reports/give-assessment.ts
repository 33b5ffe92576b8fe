import { rowOf } from '../../shared/domain/basis-row.ts';
import { type GivenAssessment, holdsOn, mayHoldUntil } from '../../shared/domain/expert-assessment.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import { expectedVersion } from '../../shared/platform/expected-version.ts';
import { problemTexts } from '../../shared/platform/http.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { type Across, TransactionRefused } from '../../shared/platform/table.ts';
import { type AssessmentStore, assessmentGiving, assessmentTakeBack } from '../../shared/stores/assessment-store.ts';
import { auditWrite } from '../../shared/stores/audit-store.ts';
import type { BasisReader } from '../../shared/stores/basis-store.ts';
import type { AssessmentInput } from './contract-assessments.ts';

export type AssessDeps = {
  region: Pick<RegionSettings, 'areas' | 'timeZone'>;
  /** Writes to both tables at once: what staff gave, and what of it is published. */
  across: Across<'casework' | 'market'>;
  assessments: AssessmentStore;
  basis: Pick<BasisReader, 'pointer' | 'occupation'>;
  clock: Clock;
  newId: NewId;
};

type By = { person: Pick<Person, 'id'>; ifMatch: string | undefined };
type Named = Pick<GivenAssessment, 'place' | 'ssyk'>;

const wrong = (field: string, code: 'choice' | 'range', language: Language) =>
  new Refused('invalid', { errors: [{ field, code, message: problemTexts(language).fields[code] }] });

const kept = async (
  deps: AssessDeps,
  what: string,
  person: By['person'],
  writes: Parameters<AssessDeps['across']>[0],
) => {
  const at = deps.clock().toISOString();
  const audit = auditWrite({ of: person.id, at, id: deps.newId('aud'), who: person.id, what });
  try {
    await deps.across([...writes, ['casework', audit]]);
    return true;
  } catch (error) {
    if (error instanceof TransactionRefused) return false;
    throw error;
  }
};

/** The newest version of an occupation and place, for who has just lost it to somebody else. */
const stale = async ({ assessments }: AssessDeps, { place, ssyk }: Named) =>
  new Refused('stale', { version: (await assessments.of(place, ssyk)).at(-1)?.version ?? 0 });

/** Gives an assessment beside the index, in the region's name: who gave it stays in the house. */
export const giveAssessment =
  (deps: AssessDeps) =>
  async (
    input: AssessmentInput,
    { person, ifMatch, language }: By & { language: Language },
  ): Promise<GivenAssessment> => {
    const { place, ssyk, until } = input;
    const today = dayIn(deps.clock(), deps.region.timeZone);
    if (place !== 'county' && !deps.region.areas.some(({ id }) => id === place))
      throw wrong('place', 'choice', language);
    if (!mayHoldUntil(until, today)) throw wrong('until', 'range', language);
    const pointer = await deps.basis.pointer();
    const packed = pointer && (await deps.basis.occupation(pointer.edition, ssyk));
    const row = packed && rowOf(packed, place);
    if (!row) throw wrong('ssyk', 'choice', language);
    const before = (await deps.assessments.of(place, ssyk)).at(-1)?.version ?? 0;
    const version = expectedVersion(ifMatch, before) + 1;
    const given: GivenAssessment = {
      ...{ ...input, label: row.label, computed: row.class, from: today, version, by: person.id, takenBack: null },
    };
    if (!(await kept(deps, `assessment-given#${place}#${ssyk}#${version}`, person, assessmentGiving(given))))
      throw await stale(deps, given);
    return given;
  };

/** Takes the newest assessment back; what was given and by whom stays in the history. */
export const takeBackAssessment =
  (deps: AssessDeps) =>
  async ({ place, ssyk }: Named, { person, ifMatch }: By): Promise<GivenAssessment> => {
    const today = dayIn(deps.clock(), deps.region.timeZone);
    const newest = (await deps.assessments.of(place, ssyk)).at(-1);
    if (newest === undefined) throw new Refused('not-found');
    expectedVersion(ifMatch, newest.version);
    if (newest.takenBack !== null || !holdsOn(newest, today)) throw new Refused('conflict');
    const takenBack = { by: person.id, on: today };
    const what = `assessment-taken-back#${place}#${ssyk}#${newest.version}`;
    if (!(await kept(deps, what, person, assessmentTakeBack(newest, takenBack)))) {
      const refused = await stale(deps, newest);
      throw refused.particulars.version === newest.version ? new Refused('conflict') : refused;
    }
    return { ...newest, takenBack };
  };

import type { Case } from '../../shared/domain/case.ts';
import type { Language } from '../../shared/domain/language.ts';
import { PersonId } from '../../shared/domain/person.ts';
import type { PersonStore } from '../../shared/stores/person-store.ts';
import type { WorkDesk } from './case-desk.ts';
import { refusedFields } from './refused-field.ts';
import { mustNotHaveEnded } from './still-open.ts';

type Deps = { people: Pick<PersonStore, 'byId'> };

/** Gives a case to a broker of its area, or to a strategist. After it no rule routes the case again. */
export const assignCase =
  ({ people }: Deps) =>
  async (
    { actor, case: seen, change }: WorkDesk,
    { broker, reason }: { broker: string; reason: string },
    language: Language,
  ): Promise<Case> => {
    const person = PersonId.safeParse(broker).success ? await people.byId(broker) : undefined;
    const works =
      person?.roles.includes('strategist') || (person?.roles.includes('broker') && person.areas.includes(seen.area));
    if (!works) throw refusedFields([{ field: 'broker', code: 'choice' }], language);
    return change((c) => {
      mustNotHaveEnded(c);
      return { change: { kind: 'assigned', broker, rule: `assigned by ${actor.person.id}: ${reason}`, by: 'person' } };
    });
  };

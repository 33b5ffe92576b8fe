import { type Absence, actingFor } from '../../shared/domain/absence.ts';
import type { EarlyWarning } from '../../shared/domain/early-warning.ts';
import type { Person } from '../../shared/domain/person.ts';
import { areaById, type RegionSettings } from '../../shared/domain/region.ts';
import { addressHash } from '../../shared/platform/address-hash.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import { type Table, TransactionRefused } from '../../shared/platform/table.ts';
import type { AbsenceStore } from '../../shared/stores/absence-store.ts';
import { outboxWrite } from '../../shared/stores/outbox-store.ts';
import type { PersonStore } from '../../shared/stores/person-store.ts';
import { warningWrite } from '../../shared/stores/warning-store.ts';
import { warningMail } from './warning-mail.ts';

type Deps = {
  region: RegionSettings;
  origin: string;
  casework: Pick<Table, 'transact'>;
  people: Pick<PersonStore, 'all'>;
  absences: Pick<AbsenceStore, 'since'>;
  keys: () => Promise<LinkKeys>;
};

/** The brokers of the area, or who stands in for them that day, and every strategist; each once. */
const recipients = (people: readonly Person[], absences: readonly Absence[], { area, day }: EarlyWarning): Person[] => {
  const brokers = people.filter(({ roles, areas }) => roles.includes('broker') && areas.includes(area));
  const acting = new Set(brokers.map(({ id }) => actingFor(id, absences, day)));
  return people.filter(({ id, roles }) => acting.has(id) || roles.includes('strategist'));
};

/** Keeps each warning together with its mails. One that another run has kept is left alone; answers how many are new. */
export const warnStaff =
  ({ region, origin, casework, people, absences, keys }: Deps) =>
  async (warnings: readonly EarlyWarning[], at: Date): Promise<number> => {
    const [first] = warnings;
    if (first === undefined) return 0;
    const [everybody, away, ring] = await Promise.all([people.all(), absences.since(first.day), keys()]);
    let kept = 0;
    for (const warning of warnings) {
      const { area, ssyk, day } = warning;
      const areaName = areaById(region, area)?.name ?? area;
      try {
        await casework.transact([
          warningWrite(warning),
          ...recipients(everybody, away, warning).map((to) =>
            outboxWrite({
              dedupKey: `warning#${area}#${ssyk}#${day}#${to.id}`,
              cause: to.id,
              draft: warningMail({ warning, to, areaName, origin }),
              addressHash: addressHash(ring, to.email),
              at,
            }),
          ),
        ]);
        kept += 1;
      } catch (error) {
        if (!(error instanceof TransactionRefused)) throw error;
      }
    }
    return kept;
  };

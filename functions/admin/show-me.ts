import { isAway } from '../../shared/domain/absence.ts';
import { readableAreas } from '../../shared/domain/actor.ts';
import { municipalityName } from '../../shared/domain/municipality-names.ts';
import { Role } from '../../shared/domain/person.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import { type ActingDeps, actingStaff } from './acting-staff.ts';
import type { Me } from './contract.ts';

/** Who is signed in and what that person sees today. Providers work in the region too, and see no case. */
export const showMe =
  (deps: ActingDeps & { region: RegionSettings }) =>
  async (personId: string | undefined): Promise<Me> => {
    const { region, people, absences, clock } = deps;
    const today = dayIn(clock(), region.timeZone);
    const acting = await actingStaff(deps)(personId, Role.options);
    const { person } = acting;
    const running = (await absences.since(today)).filter((a) => a.substitute === person.id && isAway(a, today));
    const standsInFor = await Promise.all(
      running.map(async ({ person: id, until }) => ({ id, name: (await people.byId(id))?.name ?? id, until })),
    );
    const areas = readableAreas(
      acting,
      region.areas.map(({ id }) => id),
    );
    return {
      ...{ id: person.id, name: person.name, email: person.email, roles: person.roles, language: person.language },
      areas,
      ownAreas: areas.filter((id) => person.areas.includes(id)),
      standsInFor,
      region: {
        name: region.name,
        timeZone: region.timeZone,
        areas: region.areas.map(({ id, name, municipalities }) => ({
          ...{ id, name },
          municipalities: municipalities.map((code) => ({ code, name: municipalityName(code) ?? code })),
        })),
      },
      today,
    };
  };

import type { Route } from '../../shared/contract/route.ts';
import { Absence } from '../../shared/domain/absence.ts';
import type { RegionSettings } from '../../shared/domain/region.ts';
import { type ShortLink, ShortLinkInput } from '../../shared/domain/short-link.ts';
import { PreviewInput, TemplateInput, templateVariables } from '../../shared/domain/template.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import { type Handle, json, readJson } from '../../shared/platform/http.ts';
import type { NewId } from '../../shared/platform/ids.ts';
import type { AbsenceStore } from '../../shared/stores/absence-store.ts';
import type { PersonStore } from '../../shared/stores/person-store.ts';
import type { ShortLinkStore } from '../../shared/stores/short-link-store.ts';
import { actingStaff, editors, house } from './acting-staff.ts';
import {
  AbsenceEnd,
  absencesRoute,
  createLinkRoute,
  endAbsenceRoute,
  type LinkAnswer,
  linksRoute,
  meRoute,
  peopleRoute,
  planAbsenceRoute,
  previewTemplateRoute,
  saveTemplateRoute,
  TestMailInput,
  templatesRoute,
  testTemplateRoute,
} from './contract.ts';
import { createLink } from './create-link.ts';
import { endAbsence, planAbsence } from './plan-absence.ts';
import { showMe } from './show-me.ts';
import { listTemplates, previewTemplate, saveTemplate, type TemplateDeps, testTemplate } from './templates.ts';

export type AdminStaffDeps = TemplateDeps & {
  region: RegionSettings;
  origin: string;
  people: PersonStore;
  absences: Pick<AbsenceStore, 'since'>;
  links: ShortLinkStore;
  newId: NewId;
};
type Bound = readonly (readonly [Route, Handle])[];

/** Who one is, who else works here, and who stands in for whom. */
const peopleApi = (deps: AdminStaffDeps): Bound => {
  const acting = actingStaff(deps);
  const me = showMe(deps);
  const plan = planAbsence(deps);
  const end = endAbsence(deps);
  return [
    [meRoute, async ({ personId }) => json(200, await me(personId))],
    [
      peopleRoute,
      async ({ personId }) => {
        await acting(personId);
        const known = (await deps.people.all()).filter(({ roles }) => roles.some((role) => house.includes(role)));
        return json(200, { people: known.map(({ id, name, roles, areas }) => ({ id, name, roles, areas })) });
      },
    ],
    [
      absencesRoute,
      async ({ personId }) => {
        await acting(personId);
        return json(200, { absences: await deps.absences.since(dayIn(deps.clock(), deps.region.timeZone)) });
      },
    ],
    [
      planAbsenceRoute,
      async (request) => {
        const { person } = await acting(request.personId);
        return json(201, await plan(readJson(request, Absence), { person, language: request.language }));
      },
    ],
    [
      endAbsenceRoute,
      async (request) => {
        const { person } = await acting(request.personId);
        return json(200, { absences: await end(readJson(request, AbsenceEnd), { person }) });
      },
    ],
  ];
};

/** Standard answers and short links. */
const toolsApi = (deps: AdminStaffDeps): Bound => {
  const acting = actingStaff(deps);
  const list = listTemplates(deps);
  const save = saveTemplate(deps);
  const test = testTemplate(deps);
  const create = createLink(deps);
  const shown = (link: ShortLink): LinkAnswer => ({ ...link, url: `${deps.origin}/s/${link.code}` });
  return [
    [
      templatesRoute,
      async ({ personId }) => {
        await acting(personId);
        return json(200, { templates: await list(), variables: templateVariables });
      },
    ],
    [
      saveTemplateRoute,
      async (request) => {
        const { person } = await acting(request.personId, editors);
        return json(201, await save(readJson(request, TemplateInput), { person, language: request.language }));
      },
    ],
    [
      previewTemplateRoute,
      async (request) => {
        await acting(request.personId);
        return json(200, { text: previewTemplate(readJson(request, PreviewInput), request.language) });
      },
    ],
    [
      testTemplateRoute,
      async (request) => {
        const { person } = await acting(request.personId);
        return json(200, { sent: await test(readJson(request, TestMailInput), person) });
      },
    ],
    [
      linksRoute,
      async ({ personId }) => {
        await acting(personId);
        return json(200, { links: (await deps.links.all()).map(shown) });
      },
    ],
    [
      createLinkRoute,
      async (request) => {
        const { person } = await acting(request.personId);
        return json(201, shown(await create(readJson(request, ShortLinkInput), person)));
      },
    ],
  ];
};

/** The staff's face of admin: which route leads to which use case. */
export const staffApi = (deps: AdminStaffDeps): Bound => [...peopleApi(deps), ...toolsApi(deps)];

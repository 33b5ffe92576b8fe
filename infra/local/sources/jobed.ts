import { type Asked, badRequest, json, notFound, numberOf, type SourceAnswer } from './answer.ts';
import { type Course, courses, occasionsOf } from './educations.ts';
import { type Group, groups, type Name } from './tables.ts';

const titleOf = ({ title }: Course): string => title.swe ?? title.eng ?? '';

const titles = ({ title }: Course) => [
  ...(title.swe === null ? [] : [{ lang: 'swe', content: title.swe }]),
  ...(title.eng === null ? [] : [{ lang: 'eng', content: title.eng }]),
];

/** Events are folded into lists whose places do not pair with its dates, as the real service does. */
const summaryOf = (course: Course, now: number) => ({
  municipalityCode: course.municipalities.map(({ code }) => code),
  distance: course.distance,
  paceOfStudyPercentage: [100],
  executions: occasionsOf(course, now).map(({ start, end }) => ({ start, end })),
});

const educationRow = (course: Course, now: number) => ({
  id: course.id,
  education: {
    identifier: course.id,
    code: course.id.split('.').at(-1),
    title: titles(course),
    description: titles(course),
    form: { code: course.form },
    configuration: { code: 'program' },
    credits: { credits: course.credits },
    subject: [],
    eligibility: { eligibilityDescription: [] },
    resultIsDegree: course.months >= 12,
  },
  eventSummary: summaryOf(course, now),
  providerSummary: { providers: [course.provider.name] },
});

const matchRow = (course: Course, now: number) => ({
  id: course.id,
  education_title: titleOf(course),
  education_description: titleOf(course),
  education_provider_name: course.provider.name,
  education_form: course.form,
  education_type: 'program',
  eventSummary: summaryOf(course, now),
});

const paged = <T>({ query }: Asked, all: readonly T[]): readonly T[] => {
  const offset = numberOf(query, 'offset', 0);
  return all.slice(offset, offset + numberOf(query, 'limit', 10, 100));
};

type Found = { readonly group: Group; readonly name: Name };
const named = (fits: (name: Name) => boolean): Found | undefined =>
  groups.flatMap((group) => group.names.map((name) => ({ group, name }))).find(({ name }) => fits(name));

const matches = (asked: Asked, { group }: Found, extra: object): SourceAnswer => {
  const fitting = courses.filter(({ ssyks }) => ssyks.includes(group.ssyk));
  const nearFirst = fitting.toSorted((one, other) => one.ssyks.indexOf(group.ssyk) - other.ssyks.indexOf(group.ssyk));
  return json({
    hits_total: fitting.length,
    hits: paged(asked, nearFirst).map((course) => matchRow(course, asked.now)),
    ...extra,
  });
};

const byOccupation = (asked: Asked): SourceAnswer => {
  const id = asked.query.get('occupation_id');
  if (id === null) return badRequest('occupation_id is missing');
  const found = named((name) => name.concept === id);
  return found === undefined ? json({ message: 'Occupation not found' }, 404) : matches(asked, found, {});
};

const byTitle = (asked: Asked): SourceAnswer => {
  const title = (asked.query.get('jobtitle') ?? '').toLowerCase();
  const found = named(({ label, alternatives }) =>
    [label, ...alternatives].some((word) => word.toLowerCase() === title),
  );
  if (found === undefined) return json({ hits_total: 0, hits: [] });
  const occupation = { occupation_concept_id: found.name.concept, occupation_label: found.name.label };
  return matches(asked, found, { mapped_occupation_for_match: occupation });
};

const occupationsByText = (asked: Asked): SourceAnswer => {
  const text = `${asked.query.get('input_headline') ?? ''} ${asked.query.get('input_text') ?? ''}`.toLowerCase();
  const found = groups.flatMap((group) =>
    group.names
      .filter(({ label, alternatives }) => [label, ...alternatives].some((word) => text.includes(word.toLowerCase())))
      .map((name) => ({
        id: name.concept,
        occupation_label: name.label,
        concept_taxonomy_id: name.concept,
        occupation_group: { occupation_group_label: group.label, concept_taxonomy_id: group.concept, ssyk: group.ssyk },
      })),
  );
  return json({ hits_total: found.length, related_occupations: paged(asked, found) });
};

const educations = (asked: Asked): SourceAnswer => {
  const text = (asked.query.get('query') ?? '').toLowerCase();
  const found = courses.filter((course) => titleOf(course).toLowerCase().includes(text));
  return json({ hits: found.length, result: paged(asked, found).map((course) => educationRow(course, asked.now)) });
};

/** JobEd Connect: `hits` is a number in one answer and a list in another, as in the real service. */
export const jobed = (asked: Asked): SourceAnswer => {
  const { method, path } = asked;
  if (method === 'POST' && path === '/v1/educations/match-by-occupation') return byOccupation(asked);
  if (method === 'POST' && path === '/v1/educations/match-by-jobtitle') return byTitle(asked);
  if (method === 'POST' && path === '/v1/occupations/match-by-text') return occupationsByText(asked);
  if (method === 'GET' && path === '/v1/educations') return educations(asked);
  const one = method === 'GET' && courses.find(({ id }) => path === `/v1/educations/${encodeURIComponent(id)}`);
  return one ? json(educationRow(one, asked.now)) : notFound(path);
};

import * as z from 'zod/mini';
import type { OccupationGroup, OccupationName } from '../../../shared/domain/occupation-group.ts';
import { Ssyk4 } from '../../../shared/domain/ssyk.ts';
import { SourceFault } from '../../../shared/platform/source-fault.ts';
import { allowedFields } from './allowed-fields.ts';
import { checked } from './checked.ts';
import { label } from './label.ts';
import type { Source } from './source.ts';

/** Pinned: a new version renames and removes occupation names. Raised by hand, quarterly, with the changes read. */
export const taxonomyVersion = 30;

const groupsQuery = `query { concepts(type: "ssyk-level-4", version: ${taxonomyVersion}) { id preferred_label ssyk_code_2012 } }`;
const namesQuery = `query { concepts(type: "occupation-name", version: ${taxonomyVersion}) { id preferred_label alternative_labels broader(type: "ssyk-level-4") { id ssyk_code_2012 } related(type: "keyword") { preferred_label } } }`;
const versionsPath = '/v1/taxonomy/main/versions';
const graphql = (query: string) => `/v1/taxonomy/graphql?query=${encodeURIComponent(query)}`;

const fields = {
  id: true,
  preferred_label: true,
  ssyk_code_2012: true,
  alternative_labels: true,
  broader: { id: true, ssyk_code_2012: true },
  related: { preferred_label: true },
} as const;

const Answer = z.object({ errors: z.optional(z.nullable(z.array(z.unknown()))), data: z.optional(z.unknown()) });
const Concepts = z.object({ concepts: z.array(z.unknown()) });

/** GraphQL tells its errors with status 200; an answer with any error is refused, even if it also has data. */
const conceptsOf = (answer: unknown): unknown[] => {
  const { data, errors } = Answer.safeParse(answer).data ?? {};
  if (errors && errors.length > 0)
    throw new SourceFault('graphql-errors', `The answer holds ${errors.length} GraphQL errors`);
  const parsed = Concepts.safeParse(data);
  if (!parsed.success) throw new SourceFault('schema', 'data.concepts is not a list');
  return parsed.data.concepts.map((concept) => allowedFields(concept, fields));
};

const Label = z.string().check(z.minLength(1), z.maxLength(300));
const ConceptId = z.string().check(z.regex(/^[A-Za-z0-9]{4}_[A-Za-z0-9]{3}_[A-Za-z0-9]{3}$/));
const Group = z.object({ id: ConceptId, preferred_label: Label, ssyk_code_2012: Ssyk4 });
const Name = z.object({
  id: ConceptId,
  preferred_label: Label,
  alternative_labels: z.nullable(z.array(Label)),
  // Exactly one: 2,179 of 2,179 names have one group. Two would mean that the meaning has changed.
  broader: z.array(z.object({ id: ConceptId, ssyk_code_2012: Ssyk4 })).check(z.length(1)),
  related: z.nullable(z.array(z.object({ preferred_label: Label }))),
});

const occupationName = ({ id, preferred_label, alternative_labels, related }: z.infer<typeof Name>): OccupationName => {
  const own = label(preferred_label);
  const others = [...(alternative_labels ?? []), ...(related ?? []).map((keyword) => keyword.preferred_label)].map(
    label,
  );
  return { conceptId: id, label: own, synonyms: [...new Set(others)].filter((text) => text !== own && text !== '') };
};

const Version = z.object({ 'taxonomy/version': z.int().check(z.gte(1), z.lte(9_999)) });
const VersionRead = z.object({ version: z.int() });

/** The newest version that there is; nothing where the list is of another shape: it is a watch, and no part of the data. */
const newestVersion = (list: unknown): unknown[] => {
  const versions = (Array.isArray(list) ? list : []).flatMap((one) => Version.safeParse(one).data ?? []);
  return versions.length === 0 ? [] : [{ version: Math.max(...versions.map((one) => one['taxonomy/version'])) }];
};

/**
 * The groups with the names that an earlier version had in them and this one has not, marked: a signal, a plan or a search
 * that knows an occupation by its old name is still led to its group. One that has come back under a new id is found by its
 * label, and is not kept twice.
 */
const withRetired = (groups: readonly OccupationGroup[], previous: readonly OccupationGroup[]): OccupationGroup[] => {
  const current = new Set(groups.flatMap(({ names }) => names.map(({ conceptId }) => conceptId)));
  const before = new Map(previous.map(({ ssyk, names }) => [ssyk, names]));
  return groups.map((group) => {
    const labels = new Set(group.names.map((name) => name.label));
    const retired = (before.get(group.ssyk) ?? [])
      .filter(({ conceptId, label: old }) => !current.has(conceptId) && !labels.has(old))
      .map((name) => ({ ...name, retired: true as const }));
    return { ...group, names: [...group.names, ...retired] };
  });
};

/** JobTech Taxonomy: the join key of everything. Two questions, one whole document each; and whether there is a newer one. */
export const taxonomy: Source<'taxonomy'> = {
  id: 'taxonomy',
  title: 'JobTech Taxonomy',
  publisher: 'Arbetsförmedlingen',
  licence: 'Öppna data (CC0 eller EPL-2.0, källorna är oense)',
  attribution: `Arbetsförmedlingen, JobTech Taxonomy version ${taxonomyVersion}`,
  homepage: 'https://jobtechdev.se',
  origin: 'https://taxonomy.api.jobtechdev.se',
  paths: [graphql(groupsQuery), graphql(namesQuery), versionsPath],
  maxBytes: 32 << 20,
  deadline: 120_000,
  mayBeEmpty: false,
  reading: 2,
  alwaysNormalise: false,
  plausible: { shrinkTo: 0.9, growTo: 1.5 },
  pull: async ({ store, note }) => {
    const headers = { accept: 'application/json' };
    await store({ name: 'groups', path: graphql(groupsQuery), form: 'document', headers, keep: conceptsOf });
    await store({ name: 'names', path: graphql(namesQuery), form: 'document', headers, keep: conceptsOf });
    try {
      await store({
        ...{ name: 'versions', path: versionsPath, form: 'document', headers, keep: newestVersion, attempts: 1 },
      });
    } catch (error) {
      if (!(error instanceof SourceFault) || error.code === 'deadline') throw error;
      note(`Whether there is a newer version could not be asked: ${error.code}`);
    }
    return {};
  },
  normalise: async (elements, { bad, dropped, note, previous }) => {
    const groups = new Map<string, OccupationGroup>();
    const orphans: string[] = [];
    let names = 0;
    for await (const { part, element } of elements) {
      if (part === 'versions') {
        const newest = VersionRead.safeParse(element).data?.version ?? taxonomyVersion;
        if (newest > taxonomyVersion)
          note(`Version ${newest} is out; ours is ${taxonomyVersion} until somebody has read what changed`);
      } else if (part === 'groups') {
        const group = checked(Group, element, bad);
        if (group)
          groups.set(group.ssyk_code_2012, {
            ssyk: group.ssyk_code_2012,
            conceptId: group.id,
            label: label(group.preferred_label),
            names: [],
          });
      } else {
        const name = checked(Name, element, bad);
        const ssyk = name?.broader[0]?.ssyk_code_2012;
        if (!name || ssyk === undefined) continue;
        names += 1;
        const group = groups.get(ssyk);
        if (group) group.names.push(occupationName(name));
        else orphans.push(ssyk);
      }
    }
    if (orphans.length > 0) dropped('name-without-group', orphans.length);
    if (groups.size > 0 && names === 0) throw new SourceFault('empty', 'No occupation name was read');
    if (orphans.length > names * 0.05)
      throw new SourceFault('schema', `${orphans.length} of ${names} names belong to no group`);
    const sorted = [...groups.values()].toSorted((a, b) => (a.ssyk < b.ssyk ? -1 : 1));
    return {
      version: taxonomyVersion,
      groups: withRetired(sorted, previous?.groups ?? []).map((group) => ({
        ...group,
        names: group.names.toSorted((a, b) => (a.conceptId < b.conceptId ? -1 : 1)),
      })),
    };
  },
  // Names, not groups: half of the names missing must be seen.
  rows: ({ groups }) =>
    groups.reduce((sum, group) => sum + group.names.filter(({ retired }) => retired !== true).length, 0),
  dataUntil: (_, today) => today,
};

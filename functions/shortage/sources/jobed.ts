import * as z from 'zod/mini';
import type { OccupationGroup } from '../../../shared/domain/occupation-group.ts';
import { Ssyk4 } from '../../../shared/domain/ssyk.ts';
import { SourceFault } from '../../../shared/platform/source-fault.ts';
import { checked } from './checked.ts';
import type { PullContext, Source } from './source.ts';

/**
 * JobEd matches occupation names, not groups. Three names of a group say nearly what all do (the answers overlap), and keep
 * the questions near a thousand: 400 groups, fewer where ads or judgements tell which are asked for in the county.
 */
const namesPerGroup = 3;
const answersPerName = 10;
const sideBySide = 6;

const path = (occupationId: string) =>
  `/v1/educations/match-by-occupation?occupation_id=${encodeURIComponent(occupationId)}&limit=${answersPerName}`;

/** `hits` is an array here and a number in another call of the same service; a number here means that nothing matched. */
const Answer = z.object({ hits: z.union([z.literal(0), z.array(z.unknown())]) });
const Hit = z.object({ id: z.string().check(z.minLength(1), z.maxLength(200)) });

/** One question and its answer, as stored: ids alone. `failed` is why one name could not be asked. */
const Matched = z.object({ ssyk: Ssyk4, occupation: z.string(), infoIds: z.array(z.string()) });
type Question = { ssyk: string; occupation: string };

/** The groups that somebody in the county looks for; all groups where neither ads nor judgements are known yet. */
const groupsOfInterest = async (
  context: PullContext,
  groups: readonly OccupationGroup[],
): Promise<readonly OccupationGroup[]> => {
  const ads = (await context.latest('jobstream'))?.ads ?? [];
  const judgements = (await context.latest('yrkesbarometern'))?.judgements ?? [];
  const wanted = new Set([...ads.map(({ ssyk }) => ssyk), ...judgements.flatMap(({ ssyks }) => ssyks)]);
  return wanted.size === 0 ? groups : groups.filter(({ ssyk }) => wanted.has(ssyk));
};

const keepHits = (answer: unknown): unknown[] => {
  const parsed = Answer.safeParse(answer);
  if (!parsed.success) throw new SourceFault('schema', 'hits: neither a list nor zero');
  if (typeof parsed.data.hits === 'number') return [];
  const hits = parsed.data.hits.map((hit) => Hit.safeParse(hit));
  const [bad] = hits.filter(({ success }) => !success);
  if (bad) throw new SourceFault('schema', 'hits[].id: not a text');
  return hits.map(({ data }) => data?.id);
};

/** Faults that mean that the service itself is away: one more question would end the same way. */
const isOver = ({ code }: SourceFault) =>
  code === 'deadline' || code === 'silent' || code === 'unreachable' || code === 'rate-limited';

/** What is stored of a question, and the fault where it has no answer. */
type Asked = { stored: unknown; fault: SourceFault | null };

const ask = async (context: PullContext, question: Question): Promise<Asked> => {
  try {
    const { kept } = await context.read({
      name: `match-by-occupation ${question.occupation}`,
      path: path(question.occupation),
      method: 'POST',
      body: '',
      form: 'document',
      keep: keepHits,
      nothing: [404],
    });
    return { stored: { ...question, infoIds: kept }, fault: null };
  } catch (error) {
    if (!(error instanceof SourceFault) || isOver(error)) throw error;
    // One name that the service cannot answer is a bad element: counted, and too many refuse the whole.
    return { stored: { ...question, failed: error.code }, fault: error };
  }
};

/** Infos of several names of one group: each name's first, then each name's second, so that no name drowns the others. */
const interleaved = (lists: readonly (readonly string[])[]): string[] => {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const ids = new Set<string>();
  for (let rank = 0; rank < longest; rank += 1)
    for (const list of lists) for (const id of list.slice(rank, rank + 1)) ids.add(id);
  return [...ids];
};

/** JobEd Connect: which educations lead to which occupation. A suggestion, to be confirmed by a broker. */
export const jobed: Source<'jobed'> = {
  id: 'jobed',
  title: 'JobEd Connect',
  publisher: 'Arbetsförmedlingen',
  licence: 'Öppna data (licens ej angiven)',
  attribution: 'Arbetsförmedlingen, JobEd Connect',
  homepage: 'https://jobtechdev.se',
  origin: 'https://jobed-connect-api.jobtechdev.se',
  paths: [path('{occupation concept id}')],
  maxBytes: 16 << 20,
  deadline: 600_000,
  mayBeEmpty: false,
  reading: 2,
  alwaysNormalise: false,
  plausible: { shrinkTo: 0.5, growTo: 4 },
  pull: async (context) => {
    const taxonomy = await context.latest('taxonomy');
    if (!taxonomy)
      throw new SourceFault('needs-taxonomy', 'The taxonomy has not been pulled: there are no occupations to ask for');
    const groups = await groupsOfInterest(context, taxonomy.groups);
    const questions = groups.flatMap(({ ssyk, names }) =>
      names
        .filter(({ retired }) => retired !== true)
        .slice(0, namesPerGroup)
        .map(({ conceptId }) => ({ ssyk, occupation: conceptId })),
    );
    for (let from = 0; from < questions.length; from += sideBySide) {
      const asked = await Promise.all(
        questions.slice(from, from + sideBySide).map((question) => ask(context, question)),
      );
      // Who answers none of the first names in the same way will answer no other: that is the service's fault, not theirs.
      const first = asked[0]?.fault;
      if (from === 0 && first && asked.every(({ fault }) => fault?.code === first.code)) throw first;
      context.add(
        'matches',
        asked.map(({ stored }) => stored),
      );
    }
    return {};
  },
  normalise: async (elements, { bad, dropped }) => {
    const groups = new Map<string, string[][]>();
    const asked = new Set<string>();
    for await (const { element } of elements) {
      const matched = checked(Matched, element, bad);
      if (!matched) continue;
      asked.add(matched.ssyk);
      if (matched.infoIds.length === 0) dropped('name-without-match');
      else groups.set(matched.ssyk, [...(groups.get(matched.ssyk) ?? []), matched.infoIds]);
    }
    const matches = [...groups].map(([ssyk, lists]) => ({ ssyk, infoIds: interleaved(lists) }));
    return { matches: matches.toSorted((a, b) => (a.ssyk < b.ssyk ? -1 : 1)), asked: asked.size };
  },
  rows: ({ matches }) => matches.length,
  // How many groups are asked for depends on our own ads: only where as many were asked can the answers be compared.
  size: ({ matches, asked }) => (asked === undefined ? null : Math.round((matches.length / Math.max(1, asked)) * 100)),
  dataUntil: (_, today) => today,
};

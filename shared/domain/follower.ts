import * as z from 'zod/mini';
import { Place } from './basis-occupation.ts';
import type { BasisRow } from './basis-row.ts';
import { EditionId } from './edition.ts';
import { Language } from './language.ts';
import { Official, ShortageClass } from './shortage.ts';
import { Ssyk4 } from './ssyk.ts';

/** What a follower was last told of an occupation, or could read when confirming. `official` is null until it is known. */
export const Told = z.strictObject({
  edition: EditionId,
  class: ShortageClass,
  official: Official.shape.situation,
});
export type Told = z.infer<typeof Told>;

/** One occupation that somebody follows, in one place. `told` is null while no edition held the occupation. */
export const Follow = z.strictObject({
  ssyk: Ssyk4,
  label: z.string(),
  place: Place,
  since: z.iso.datetime(),
  told: z.nullable(Told),
});
export type Follow = z.infer<typeof Follow>;

/** Who follows occupations: a mail address, found by its keyed `hash` alone. One follow per occupation. */
export const Follower = z.strictObject({
  hash: z.string(),
  email: z.email(),
  language: Language,
  /** When the person last confirmed by mail. */
  confirmedAt: z.iso.datetime(),
  version: z.int(),
  follows: z.array(Follow),
});
export type Follower = z.infer<typeof Follower>;

/** A wish to follow that its address has not confirmed yet; once it has, the address is kept with the follower alone. */
export const FollowAsk = z.strictObject({
  id: z.string(),
  hash: z.string(),
  email: z.optional(z.email()),
  language: Language,
  ssyk: Ssyk4,
  label: z.string(),
  place: Place,
  askedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  confirmedAt: z.optional(z.iso.datetime()),
});
export type FollowAsk = z.infer<typeof FollowAsk>;

/** The whole county as a place; areas go by their ids. */
export const wholeCounty = 'county';

/** Occupations that one address may follow. */
export const mostFollowed = 20;
/** Hours that the link of a confirmation lives, and that an address is kept which never confirms. */
export const confirmHours = 48;

/** What is followed with one more occupation; one that is followed already moves to the new place. Null where it is full. */
export const withFollow = (follows: readonly Follow[], follow: Follow): Follow[] | null => {
  const others = follows.filter(({ ssyk }) => ssyk !== follow.ssyk);
  return others.length >= mostFollowed ? null : [...others, follow];
};

/** What a row says that a follower can be told of. */
export const toldOf = (row: Pick<BasisRow, 'class' | 'official'>, edition: EditionId): Told => ({
  edition,
  class: row.class,
  official: row.official?.situation ?? null,
});

type Situation = NonNullable<Official['situation']>;

/** What changed for a follower: what it was, what it is, and how sure. `official` stands there only where it changed. */
export type FollowChange = Pick<Follow, 'ssyk' | 'label' | 'place'> &
  Pick<BasisRow, 'certainty' | 'level'> & {
    was: ShortageClass;
    now: ShortageClass;
    official?: { was: Situation; now: Situation };
  };

/**
 * One follow against the edition that readers have: what there is to tell, and what the follower knows afterwards. What is
 * seen for the first time is where to begin and no news. An official judgement that is not there, since its source was
 * not, is no news either: the last known one is compared with the next.
 */
const judged = (follow: Follow, row: BasisRow, edition: EditionId): { follow: Follow; change: FollowChange | null } => {
  const { told } = follow;
  const seen = toldOf(row, edition);
  if (told === null) return { follow: { ...follow, label: row.label, told: seen }, change: null };
  const official = seen.official ?? told.official;
  const officialChanged =
    told.official !== null && official !== null && told.official !== official
      ? { was: told.official, now: official }
      : undefined;
  if (told.class === seen.class && !officialChanged)
    return { follow: official === told.official ? follow : { ...follow, told: { ...told, official } }, change: null };
  return {
    follow: { ...follow, label: row.label, told: { ...seen, official } },
    change: {
      ...{ ssyk: follow.ssyk, label: row.label, place: follow.place, was: told.class, now: seen.class },
      ...{ certainty: row.certainty, level: row.level },
      ...(officialChanged && { official: officialChanged }),
    },
  };
};

/** Everything that a follower is to be told of an edition, by name, and what is followed afterwards; see `judged`. */
export const tellOf = (
  follows: readonly Follow[],
  edition: EditionId,
  rowOf: (ssyk: Ssyk4, place: Place) => BasisRow | undefined,
): { changes: FollowChange[]; follows: Follow[]; differs: boolean } => {
  const after = follows.map((follow) => {
    const row = rowOf(follow.ssyk, follow.place);
    return row === undefined ? { follow, change: null } : judged(follow, row, edition);
  });
  const changes = after.flatMap(({ change }) => change ?? []);
  return {
    changes: changes.toSorted((a, b) => (a.label < b.label ? -1 : 1)),
    follows: after.map(({ follow }) => follow),
    differs: after.some(({ follow }, i) => follow !== follows[i]),
  };
};

const saidOf = (row: BasisRow): string => `${row.class} ${row.official?.situation ?? ''}`;

/**
 * The occupations of which anything that followers are told of was not the same through a row of editions of one place,
 * oldest first: also those that went and came back, for somebody may have begun to follow in between.
 */
export const movedIn = (editions: readonly (readonly BasisRow[])[]): Set<Ssyk4> => {
  const moved = new Set<Ssyk4>();
  const every = new Set(editions.flatMap((rows) => rows.map(({ ssyk }) => ssyk)));
  const said = editions.map((rows) => new Map(rows.map((row) => [row.ssyk, saidOf(row)])));
  for (const ssyk of every) if (new Set(said.map((of) => of.get(ssyk))).size > 1) moved.add(ssyk);
  return moved;
};

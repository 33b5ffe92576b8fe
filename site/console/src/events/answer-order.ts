import type { GivenAnswer } from '../../../../functions/events/contract-answers.ts';

/** Where somebody stands, in one word. */
export const standing = ({ answer, seat }: Pick<GivenAnswer, 'answer' | 'seat'>) =>
  answer === 'yes' ? (seat ?? 'confirmed') : (answer ?? 'asked');

const ranks = [
  'offered',
  'confirmed',
  'waiting',
  'lapsed',
  'asked',
  'keep-me-posted',
  'no',
] as const satisfies readonly ReturnType<typeof standing>[];

/** Who must decide first, then who comes, then the line in its order, then the others by name. */
export const inOrder = (answers: readonly GivenAnswer[]): GivenAnswer[] => {
  const rank = (one: GivenAnswer) => ranks.indexOf(standing(one));
  return answers.toSorted(
    (a, b) => rank(a) - rank(b) || (a.place ?? 0) - (b.place ?? 0) || a.name.localeCompare(b.name, 'sv'),
  );
};

import { exactTerm, nameText, type OccupationIndex } from './occupation-index.ts';
import { qualityScale } from './occupation-index-layout.ts';
import { type FoundKind, foundKinds } from './occupation-index-lookup.ts';
import { saidWords, spelledOut } from './occupation-said-words.ts';
import { type Searched, searchWords } from './occupation-search.ts';
import { foldSwedish, normaliseSwedish, wordsOf } from './swedish-text.ts';

/**
 * `label` is the group's; `occupation` the name that matched (the group's label where that did) and `conceptId` its
 * concept. `matched` tells how: `exact` the whole text is a wording of it; else the weakest way one of its words was found.
 */
export type OccupationMatch = {
  readonly ssyk: string;
  readonly label: string;
  readonly occupation: string;
  readonly conceptId: string;
  readonly confidence: number;
  readonly matched: 'exact' | FoundKind;
};

// Below these, guesses at nonsense were as common as right answers (tests/bench, typo-2).
const leastConfidence = 0.3;
const leastMisspelled = 0.45;
const misspelledKind = foundKinds.indexOf('fuzzy');
const exactKind = 255;
const leastCovered = 0.75;

/** Keeps the surest name of each group; earlier names win among equals, so that the answer never depends on chance. */
const offer = (
  { room, nameGroup }: OccupationIndex,
  name: number,
  sure: number,
  kind: number,
  groups: number,
): number => {
  const group = nameGroup[name] as number;
  const before = room.groupBest[group] as number;
  if (sure < before || (sure === before && name > (room.groupName[group] as number))) return groups;
  room.groupBest[group] = sure;
  room.groupName[group] = name;
  room.groupKind[group] = kind;
  if (before > 0) return groups;
  room.touchedGroups[groups] = group;
  return groups + 1;
};

const groupOf = (index: OccupationIndex, p: number): number => index.nameGroup[index.termNames[p] as number] as number;

/** Which words of the text each group's well-covered wordings explain together. */
const noteBits = (index: OccupationIndex, term: number): void => {
  const { room, termNameStart } = index;
  const covered = (room.termGain[term] as number) / (index.termWeight[term] as number);
  if (covered < leastCovered) return;
  for (let p = termNameStart[term] as number; p < (termNameStart[term + 1] as number); p += 1) {
    const group = groupOf(index, p);
    room.groupBits[group] = (room.groupBits[group] as number) | (room.termBits[term] as number);
  }
};

const weightOf = (bits: number, weights: readonly number[]): number => {
  let sum = 0;
  for (let left = bits; left !== 0; left &= left - 1) sum += weights[31 - Math.clz32(left & -left)] ?? 0;
  return sum;
};

const offerExact = (index: OccupationIndex, term: number, sure: number): number => {
  let touched = 0;
  const to = index.termNameStart[term + 1] as number;
  for (let p = index.termNameStart[term] as number; p < to; p += 1) {
    const quality = (index.termNameQuality[p] as number) / qualityScale;
    touched = offer(index, index.termNames[p] as number, Math.fround(sure * quality), exactKind, touched);
  }
  return touched;
};

/** Offers every touched term's names and leaves the room as it was. */
const judgeTerms = (index: OccupationIndex, { terms, weight, weights }: Searched, groups: number): number => {
  const { room, termWeight } = index;
  let touched = groups;
  for (let t = 0; t < terms; t += 1) noteBits(index, room.touchedTerms[t] as number);
  for (let t = 0; t < terms; t += 1) {
    const term = room.touchedTerms[t] as number;
    const covered = Math.min(1, (room.termGain[term] as number) / (termWeight[term] as number));
    const told = Math.min(1, (room.termQueryGain[term] as number) / weight);
    const kind = room.termWorstKind[term] as number;
    const best = 0.95 * covered ** 1.3;
    const least = kind === misspelledKind ? leastMisspelled : leastConfidence;
    const to = index.termNameStart[term + 1] as number;
    for (let p = index.termNameStart[term] as number; p < to; p += 1) {
      const bits = (room.groupBits[groupOf(index, p)] as number) & ~(room.termBits[term] as number);
      const together = Math.min(1, bits === 0 ? told : told + weightOf(bits, weights) / weight);
      const sure = best * (0.6 + 0.4 * together);
      const quality = (index.termNameQuality[p] as number) / qualityScale;
      if (sure * (kind === misspelledKind ? quality : 1) >= least)
        touched = offer(index, index.termNames[p] as number, Math.fround(sure * quality), kind, touched);
    }
  }
  for (let t = 0; t < terms; t += 1) {
    const term = room.touchedTerms[t] as number;
    for (let p = index.termNameStart[term] as number; p < (index.termNameStart[term + 1] as number); p += 1)
      room.groupBits[groupOf(index, p)] = 0;
    room.termGain[term] = 0;
    room.termQueryGain[term] = 0;
    room.termWorstKind[term] = 0;
    room.termLastWord[term] = 0;
    room.termBits[term] = 0;
  }
  return touched;
};

const takeGroups = (index: OccupationIndex, touched: number, limit: number): OccupationMatch[] => {
  const { room, groupSsyk } = index;
  const groups = Array.from(room.touchedGroups.subarray(0, touched));
  const sureOf = (group: number): number => room.groupBest[group] as number;
  groups.sort((a, b) => sureOf(b) - sureOf(a) || a - b);
  const least = groups.length > 0 ? Math.max(leastConfidence, sureOf(groups[0] as number) * 0.5) : 1;
  const matches = groups
    .filter((group) => sureOf(group) >= least)
    .slice(0, Math.max(0, limit))
    .map((group): OccupationMatch => {
      const name = nameText(index, room.groupName[group] as number);
      const kind = room.groupKind[group] as number;
      return {
        ssyk: String(groupSsyk[group]).padStart(4, '0'),
        label: nameText(index, group).label,
        occupation: name.label,
        conceptId: name.conceptId,
        confidence: Math.round(sureOf(group) * 1000) / 1000,
        matched: kind === exactKind ? 'exact' : (foundKinds[kind] as FoundKind),
      };
    });
  for (const group of groups) room.groupBest[group] = 0;
  return matches;
};

/**
 * Occupation groups (SSYK4) for an employer's own words, best first, one row for each group; nothing where nothing is
 * near enough, since a silent guess is worse than a question. Equals come in the order of their codes.
 *
 * `confidence`, 0..1, is what an answer deserves and not a distance:
 * - 0.9–1: the text, or all of it but filler, is a wording that belongs to this group alone, perhaps inflected;
 * - 0.7–0.9: an occupation is named in a sentence, one word is misspelled, or a wording is shared by two groups
 *   (`undersköterska`);
 * - 0.3–0.7: only the beginning, the last part of a compound or the head of several names was there.
 *
 * Rows below half of the first are left out, so several rows near each other mean that the writer should choose. Of 1,200
 * seeded queries with errors or cut short, the first row was right in 98 % at 0.6 and above and in half of those below 0.6.
 */
export const matchOccupations = (
  index: OccupationIndex,
  text: string,
  { limit = 5 }: { limit?: number } = {},
): OccupationMatch[] => {
  const whole = normaliseSwedish(text);
  if (whole === '') return [];
  const said = saidWords(wordsOf(whole));
  const wholeTerm = exactTerm(index, whole);
  const exact =
    wholeTerm >= 0 || said.length === 0 ? wholeTerm : exactTerm(index, said.map(({ text }) => text).join(' '));
  const folded = said.map(({ text, after }) => ({ text: foldSwedish(text), after }));
  const words = exact >= 0 ? folded : spelledOut(index, said);
  const searched = searchWords(index, words, exact >= 0);
  const first = exact >= 0 ? offerExact(index, exact, wholeTerm >= 0 ? 1 : 0.97) : 0;
  return takeGroups(index, judgeTerms(index, searched, first), limit);
};

import { exactTerm, nameText, type OccupationIndex } from './occupation-index.ts';
import { fillerWords } from './occupation-index-filler-words.ts';
import { qualityScale } from './occupation-index-layout.ts';
import {
  type FoundKind,
  findBeginnings,
  findKnown,
  findMisspelled,
  foundKinds,
  type SoughtWord,
} from './occupation-index-lookup.ts';
import { joinNeighbours, splitCompound } from './occupation-index-words.ts';
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

const mostWords = 24;
const mostMisspelled = 10;
// Below these, guesses at nonsense were as common as right answers (tests/bench, typo-2).
const leastConfidence = 0.3;
const leastMisspelled = 0.4;
const misspelledKind = foundKinds.indexOf('fuzzy');
const exactKind = 255;

/** Adds to every term that uses one of the found stems; a word counts once for a term, by its best stem. */
const credit = (index: OccupationIndex, found: number[], word: number, queryWeight: number, terms: number): number => {
  const { room, stemWeight, stemTermStart, stemTerms } = index;
  const gain = (stem: number): number => (room.stemSimilarity[stem] as number) * (stemWeight[stem] as number);
  found.sort((a, b) => gain(b) - gain(a) || a - b);
  let touched = terms;
  for (const stem of found) {
    const similarity = room.stemSimilarity[stem] as number;
    const kind = room.stemKind[stem] as number;
    const to = stemTermStart[stem + 1] as number;
    for (let p = stemTermStart[stem] as number; p < to; p += 1) {
      const term = stemTerms[p] as number;
      if (room.termLastWord[term] === word) continue;
      if (room.termLastWord[term] === 0) room.touchedTerms[touched++] = term;
      room.termLastWord[term] = word;
      room.termGain[term] = (room.termGain[term] as number) + similarity * (stemWeight[stem] as number);
      room.termQueryGain[term] = (room.termQueryGain[term] as number) + similarity * queryWeight;
      if (kind > (room.termWorstKind[term] as number)) room.termWorstKind[term] = kind;
    }
  }
  return touched;
};

const forget = ({ room }: OccupationIndex, found: number[]): void => {
  for (const stem of found) room.stemSimilarity[stem] = 0;
  found.length = 0;
};

/** Looks for each word and credits the terms; answers how many terms were touched and what the whole text weighs. */
const searchWords = (index: OccupationIndex, words: readonly SoughtWord[], exact: boolean): [number, number] => {
  const { room, stemWeight } = index;
  const found: number[] = [];
  const unknownWeight = words.length >= 3 ? 0.15 : 0.35;
  const brief = words.length > 5;
  let misspelled = 0;
  let terms = 0;
  let weight = 0;
  const queue = words.map((word, i) => ({ word, last: i === words.length - 1 }));
  for (let i = 0; i < queue.length; i += 1) {
    const { word, last } = queue[i] as (typeof queue)[number];
    const known = findKnown(index, word, found);
    if (last && word.letters.length >= 2) findBeginnings(index, word, found);
    if (!known && !exact && misspelled < mostMisspelled) {
      misspelled += 1;
      const similarity = findMisspelled(index, word, { typing: last, brief }, found);
      const parts = similarity < 0.8 ? splitCompound(index, word) : [];
      if (parts.some(({ worth }) => worth > similarity)) {
        queue.push(...parts.map((part) => ({ word: part, last: false })));
        forget(index, found);
        if (parts.length > 1) continue;
      }
    }
    let carries = 0;
    let surest = 0;
    for (const stem of found) {
      const similarity = room.stemSimilarity[stem] as number;
      if (similarity > surest) [surest, carries] = [similarity, similarity * (stemWeight[stem] as number)];
    }
    const queryWeight = Math.max(unknownWeight, carries);
    weight += queryWeight;
    terms = credit(index, found, i + 1, queryWeight, terms);
    forget(index, found);
  }
  return [terms, weight];
};

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

const offerTerm = (index: OccupationIndex, term: number, sure: number, kind: number, groups: number): number => {
  let touched = groups;
  const to = index.termNameStart[term + 1] as number;
  for (let p = index.termNameStart[term] as number; p < to; p += 1) {
    const quality = (index.termNameQuality[p] as number) / qualityScale;
    touched = offer(index, index.termNames[p] as number, Math.fround(sure * quality), kind, touched);
  }
  return touched;
};

/** Offers every touched term's names and leaves the room as it was. */
const judgeTerms = (index: OccupationIndex, terms: number, weight: number, groups: number): number => {
  const { room, termWeight } = index;
  let touched = groups;
  for (let t = 0; t < terms; t += 1) {
    const term = room.touchedTerms[t] as number;
    const covered = Math.min(1, (room.termGain[term] as number) / (termWeight[term] as number));
    const told = Math.min(1, (room.termQueryGain[term] as number) / weight);
    const sure = 0.95 * covered ** 1.3 * (0.6 + 0.4 * told);
    const kind = room.termWorstKind[term] as number;
    room.termGain[term] = 0;
    room.termQueryGain[term] = 0;
    room.termWorstKind[term] = 0;
    room.termLastWord[term] = 0;
    if (sure >= (kind === misspelledKind ? leastMisspelled : leastConfidence))
      touched = offerTerm(index, term, sure, kind, touched);
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
  const said = wordsOf(whole).filter((word) => !fillerWords.has(foldSwedish(word)));
  const carrying = said.slice(0, mostWords);
  const wholeTerm = exactTerm(index, whole);
  const exact = wholeTerm >= 0 ? wholeTerm : carrying.length > 0 ? exactTerm(index, carrying.join(' ')) : -1;
  const words = joinNeighbours(index, carrying.map(foldSwedish));
  const [terms, weight] = searchWords(index, words, exact >= 0);
  const first = exact >= 0 ? offerTerm(index, exact, wholeTerm >= 0 ? 1 : 0.97, exactKind, 0) : 0;
  return takeGroups(index, judgeTerms(index, terms, weight, first), limit);
};

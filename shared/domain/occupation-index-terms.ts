import type { OccupationGroup } from './occupation-group.ts';
import { everydayWords } from './occupation-index-everyday-words.ts';
import { qualityScale, surroundingQuality } from './occupation-index-layout.ts';
import { normaliseSwedish } from './swedish-text.ts';

/** One wording and the names it stands for; `quality` (0..250) is how surely it means that name. */
export type OccupationTerm = { wording: string; names: { name: number; quality: number }[] };

/** A name of the index: the groups' own labels first, in the order of their codes, then the occupation names. */
type IndexedName = { group: number; label: string; conceptId: string };

// How surely each kind of wording means the name it came from, before other groups claim the same wording.
const surety = {
  ...{ usual: 1, name: 1, synonym: 0.98, group: 0.98, everyday: 0.95, part: 0.95, head: 0.85, possible: 0.75 },
  surrounding: surroundingQuality,
} as const;
type Kind = keyof typeof surety;

/** What a group's claim counts for beside the claims of others on the same wording. */
const claimOf = (kind: Kind, usual: boolean): number => {
  if (kind === 'usual') return 1;
  if (kind === 'everyday') return 0.6;
  if (kind === 'possible') return 0.3;
  return usual ? 0.6 : 1;
};

const preposition = / (?:i|inom|för|av|på|vid|med|till|à) /;
const profession =
  /(?:are|iker|ör|örer|ist|ister|man|män|sköterskor|skänkor|log|loger|torer|ter|nomer|piloter|konditorer)$/;

/** `Kockar och kallskänkor` → both; `Bild- och sändningstekniker`, `Operatör, Polisen` → nothing. */
const listed = (label: string): string[] => {
  const parts = label.split(/, | och /).filter((p) => /^\p{L}{5,}$/u.test(p) && profession.test(p.toLowerCase()));
  return parts.length > 1 ? parts : [];
};

/** What stands before the first comma or preposition: `Projektledare, bygg` → `Projektledare`. */
const headOf = (label: string): string | undefined => {
  const comma = label.indexOf(',');
  if (comma > 0) return label[comma - 1] === '-' ? undefined : label.slice(0, comma);
  const at = label.search(preposition);
  return at > 0 && !label.slice(0, at).includes(' ') ? label.slice(0, at) : undefined;
};

const wordingsOf = (label: string): [string, Kind][] => {
  const alternatives = label.includes('/') ? label.split('/').filter((part) => !/(?:^-|-$)/.test(part.trim())) : [];
  return [label, ...alternatives].flatMap((wording): [string, Kind][] => {
    const head = headOf(wording);
    const parts = listed(wording).map((part): [string, Kind] => [part, 'part']);
    return [[wording, 'name'], ...parts, ...(head && !wording.includes('/') ? [[head, 'head'] as [string, Kind]] : [])];
  });
};

const plainGroupLabel = (label: string): string => label.replace(/ m\.(?:fl|m)\.$/, '').replace(/^Övriga? /, '');

/**
 * How surely a wording means each name that claims it. `Operatör` of `Operatör, Polisen` is also the end of every
 * `…operatör`, so it hardly means the police; a wording that is a name of its own keeps its heads down.
 */
const weigh = (wording: string, held: [number, Kind][], names: readonly IndexedName[]): OccupationTerm['names'] => {
  const groupOf = (name: number): number => (names[name] as IndexedName).group;
  const firm = held.filter(([, kind]) => kind !== 'head' && kind !== 'surrounding');
  const usual = firm.some(([, kind]) => kind === 'usual');
  const claims = new Map<number, number>();
  for (const [name, kind] of firm)
    claims.set(groupOf(name), Math.max(claims.get(groupOf(name)) ?? 0, claimOf(kind, usual)));
  const claimed = [...claims.values()].reduce((sum, claim) => sum + claim, 0);
  const heads = held.filter(([, kind]) => kind === 'head').map(([name]) => groupOf(name));
  const longer =
    firm.length === 0 && !wording.includes(' ')
      ? names.filter(({ label }) =>
          label
            .toLowerCase()
            .split(/[/ ,]/)
            .some((word) => word !== wording && word.endsWith(wording)),
        )
      : [];
  const rivals = [...heads, ...longer.map(({ group }) => group)];
  const keptOf = (name: number, kind: Kind): number => {
    if (kind === 'surrounding') return 1;
    if (kind !== 'head') return 0.6 + (0.4 * (claims.get(groupOf(name)) as number)) / claimed;
    if (firm.length > 0) return 0.55;
    return 0.6 + (0.4 * rivals.filter((group) => group === groupOf(name)).length) / rivals.length;
  };
  return held.map(([name, kind]) => ({ name, quality: Math.round(surety[kind] * keptOf(name, kind) * qualityScale) }));
};

/**
 * Every wording that leads to an occupation: labels, their alternatives around `/`, what stands before a comma, the
 * taxonomy's synonyms, the groups' labels and codes, and everyday words. Order and content depend on the groups alone.
 */
export const deriveOccupationTerms = (
  unordered: readonly OccupationGroup[],
): { groups: OccupationGroup[]; names: IndexedName[]; terms: OccupationTerm[] } => {
  const groups = unordered.toSorted((a, b) => (a.ssyk < b.ssyk ? -1 : 1));
  const names: IndexedName[] = groups.map(({ label, conceptId }, group) => ({ group, label, conceptId }));
  const claims = new Map<string, Map<number, Kind>>();
  const claim = (text: string, name: number, kind: Kind): void => {
    const wording = normaliseSwedish(text);
    if (wording === '') return;
    const held = claims.get(wording) ?? new Map<number, Kind>();
    const before = held.get(name);
    if (!before || surety[before] < surety[kind] || kind === 'usual') held.set(name, kind);
    claims.set(wording, held);
  };

  for (const [group, { ssyk, label, names: occupations }] of groups.entries()) {
    claim(ssyk, group, 'name');
    claim(label, group, 'group');
    for (const [wording, kind] of wordingsOf(plainGroupLabel(label))) {
      claim(wording, group, kind === 'name' ? 'group' : kind);
    }
    const own = new Set([group]);
    for (const occupation of occupations.toSorted((a, b) => (a.label < b.label ? -1 : 1))) {
      const name = names.push({ group, label: occupation.label, conceptId: occupation.conceptId }) - 1;
      own.add(name);
      for (const [wording, kind] of wordingsOf(occupation.label)) claim(wording, name, kind);
      for (const synonym of occupation.synonyms) claim(synonym, name, 'synonym');
    }
    for (const { wording, kind } of everydayWords.get(ssyk) ?? []) {
      // The occupation's own name before the group's label, so that the answer shows what was said.
      const holders = [...(claims.get(normaliseSwedish(wording)) ?? [])].filter(
        ([name, as]) => own.has(name) && as !== 'head',
      );
      const holder = holders.find(([name]) => name !== group) ?? holders[0];
      claim(wording, holder?.[0] ?? group, kind);
    }
  }

  const terms = [...claims.keys()].toSorted().map((wording): OccupationTerm => {
    const held = [...(claims.get(wording) as Map<number, Kind>)].toSorted(([a], [b]) => a - b);
    return { wording, names: weigh(wording, held, names) };
  });
  return { groups, names, terms };
};

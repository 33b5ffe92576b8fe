import type { Ssyk4 } from './ssyk.ts';

/**
 * SCB divides managers by level (1211, 1212) where Arbetsförmedlingen has one group (1210); the 25 pairs are those of
 * SCB's table YREG54BAS, the groups those of taxonomy version 30. A rule on digits would be shorter and wrong: 1111,
 * 1120 and 1230 are no pairs.
 */
const managerGroups = [
  '1210',
  '1220',
  '1240',
  '1250',
  '1290',
  '1310',
  '1320',
  '1330',
  '1340',
  '1350',
  '1360',
  '1370',
  '1410',
  '1420',
  '1490',
  '1510',
  '1520',
  '1530',
  '1590',
  '1610',
  '1710',
  '1720',
  '1730',
  '1740',
  '1790',
] as const;

/** SCB codes that AF's group of the same name holds besides its own: undersköterskor. */
const widerGroups = { '5321': ['5321', '5322'], '5323': ['5323', '5324'] } as const;

/** SCB codes that have no group in AF's variant: kept under their own code and reported, never dropped. */
export const withoutAfGroup: ReadonlySet<string> = new Set(['4430', '7619']);

const scbCodes: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...managerGroups.map((group) => [group, [`${group.slice(0, 3)}1`, `${group.slice(0, 3)}2`]] as const),
  ...Object.entries(widerGroups),
]);

const afGroups: ReadonlyMap<string, string> = new Map(
  [...scbCodes].flatMap(([group, codes]) => codes.map((code) => [code, group] as const)),
);

/** AF's group that a four-digit SCB code belongs to: itself where the two agree. */
export const afGroupOf = (scbCode: string): Ssyk4 => afGroups.get(scbCode) ?? scbCode;

/** The SCB codes whose persons make up an AF group; headcounts are summed, wages must never be. */
export const scbCodesOf = (group: Ssyk4): readonly string[] => scbCodes.get(group) ?? [group];

export const isMergedManager = (group: Ssyk4): boolean => (managerGroups as readonly string[]).includes(group);

export const isMerged = (group: Ssyk4): boolean => scbCodes.has(group);

import { readdirSync } from 'node:fs';
import { RegionSettings, regionSettingsLimit } from '../../shared/domain/region.ts';
import { parseRegionFile, type RegionProblem } from './parse-region-file.ts';
import type { RegionFile } from './region-file.ts';

/** The files of this folder that are the machinery rather than a region. */
const machinery = new Set(['load-region', 'parse-region-file', 'region-checks', 'region-fields', 'region-file']);

/** A region file that cannot be used; the message is meant for the administrator's eyes, one line per problem. */
export class RegionFileError extends Error {
  override readonly name = 'RegionFileError';
  readonly regionId: string;
  readonly problems: readonly RegionProblem[];

  constructor(regionId: string, problems: readonly RegionProblem[]) {
    const lines = problems.map(({ key, value, remedy }) => `  ${key} = ${value}\n    ${remedy}`);
    const count = problems.length === 1 ? 'one thing' : `${problems.length} things`;
    super(`The region ${regionId} cannot be used; ${count} to put right:\n${lines.join('\n')}`);
    this.regionId = regionId;
    this.problems = problems;
  }
}

/** The regions that have a file, sorted. */
export const knownRegions = (): string[] =>
  readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .filter((name) => !machinery.has(name))
    .toSorted();

/**
 * What the functions need of a region file; an area gets its broker's public particulars.
 * Throws `RegionFileError` where it would be too large for a Lambda's environment.
 */
export const settingsOf = (region: RegionFile): RegionSettings => {
  const settings = RegionSettings.parse({
    id: region.id,
    name: region.name,
    county: region.county,
    countyConceptId: region.countyConceptId,
    timeZone: region.timeZone,
    languages: region.languages,
    areas: region.areas.map((area) => {
      const broker = region.staff.find(({ id }) => id === area.broker);
      return {
        ...area,
        broker: broker && { id: broker.id, name: broker.name, email: broker.email, phone: broker.phone },
      };
    }),
    answerWithinWorkingDays: region.deadlines.answerWithinWorkingDays,
    closedDays: region.closedDays,
    sender: { name: region.sender.name, address: region.sender.address },
    organiser: region.organiser,
    indexRates: region.indexRates,
    ...(region.staffingFirms.length > 0 && { staffingFirms: region.staffingFirms }),
  });
  const bytes = Buffer.byteLength(JSON.stringify(settings));
  if (bytes <= regionSettingsLimit) return settings;
  const remedy = `shorten names or drop past closing days: what the functions need may be ${regionSettingsLimit} bytes, for Lambda's sake`;
  throw new RegionFileError(region.id, [{ key: 'areas', value: `${bytes} bytes`, remedy }]);
};

/** Checks what a file exports as `region`. Throws `RegionFileError` with everything that is to be put right. */
export const regionOf = (id: string, raw: unknown): RegionFile => {
  const parsed = parseRegionFile(raw);
  if (!parsed.ok) throw new RegionFileError(id, parsed.problems);
  if (parsed.region.id !== id) {
    const remedy = `write ${id}, the name of the file`;
    throw new RegionFileError(id, [{ key: 'id', value: JSON.stringify(parsed.region.id), remedy }]);
  }
  settingsOf(parsed.region);
  return parsed.region;
};

/** A file that is no TypeScript: Node's own sentence, and where it stands. */
const unreadable = (id: string, error: unknown): RegionFileError => {
  const { message = String(error), stack = '' } = error instanceof Error ? error : {};
  const line = /\.ts:(\d+)/.exec(stack)?.[1];
  const value = line === undefined ? `infra/regions/${id}.ts` : `infra/regions/${id}.ts, line ${line}`;
  return new RegionFileError(id, [{ key: 'file', value, remedy: `mend what cannot be read: ${message}` }]);
};

/** Reads and checks `infra/regions/<id>.ts`. Throws `RegionFileError`, also for an id without a file. */
export const loadRegion = async (id: string): Promise<RegionFile> => {
  const known = knownRegions();
  if (!known.includes(id)) {
    const remedy = `choose among ${known.join(', ')}, or write infra/regions/<id>.ts after exempel.ts`;
    throw new RegionFileError(id, [{ key: 'region', value: JSON.stringify(id), remedy }]);
  }
  const file = new URL(`${id}.ts`, import.meta.url).href;
  const { region } = (await import(file).catch((error: unknown) => {
    throw unreadable(id, error);
  })) as { region?: unknown };
  return regionOf(id, region);
};

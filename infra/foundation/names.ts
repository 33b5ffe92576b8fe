import type { RegionFile } from '../regions/region-file.ts';

/** Which of a region's installations: `prod`, `test`, `local`. Short, because it stands in the name of every resource. */
export type Stage = string;

const stageShape = /^[a-z][a-z0-9]{1,9}$/;

/** Throws an error that says what a stage may be called. */
export const checkStage = (stage: string): Stage => {
  if (stageShape.test(stage)) return stage;
  throw new Error(
    `stage: "${stage}" is not a stage. Use two to ten lower-case letters and digits, starting with a letter, such as prod or test.`,
  );
};

/** `kompetenssignal-gavleborg-prod`: begins every name, so that two regions in one account share nothing. */
export const prefix = (region: Pick<RegionFile, 'id'>, stage: Stage): string => `kompetenssignal-${region.id}-${stage}`;

export const stackName = (region: Pick<RegionFile, 'id'>, stage: Stage, part: 'data' | 'app'): string =>
  `${prefix(region, stage)}-${part}`;

/** The SSM SecureString with the keys that sign links. `npm run deploy` makes it once: CloudFormation cannot. */
export const linkKeysParameter = (region: Pick<RegionFile, 'id'>, stage: Stage): string =>
  `/kompetenssignal/${region.id}/${stage}/link-keys`;

/** On every resource that can carry tags: what it belongs to, who owns it, and what kind of information it may hold. */
export const tagsOf = (region: Pick<RegionFile, 'id' | 'organiser'>, stage: Stage) => ({
  system: 'kompetenssignal',
  region: region.id,
  stage,
  owner: region.organiser.name.replace(/[^\p{L}\p{N} _.:/=+@-]/gu, ' '),
  'information-class': 'casework',
});

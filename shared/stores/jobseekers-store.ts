import { JobseekerVersion } from '../domain/jobseeker-version.ts';
import { everyItem, type Table, type Write } from '../platform/table.ts';
import { jobseekersPartition, jobseekersVersionKey } from './keys.ts';

/** A new version; refused where somebody else has just made the same one. */
export const jobseekersVersionWrite = (version: JobseekerVersion): Write => ({
  Put: {
    Item: { ...jobseekersVersionKey(version.version), ...version },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** Takes a version back; refused where it is not there, or was taken back before. */
export const jobseekersTakeBackWrite = (version: number, by: string, at: string): Write => ({
  Update: {
    Key: jobseekersVersionKey(version),
    UpdateExpression: 'SET takenBack = :taken',
    ConditionExpression: 'attribute_type(takenBack, :null)',
    ExpressionAttributeValues: { ':taken': { by, at }, ':null': 'NULL' },
  },
});

export type JobseekersStore = {
  /** Every version, the newest first. Read consistently. */
  versions: () => Promise<JobseekerVersion[]>;
};

export const jobseekersStore = (casework: Table): JobseekersStore => ({
  versions: async () => {
    const versions: JobseekerVersion[] = [];
    const question = { where: 'pk = :pk', values: { ':pk': jobseekersPartition }, newestFirst: true, consistent: true };
    for await (const { pk: _, sk: __, ...rest } of everyItem(casework, question))
      versions.push(JobseekerVersion.parse(rest));
    return versions;
  },
});

/**
 * All ads of an employer fall into one partition, whichever file they stand in, so that a partition can be counted by
 * itself. So many that one of all the historical ads there are (eight millions) holds some thirty thousand.
 */
export const partitionCount = 256;

/** Where an administrator lays the files of historical ads, in the bucket of snapshots. */
export const historicalPrefix = 'historical/';

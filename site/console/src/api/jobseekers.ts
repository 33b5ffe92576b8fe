import type { JobseekerVersions } from '../../../../functions/shortage/contract.ts';
import type { Client } from './client.ts';

export const listJobseekers = (client: Client) => client.get<JobseekerVersions>('/api/v1/jobseekers');

export const uploadJobseekers = (client: Client, csv: string) =>
  client.send<JobseekerVersions>('POST', '/api/v1/jobseekers', { body: { csv } });

export const takeBackJobseekers = (client: Client, version: number) =>
  client.send<JobseekerVersions>('POST', '/api/v1/jobseekers/take-back', { body: { version } });

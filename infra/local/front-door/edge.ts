import type { S3Client } from '@aws-sdk/client-s3';
import { readObject } from '../engines/buckets.ts';
import type { BehaviourPlan, DistributionPlan, HeadersPlan } from '../template/distribution-model.ts';
import type { Answer } from './answer.ts';

const escaped = (text: string) => text.replace(/[.+^${}()|[\]\\]/g, '\\$&');

/** CloudFront's path patterns: `*` for any characters, `?` for one; case counts, the leading slash does not. */
const matcher = (pattern: string): RegExp =>
  new RegExp(`^/?${escaped(pattern.replace(/^\//, '')).replaceAll('*', '.*').replaceAll('?', '.')}$`, 's');

export const behaviourTable = ({ behaviours }: DistributionPlan): ((path: string) => BehaviourPlan) => {
  const table = behaviours.map((behaviour) => ({ behaviour, matches: matcher(behaviour.pattern) }));
  return (path) => {
    const found = table.find(({ matches }) => matches.test(path));
    if (found === undefined) throw new Error('a distribution has a default behaviour');
    return found.behaviour;
  };
};

/** The answer with the headers of a response headers policy. */
export const withHeaders = (answer: Answer, { added, removed }: HeadersPlan): Answer => {
  const headers: Record<string, string | readonly string[]> = { ...answer.headers };
  for (const name of removed) delete headers[name];
  for (const { name, value, override } of added) if (override || headers[name] === undefined) headers[name] = value;
  return { ...answer, headers };
};

const forbidden: Answer = {
  status: 403,
  headers: { 'content-type': 'application/xml' },
  body: '<?xml version="1.0" encoding="UTF-8"?><Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>',
};

export const notAllowed: Answer = {
  status: 403,
  headers: { 'content-type': 'text/html' },
  body: '<h1>403 ERROR</h1><p>This distribution is not configured to allow the HTTP request method.</p>',
};

/** An object of the site's bucket. As in the cloud a missing one is 403: the distribution may not list the bucket. */
export const bucketAnswer = async (
  s3: S3Client,
  bucket: string,
  key: string,
  ifNoneMatch: string | undefined,
): Promise<Answer> => {
  const object = key === '' ? null : await readObject(s3, bucket, key);
  if (object === null) return forbidden;
  const { body, headers } = object;
  return ifNoneMatch === headers.etag ? { status: 304, headers, body: '' } : { status: 200, headers, body };
};

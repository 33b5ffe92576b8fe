import { GetObjectCommand, ListObjectsV2Command, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { SiteFile } from '../../foundation/site-files.ts';
import { cloudRegion, fakeCredentials } from './tables.ts';

export const openS3 = (endpoint: string): S3Client =>
  new S3Client({ endpoint, region: cloudRegion, credentials: fakeCredentials, forcePathStyle: true });

/** Puts files into a bucket, as `npm run deploy` does with the site's. */
export const putFiles = async (s3: S3Client, Bucket: string, files: readonly SiteFile[]): Promise<void> => {
  for (const { key, body, contentType, cacheControl } of files)
    await s3.send(
      new PutObjectCommand({ Bucket, Key: key, Body: body, ContentType: contentType, CacheControl: cacheControl }),
    );
};

export type StoredObject = {
  readonly body: Uint8Array;
  /** `content-type`, `etag` and, where it was given, `cache-control`. */
  readonly headers: Readonly<Record<string, string>>;
};

/** An object, or null where there is none. */
export const readObject = async (s3: S3Client, Bucket: string, Key: string): Promise<StoredObject | null> => {
  try {
    const { Body, ContentType, ETag, CacheControl } = await s3.send(new GetObjectCommand({ Bucket, Key }));
    const headers = {
      'content-type': ContentType ?? 'application/octet-stream',
      etag: ETag ?? '',
      ...(CacheControl !== undefined && { 'cache-control': CacheControl }),
    };
    return { body: (await Body?.transformToByteArray()) ?? new Uint8Array(), headers };
  } catch (error) {
    if (error instanceof NoSuchKey) return null;
    throw error;
  }
};

export const putJson = async (s3: S3Client, Bucket: string, Key: string, value: unknown): Promise<void> => {
  await s3.send(new PutObjectCommand({ Bucket, Key, Body: JSON.stringify(value), ContentType: 'application/json' }));
};

export const countObjects = async (s3: S3Client, Bucket: string): Promise<number> => {
  let count = 0;
  let ContinuationToken: string | undefined;
  do {
    const page = await s3.send(new ListObjectsV2Command({ Bucket, ContinuationToken }));
    count += page.Contents?.length ?? 0;
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken !== undefined);
  return count;
};

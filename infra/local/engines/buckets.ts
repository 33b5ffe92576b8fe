import { readdir, readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { GetObjectCommand, ListObjectsV2Command, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { cloudRegion, fakeCredentials } from './tables.ts';

export const openS3 = (endpoint: string): S3Client =>
  new S3Client({ endpoint, region: cloudRegion, credentials: fakeCredentials, forcePathStyle: true });

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

const filesOf = async (folder: string): Promise<string[]> => {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
  } catch {
    return []; // no such folder
  }
};

/** Puts every file below `folder` into the bucket, its path below `root` as key. Answers how many. */
export const uploadFolder = async (s3: S3Client, Bucket: string, root: string, folder: string): Promise<number> => {
  const files = await filesOf(join(root, folder));
  for (const file of files) {
    const Key = file.slice(root.length + 1).split(sep).join('/');
    const ContentType = contentTypes[extname(file)] ?? 'application/octet-stream';
    await s3.send(new PutObjectCommand({ Bucket, Key, Body: await readFile(file), ContentType }));
  }
  return files.length;
};

export type StoredObject = { readonly body: Uint8Array; readonly contentType: string; readonly etag: string };

/** An object, or null where there is none. */
export const readObject = async (s3: S3Client, Bucket: string, Key: string): Promise<StoredObject | null> => {
  try {
    const { Body, ContentType = 'application/octet-stream', ETag = '' } = await s3.send(new GetObjectCommand({ Bucket, Key }));
    return { body: (await Body?.transformToByteArray()) ?? new Uint8Array(), contentType: ContentType, etag: ETag };
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

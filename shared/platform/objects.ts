import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

let client: S3Client | undefined;

/** One client per instance, made at first use. */
export const objectClient = (): S3Client => {
  client ??= new S3Client({
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 2_000, requestTimeout: 60_000, throwOnRequestTimeout: true },
  });
  return client;
};

/** A bucket of immutable objects: keys carry the hash of the content, so that writing twice is writing once. */
export type Objects = {
  get: (key: string) => Promise<Uint8Array | undefined>;
  put: (key: string, body: Uint8Array, contentType: string) => Promise<void>;
};

export const openObjects = (s3: S3Client, Bucket: string): Objects => ({
  get: async (Key) => {
    try {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
      return await Body?.transformToByteArray();
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  },
  put: async (Key, Body, ContentType) => {
    await s3.send(new PutObjectCommand({ Bucket, Key, Body, ContentType, ContentLength: Body.byteLength }));
  },
});

/** Reads an object as it comes, for what is larger than memory. Throws `NoSuchKey` where there is none. */
export const objectStream =
  (s3: S3Client, Bucket: string) =>
  async (Key: string): Promise<AsyncIterable<Uint8Array>> => {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
    // In Node the body is a readable stream; the type also speaks of browsers.
    return Body as unknown as AsyncIterable<Uint8Array>;
  };

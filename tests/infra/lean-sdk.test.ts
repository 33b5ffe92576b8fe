import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { bundling } from '../../infra/foundation/bundle.ts';
import { projectRoot } from '../../infra/foundation/project-root.ts';

const folder = mkdtempSync(join(tmpdir(), 'kompetenssignal-lean-sdk-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

type Credentials = { accessKeyId: string; sessionToken?: string };
let made: {
  inputs: string[];
  clients: { config: { credentials: () => Promise<Credentials>; region: () => Promise<string> } }[];
};

beforeAll(async () => {
  const outfile = join(folder, 'index.mjs');
  const { metafile } = await build({
    ...bundling,
    stdin: {
      contents: `import { DynamoDBClient } from '@aws-sdk/client-dynamodb'; import { S3Client } from '@aws-sdk/client-s3';
        import { SESClient } from '@aws-sdk/client-ses';
        export const clients = [DynamoDBClient, S3Client, SESClient].map((Client) => new Client({}));`,
      resolveDir: projectRoot,
    },
    outfile,
  });
  made = {
    inputs: Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs)),
    ...(await import(pathToFileURL(outfile).href)),
  };
});

test('a bundle brings no way to find credentials but the environment', () => {
  const ways = made.inputs.flatMap(
    (input) => /node_modules\/.*(credential-provider-[a-z-]+|token-providers|nested-clients)/.exec(input)?.[1] ?? [],
  );
  expect([...new Set(ways)]).toEqual(['credential-provider-env']);
});

test('every client takes the credentials of the role from the environment, and the region', async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'key-of-the-role');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  vi.stubEnv('AWS_SESSION_TOKEN', 'token');
  vi.stubEnv('AWS_REGION', 'eu-north-1');
  for (const { config } of made.clients) {
    expect(await config.credentials()).toMatchObject({ accessKeyId: 'key-of-the-role', sessionToken: 'token' });
    expect(await config.region()).toBe('eu-north-1');
  }
});

test('the files of a developer are not read, even where they are', async () => {
  vi.stubEnv('AWS_CONFIG_FILE', join(projectRoot, 'package.json'));
  vi.stubEnv('AWS_ACCESS_KEY_ID', undefined);
  vi.stubEnv('AWS_PROFILE', 'somebody');
  const outfile = join(folder, 'files.mjs');
  const { metafile } = await build({
    ...bundling,
    stdin: { contents: `export { loadSharedConfigFiles } from '@smithy/core/config';`, resolveDir: projectRoot },
    outfile,
  });
  const { loadSharedConfigFiles } = await import(pathToFileURL(outfile).href);

  expect(await loadSharedConfigFiles()).toEqual({ configFile: {}, credentialsFile: {} });
  const kept = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  expect(kept.filter((input) => input.endsWith('/parseIni.js'))).toEqual([]);
});

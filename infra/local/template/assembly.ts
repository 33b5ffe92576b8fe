import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';

const Resource = z.object({
  Type: z.string(),
  Properties: z.optional(z.record(z.string(), z.unknown())),
  Condition: z.optional(z.string()),
});

const Template = z.object({
  Resources: z.record(z.string(), Resource),
  Parameters: z.optional(z.record(z.string(), z.object({ Type: z.string(), Default: z.optional(z.unknown()) }))),
  Outputs: z.optional(
    z.record(z.string(), z.object({ Value: z.unknown(), Export: z.optional(z.object({ Name: z.unknown() })) })),
  ),
});
export type Template = z.infer<typeof Template>;

const AssetManifest = z.object({
  files: z.optional(
    z.record(
      z.string(),
      z.object({
        source: z.object({ path: z.optional(z.string()) }),
        destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
      }),
    ),
  ),
});

/** What `cdk synth` wrote: the stacks' templates, and where the file assets lie by their key in the asset bucket. */
export type Assembly = {
  readonly stacks: readonly { readonly name: string; readonly template: Template }[];
  readonly assets: ReadonlyMap<string, string>;
};

const json = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));

const suffix = '.template.json';

/** Reads a folder that `cdk synth` wrote. Throws where it holds no template or one of another shape. */
export const readAssembly = async (folder: string): Promise<Assembly> => {
  const files = (await readdir(folder)).toSorted();
  const names = files.filter((file) => file.endsWith(suffix)).map((file) => file.slice(0, -suffix.length));
  if (names.length === 0) throw new Error(`${folder} holds no CloudFormation template`);
  const stacks = await Promise.all(
    names.map(async (name) => ({ name, template: Template.parse(await json(join(folder, name + suffix))) })),
  );
  const manifests = files.filter((file) => file.endsWith('.assets.json'));
  const assets = new Map<string, string>();
  for (const manifest of manifests) {
    const { files: entries = {} } = AssetManifest.parse(await json(join(folder, manifest)));
    for (const { source, destinations } of Object.values(entries)) {
      if (source.path === undefined) continue;
      for (const { objectKey } of Object.values(destinations)) assets.set(objectKey, join(folder, source.path));
    }
  }
  return { stacks, assets };
};

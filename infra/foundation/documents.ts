import { readFile, writeFile } from 'node:fs/promises';
import { openApi } from '../../shared/contract/openapi.ts';
import { everyRoute } from '../features/routes.ts';
import { compileWasm } from './compile-wasm.ts';

/** What is made from the program and kept in the project, so that readers and harvesters find it, and nobody need make it. */
type GeneratedDocument = { path: string; content: () => Promise<string> };

const documents: readonly GeneratedDocument[] = [
  {
    path: 'site/public/api/openapi.json',
    content: async () =>
      `${JSON.stringify(openApi({ title: 'Kompetenssignal', version: '1.0.0', routes: everyRoute }), null, 2)}\n`,
  },
  {
    path: 'shared/platform/json-skip.wasm.ts',
    content: async () =>
      `// Generated from json-skip.as by npm run documents.\nexport const jsonSkipWasm =\n  '${await compileWasm('shared/platform/json-skip.as')}';\n`,
  },
];

const kept = (path: string) => readFile(path, 'utf8').catch(() => '');

/** The documents that no longer say what the program does. */
export const checkDocuments = async (): Promise<string[]> => {
  const drifted: string[] = [];
  for (const { path, content } of documents) if ((await kept(path)) !== (await content())) drifted.push(path);
  return drifted;
};

export const writeDocuments = async (): Promise<void> => {
  for (const { path, content } of documents) await writeFile(path, await content());
};

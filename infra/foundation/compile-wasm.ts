import { readFile } from 'node:fs/promises';
import { main } from 'assemblyscript/asc';

/**
 * A file of AssemblyScript without a runtime, as WebAssembly in base64. Its memory is its host's. Throws with the compiler's
 * own words where it does not compile.
 */
export const compileWasm = async (path: string): Promise<string> => {
  const source = await readFile(path, 'utf8');
  let wasm = new Uint8Array();
  const { error, stderr } = await main(
    [
      'module.ts',
      '-O3',
      '--enable',
      'simd',
      '--noAssert',
      '--runtime',
      'stub',
      '--importMemory',
      '--noExportMemory',
      '--outFile',
      'module.wasm',
    ],
    {
      readFile: (name) => (name === 'module.ts' ? source : null),
      writeFile: (_, contents) => {
        wasm = Uint8Array.from(contents as Uint8Array);
      },
      listFiles: () => [],
    },
  );
  if (error) throw new Error(`${path}: ${error.message}\n${stderr}`);
  return Buffer.from(wasm).toString('base64');
};

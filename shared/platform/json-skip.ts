import { jsonSkipWasm } from './json-skip.wasm.ts';

declare global {
  // As much of it as is used here: Node's types leave it out.
  namespace WebAssembly {
    class Memory {
      constructor(size: { initial: number });
      readonly buffer: ArrayBuffer;
      grow(pages: number): number;
    }
    class Module {
      constructor(bytes: Uint8Array);
    }
    class Instance {
      constructor(module: Module, imports: { env: { memory: Memory } });
      readonly exports: unknown;
    }
  }
}

/**
 * Passes over JSON in a memory whose window lies at its beginning: `json-skip.as` says what each takes and answers. There is
 * a nought behind the window's last byte, and room for `slack` bytes more.
 */
export type JsonSkip = {
  readonly value: (at: number, filled: number, strict: boolean, deeper: number) => number;
  readonly members: (at: number, filled: number, strict: boolean, deeper: number, wanted: number) => number;
};

/** Bytes behind the window that are looked at with its last ones. */
export const slack = 128;

let compiled: WebAssembly.Module | undefined;

export const jsonSkip = (memory: WebAssembly.Memory): JsonSkip => {
  compiled ??= new WebAssembly.Module(Buffer.from(jsonSkipWasm, 'base64'));
  return new WebAssembly.Instance(compiled, { env: { memory } }).exports as JsonSkip;
};

import type { Readable } from 'node:stream';

export type LogLine = { readonly at: string; readonly text: string };

const kept = 200;

/** The last lines that a function wrote, by the region's clock. */
export const logLines = (now: () => Date) => {
  const lines: LogLine[] = [];
  const add = (text: string) => {
    if (text === '') return;
    lines.push({ at: now().toISOString(), text });
    if (lines.length > kept) lines.shift();
  };
  const capture = (stream: Readable) => {
    let rest = '';
    stream.setEncoding('utf8');
    stream.on('data', (chunk: string) => {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop() ?? '';
      parts.forEach(add);
    });
    stream.on('end', () => add(rest));
  };
  return { add, capture, lines: (): readonly LogLine[] => lines };
};

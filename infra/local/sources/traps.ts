import type { SourceAnswer } from './answer.ts';
import { isRecord, longestList } from './longest-list.ts';

/** What a public source has been seen to do, and what a pull must survive or refuse. Source: sources.md 12. */
export const trapNames = [
  'cut',
  'html',
  'slow',
  '500',
  '429',
  'malformed-element',
  'drift',
  'empty',
  'short',
  'bom',
  'nfd',
  'duplicate-ads',
  'no-place',
  'one-gone',
  'graphql-errors',
  'newer-version',
  'older-edition',
  'unknown-word',
  'without-counts',
] as const;
export type TrapName = (typeof trapNames)[number];

export const isTrapName = (name: string): name is TrapName => trapNames.some((known) => known === name);

/** An answer that may also break off or come late. */
export type TrappedAnswer = SourceAnswer & {
  /** The connection is torn down after the body, instead of being ended. */
  readonly breaksOff?: boolean;
  readonly delayMilliseconds?: number;
};

const slowness = 30_000;
const page =
  '<!doctype html><html lang="sv"><title>Underhåll</title><p>Tjänsten är tillfälligt stängd för underhåll.</p></html>';
const plain = { 'content-type': 'text/plain; charset=utf-8' };

const textOf = ({ body }: SourceAnswer): string => [...body].join('');
const isLines = ({ headers }: SourceAnswer): boolean => (headers['content-type'] ?? '').includes('jsonl');

/** The answer with its elements changed: the lines of a JSON Lines answer, or the longest list anywhere in a document. */
const withElements = (
  answer: SourceAnswer,
  change: (elements: readonly unknown[]) => readonly unknown[],
): SourceAnswer => {
  const text = textOf(answer);
  if (isLines(answer)) {
    const elements = text.split('\n').flatMap((line): unknown[] => (line === '' ? [] : [JSON.parse(line)]));
    return { ...answer, body: change(elements).map((element) => `${JSON.stringify(element)}\n`) };
  }
  const document: unknown = JSON.parse(text);
  const list = longestList(document);
  if (list === null) return { ...answer, body: [text] };
  list.splice(0, list.length, ...change([...list]));
  return { ...answer, body: [JSON.stringify(document)] };
};

/** Field names that a new version of a source calls something else. */
const renamed: Readonly<Record<string, string>> = {
  occupation_group: 'occupationGroup',
  preferred_label: 'label',
  ssyk: 'ssyk_kod',
  content: 'contents',
  eventSummary: 'event_summary',
  category: 'categories',
};

const drifted = (text: string): string =>
  Object.entries(renamed).reduce((changed, [from, to]) => changed.replaceAll(`"${from}":`, `"${to}":`), text);

const replaced = (answer: SourceAnswer, what: RegExp, by: (...found: string[]) => string): SourceAnswer => ({
  ...answer,
  body: [textOf(answer).replace(what, by)],
});

const placeless = (element: unknown): unknown => {
  if (!isRecord(element) || !isRecord(element.workplace_address)) return element;
  const nowhere = Object.fromEntries(Object.keys(element.workplace_address).map((name) => [name, null]));
  return { ...element, workplace_address: nowhere };
};

/** Traps that take the answer's place or time; the others change what is in it, and leave alone what holds nothing (304). */
const wholesale: ReadonlySet<TrapName> = new Set(['html', 'slow', '500', '429']);

export const changesContent = (trap: TrapName): boolean => !wholesale.has(trap);

/** The answer as it comes when the source misbehaves in this way. */
export const trapped = (answer: TrappedAnswer, trap: TrapName): TrappedAnswer => {
  if (answer.status !== 200 && !wholesale.has(trap)) return answer;
  switch (trap) {
    case 'cut': {
      const text = textOf(answer);
      return { ...answer, body: [text.slice(0, Math.floor(text.length * 0.6))], breaksOff: true };
    }
    case 'html':
      return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: [page] };
    case 'slow':
      return { ...answer, delayMilliseconds: slowness };
    case '500':
      return { status: 500, headers: plain, body: ['Internal Server Error'] };
    case '429':
      return { status: 429, headers: { ...plain, 'retry-after': '60' }, body: ['Too Many Requests'] };
    case 'malformed-element':
      return isLines(answer)
        ? { ...answer, body: [textOf(answer).replace('\n', '\n{"id": "1", "headline": "avhug\n')] }
        : withElements(answer, (elements) =>
            elements.map((element, at) => (at === 0 ? { unexpected: true } : element)),
          );
    case 'drift':
      return { ...answer, body: [drifted(textOf(answer))] };
    case 'empty':
      return withElements(answer, () => []);
    case 'short':
      return withElements(answer, (elements) => elements.slice(0, Math.ceil(elements.length / 10)));
    case 'bom':
      return { ...answer, body: ['\uFEFF', ...answer.body] };
    case 'nfd':
      return { ...answer, body: [textOf(answer).normalize('NFD')] };
    case 'duplicate-ads':
      return withElements(answer, (elements) =>
        elements.flatMap((element, at) => (at % 5 === 0 ? [element, element] : [element])),
      );
    case 'no-place':
      return withElements(answer, (elements) => elements.map(placeless));
    case 'one-gone':
      return withElements(answer, (elements) => elements.slice(0, -1));
    case 'graphql-errors':
      return replaced(answer, /^\{"data":/, () => '{"errors":[{"message":"Internal error"}],"data":');
    case 'newer-version':
      return replaced(answer, /("taxonomy\/version":)(\d+)/g, (_, name, version) => `${name}${Number(version) + 1}`);
    case 'older-edition':
      return replaced(answer, /("omgang":")(\d{4})/g, (_, name, year) => `${name}${Number(year) - 2}`);
    case 'unknown-word':
      return replaced(answer, /("rekryteringssituation":")brist/, (_, name) => `${name}stor brist`);
    case 'without-counts':
      return replaced(answer, /"(antal|del_av)_ssyk":\d+,/g, () => '');
    default:
      return trap satisfies never;
  }
};

import type { LogMessage } from './log-messages.ts';

/** What a log line may hold besides its message: ids, codes, counts and durations; never a text that a person wrote. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

export type Log = {
  info: (message: LogMessage, fields?: LogFields) => void;
  warn: (message: LogMessage, fields?: LogFields) => void;
  error: (message: LogMessage, fields?: LogFields) => void;
};

/** Longer values are texts, and texts may hold a person: they are cut, so that a mistake shows and does little harm. */
const longest = 200;
const cut = (value: LogFields[string]) =>
  typeof value === 'string' && value.length > longest ? `${value.slice(0, longest)}…` : value;

const line = (level: string, message: LogMessage, fields: LogFields) =>
  JSON.stringify({
    level,
    code: message.code,
    message: message.text,
    ...Object.fromEntries(Object.entries(fields).map(([k, v]) => [k, cut(v)])),
  });

/** JSON lines on standard output, one per event. */
export const jsonLog = (write: (line: string) => void = (text) => process.stdout.write(`${text}\n`)): Log => ({
  info: (message, fields = {}) => write(line('info', message, fields)),
  warn: (message, fields = {}) => write(line('warn', message, fields)),
  error: (message, fields = {}) => write(line('error', message, fields)),
});

/** What is known of an unexpected error without its message, which may quote an entity: name, code and place. */
export const errorFields = (error: unknown): LogFields => {
  if (!(error instanceof Error)) return { error: typeof error };
  const place = error.stack
    ?.replace(error.message, '')
    .split('\n')
    .find((l) => l.trimStart().startsWith('at '))
    ?.trim();
  const code = (error as { code?: unknown }).code;
  const cause = error.cause instanceof Error ? error.cause.name : undefined;
  return {
    error: error.name,
    ...(typeof code === 'string' && { errorCode: code }),
    ...(place && { place }),
    ...(cause && { cause }),
  };
};

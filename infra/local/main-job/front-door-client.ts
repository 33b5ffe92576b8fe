import { StepFailed } from './step-failed.ts';

export type Asked = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/** Asks the region as anybody would: over HTTP, at its own address. */
export type FrontDoorClient = {
  readonly ask: (path: string, asked?: Asked) => Promise<{ status: number; body: unknown }>;
  /** The body of an answer with the expected status. Throws `StepFailed` saying what came instead. */
  readonly expect: (status: number, path: string, asked?: Asked) => Promise<unknown>;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

export const frontDoorClient = (origin: string): FrontDoorClient => {
  const ask: FrontDoorClient['ask'] = async (path, { method = 'GET', headers = {}, body } = {}) => {
    const answered = await fetch(origin + path, {
      method,
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: answered.status, body: parsed(await answered.text()) };
  };
  return {
    ask,
    expect: async (status, path, asked) => {
      const answered = await ask(path, asked);
      if (answered.status === status) return answered.body;
      const said = typeof answered.body === 'string' ? answered.body : JSON.stringify(answered.body);
      throw new StepFailed(`${asked?.method ?? 'GET'} ${path} answered ${answered.status}: ${said.slice(0, 300)}`);
    },
  };
};

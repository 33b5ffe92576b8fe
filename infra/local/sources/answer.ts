/** A question to a public source: the source's own path, behind `/_sources/{source id}`. */
export type SourceRequest = {
  readonly method: string;
  readonly sourceId: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
};

/** `body` in parts: large answers are made and sent piece by piece, as the real services do. */
export type SourceAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Iterable<string>;
};

/** A question with the instant at which it is asked, epoch milliseconds. */
export type Asked = SourceRequest & { readonly now: number };
export type Replica = (asked: Asked) => SourceAnswer;

export const json = (value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): SourceAnswer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: [JSON.stringify(value)],
});

export const notFound = (path: string): SourceAnswer => json({ message: `No such address: ${path}` }, 404);

export const badRequest = (message: string): SourceAnswer => json({ message }, 400);

/** A whole number of the query, kept within its limits; `otherwise` where it is missing or no number. */
export const numberOf = (
  query: URLSearchParams,
  name: string,
  otherwise: number,
  most = Number.MAX_SAFE_INTEGER,
): number => {
  const given = query.get(name);
  return given !== null && /^\d+$/.test(given) ? Math.min(most, Number(given)) : otherwise;
};

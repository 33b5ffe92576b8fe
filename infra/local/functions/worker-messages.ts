/** What a worker is started with. */
export type Start = {
  /** Absolute path of the bundle's module. */
  readonly bundle: string;
  readonly exportName: string;
  readonly offset: Float64Array;
  /** The constant part of Lambda's context object. */
  readonly identity: Readonly<Record<string, string>>;
};

/** One event, as JSON like on the wire. `deadline` is epoch milliseconds of real time, with fractions. */
export type Task = { readonly event: string; readonly requestId: string; readonly deadline: number };

export type Failure = {
  readonly ok: false;
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];
  /** The code could not be loaded: this worker is of no use. */
  readonly broken?: true;
};

export type Reply = { readonly ok: true; readonly value: string } | Failure;

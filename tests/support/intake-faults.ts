import { type DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';

/** What happens to one call: it never reaches the table, its answer never reaches us, or a read finds nothing yet. */
export type Fault = { before: Error } | { after: Error } | 'nothing' | undefined;
type Input = { TableName?: string; ConsistentRead?: boolean };
/** Decides by the call's name (`GetItem`, `TransactWriteItems`), by how many of that name there were before it, and by what it asks. */
export type Plan = (call: string, nth: number, input: Input) => Fault;

/** A replica that lags: only consistent reads of the table find anything. */
export const lagging =
  (table: string): Plan =>
  (call, _, { TableName, ConsistentRead }) =>
    (call === 'GetItem' || call === 'Query') && TableName === table && ConsistentRead !== true ? 'nothing' : undefined;

const named = (name: string, more: object = {}) =>
  Object.assign(new Error(name), { name, $metadata: { httpStatusCode: 400 }, ...more });

export const throttled = (name = 'ThrottlingException') => named(name);
export const timedOut = () => named('TimeoutError', { code: 'ETIMEDOUT' });

/** A transaction cancelled for the given reasons, one per write. */
export const cancelled = (codes: readonly string[]) =>
  new TransactionCanceledException({
    message: 'Transaction cancelled',
    $metadata: { httpStatusCode: 400 },
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

type Next = (args: { input: Input }) => Promise<unknown>;
type Stack = {
  add: (
    middleware: (next: Next, context: { commandName?: string }) => Next,
    options: { step: 'initialize'; name: string; override: boolean },
  ) => void;
};

/** Puts faults under a client: mocks strike AWS alone, the program stays as it is. */
export const faultsUnder = (client: DynamoDBClient) => {
  let plan: Plan = () => undefined;
  let seen = new Map<string, number>();
  const middleware =
    (next: Next, { commandName = '' }: { commandName?: string }): Next =>
    async (args) => {
      const call = commandName.replace(/Command$/, '');
      const nth = seen.get(call) ?? 0;
      seen.set(call, nth + 1);
      const fault = plan(call, nth, args.input);
      if (!fault) return next(args);
      if (fault === 'nothing') return { output: { $metadata: {} }, response: {} };
      if ('before' in fault) throw fault.before;
      // The call is made; whatever it answers is lost.
      await next(args).catch(() => undefined);
      throw fault.after;
    };
  (client.middlewareStack as unknown as Stack).add(middleware, { step: 'initialize', name: 'faults', override: true });
  return {
    follow: (next: Plan) => {
      plan = next;
      seen = new Map();
    },
    callsOf: (call: string) => seen.get(call) ?? 0,
  };
};

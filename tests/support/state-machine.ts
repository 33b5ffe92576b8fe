/** A state of Amazon States Language, as far as our machines use it. */
type State = {
  Type: 'Map' | 'Pass' | 'Task';
  Next?: string;
  End?: boolean;
  ItemReader?: { Resource: string; Parameters: { Prefix: string } };
  ItemsPath?: string;
  ItemSelector?: Record<string, unknown>;
  ItemProcessor?: Definition;
  Parameters?: Record<string, unknown>;
  ResultPath?: string | null;
  OutputPath?: string;
};
export type Definition = { StartAt: string; States: Record<string, State> };

type Deps = {
  name: string;
  /** The keys that `listObjectsV2` answers. */
  list: (prefix: string) => readonly string[];
  invoke: (payload: unknown) => Promise<unknown>;
};

type Context = Record<string, unknown>;
type Read = (path: string) => unknown;

/** Reads `$.a.b`, `$$.Map.Item.Value` and the two intrinsic functions that we use; anything else is a fault of the test. */
const reader =
  (input: unknown, context: Context): Read =>
  (path) => {
    const range = /^States\.ArrayRange\((\d+), (\d+), 1\)$/.exec(path);
    if (range) return Array.from({ length: Number(range[2]) - Number(range[1]) + 1 }, (_, i) => Number(range[1]) + i);
    const length = /^States\.ArrayLength\((.+)\)$/.exec(path);
    if (length?.[1]) return (reader(input, context)(length[1]) as unknown[]).length;
    const [root, ...steps] = path.split('.');
    if (root !== '$' && root !== '$$') throw new Error(`Not read here: ${path}`);
    return steps.reduce<unknown>((of, step) => (of as Record<string, unknown>)[step], root === '$' ? input : context);
  };

const filled = (template: unknown, read: Read): unknown => {
  if (typeof template !== 'object' || template === null || Array.isArray(template)) return template;
  return Object.fromEntries(
    Object.entries(template).map(([name, value]) =>
      name.endsWith('.$') ? [name.slice(0, -2), read(String(value))] : [name, filled(value, read)],
    ),
  );
};

/**
 * Runs a state machine as Step Functions does, as far as ours need it, the items of a map backwards and each task twice: the
 * order is nobody's promise, and a step may be tried again.
 */
export const runStateMachine = async (definition: Definition, input: unknown, deps: Deps): Promise<unknown> => {
  const run = async (of: Definition, given: unknown, context: Context): Promise<unknown> => {
    let name: string | undefined = of.StartAt;
    let now = given;
    while (name !== undefined) {
      const state: State | undefined = of.States[name];
      if (state === undefined) throw new Error(`There is no state ${name}`);
      const read = reader(now, context);
      let result: unknown;
      if (state.Type === 'Pass') result = filled(state.Parameters, read);
      else if (state.Type === 'Task') {
        const { Payload } = filled(state.Parameters, read) as { Payload: unknown };
        await deps.invoke(structuredClone(Payload));
        result = { Payload: await deps.invoke(structuredClone(Payload)) };
        if (state.OutputPath !== undefined) result = reader(result, context)(state.OutputPath);
      } else {
        const items: unknown[] = state.ItemReader
          ? deps.list(state.ItemReader.Parameters.Prefix).map((Key) => ({ Key }))
          : (read(state.ItemsPath ?? '$') as unknown[]);
        const results: unknown[] = [];
        for (const [Index, Value] of [...items.entries()].toReversed()) {
          const inside = { ...context, Map: { Item: { Index, Value } } };
          const selected = filled(state.ItemSelector, reader(now, inside));
          results[Index] = await run(state.ItemProcessor as Definition, selected, inside);
        }
        result = results;
      }
      if (state.ResultPath === null) result = now;
      else if (state.ResultPath !== undefined)
        result = { ...(now as Record<string, unknown>), [state.ResultPath.slice(2)]: result };
      now = result;
      name = state.End === true ? undefined : state.Next;
    }
    return now;
  };
  return run(definition, input, { Execution: { Name: deps.name } });
};

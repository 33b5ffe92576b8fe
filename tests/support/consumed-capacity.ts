import type { ConsumedCapacity, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Item } from '../../shared/platform/table.ts';

export type Units = { reads: number; writes: number };
export type Counted = Units & { calls: string[] };

type Output = { ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[] };
type Next = (args: { input: object }) => Promise<{ output: Output }>;
type Context = { commandName?: string };
type Stack = {
  add: (
    middleware: (next: Next, context: Context) => Next,
    options: { step: 'initialize'; name: string; override: boolean },
  ) => void;
};

const writing = /^(Put|Update|Delete|TransactWrite|BatchWrite)/;

/**
 * Counts the capacity units that the engine reports for every call of a client from now on, and the calls themselves.
 * `taken()` answers what was counted since it was last asked.
 */
export const consumedCapacity = (client: DynamoDBClient) => {
  let counted: Counted = { reads: 0, writes: 0, calls: [] };
  const middleware =
    (next: Next, { commandName = '' }: Context): Next =>
    async (args) => {
      const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'INDEXES' } });
      const reported = [result.output.ConsumedCapacity ?? []].flat();
      const units = reported.reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
      const kind = writing.test(commandName) ? 'writes' : 'reads';
      counted = { ...counted, [kind]: counted[kind] + units, calls: [...counted.calls, commandName] };
      return result;
    };
  (client.middlewareStack as unknown as Stack).add(middleware, {
    step: 'initialize',
    name: 'consumedCapacity',
    override: true,
  });
  return {
    taken: (): Counted => {
      const taken = counted;
      counted = { reads: 0, writes: 0, calls: [] };
      return taken;
    },
  };
};

type Attribute = Record<string, unknown>;
const bytes = (text: string) => Buffer.byteLength(text);
const significantDigits = (text: string) => text.replace(/^-?0*|[-.]/g, '').replace(/0+$/, '').length;

const attributeSize = (attribute: Attribute): number => {
  const [[kind, value]] = Object.entries(attribute) as [[string, never]];
  switch (kind) {
    case 'S':
      return bytes(value);
    case 'B':
      return (value as Uint8Array).byteLength;
    case 'N':
      return Math.ceil(significantDigits(value) / 2) + (String(value).startsWith('-') ? 2 : 1);
    case 'L':
      return 3 + (value as Attribute[]).reduce((sum, one) => sum + 1 + attributeSize(one), 0);
    case 'M':
      return 3 + sizeOfMap(value) + Object.keys(value).length;
    default:
      return 1;
  }
};
const sizeOfMap = (map: Record<string, Attribute>): number =>
  Object.entries(map).reduce((sum, [name, value]) => sum + bytes(name) + attributeSize(value), 0);

/**
 * Bytes of an item by DynamoDB's published rules: names and texts in UTF-8, numbers two digits a byte and one more, lists
 * and maps three bytes and one per element. Source: docs.aws.amazon.com, "DynamoDB item sizes and formats".
 */
export const itemSize = (item: Item): number =>
  sizeOfMap(marshall(item, { removeUndefinedValues: true }) as unknown as Record<string, Attribute>);

/**
 * Write units by rule: one per started kB, two in a transaction; an item that enters a keys-only index costs one more
 * per started kB of its keys (an index's writes are never transactional).
 */
export const writeUnits = (items: readonly Item[], { transaction }: { transaction: boolean }): number =>
  items.reduce((sum, item) => {
    const own = Math.ceil(itemSize(item) / 1024) * (transaction ? 2 : 1);
    return sum + own + ('listPk' in item ? 1 : 0);
  }, 0);

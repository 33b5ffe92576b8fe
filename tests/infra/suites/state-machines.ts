import { describe, expect, test } from 'vitest';
import { backfillStep, scaleKey } from '../../../functions/shortage/backfill/backfill-step.ts';
import { referenceScale } from '../../../shared/domain/reference-scale.ts';
import { historicalAds } from '../../bench/synthetic-ads.ts';
import { naiveCells } from '../../support/naive-scale.ts';
import { memoryObjects } from '../../support/source-harness.ts';
import { type Definition, runStateMachine } from '../../support/state-machine.ts';
import { resourcesOf, type StacksOfARegion } from '../synthesised.ts';

/** The definition with what CloudFormation fills in later left as it is written. */
const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const join = (value as { 'Fn::Join'?: [string, unknown[]] })['Fn::Join'];
  return join ? join[1].map((part) => (typeof part === 'string' ? part : 'filled-in')).join(join[0]) : 'filled-in';
};

/** What the state machines say, run over the functions that they call. */
export const stateMachines = ({ app }: StacksOfARegion): void => {
  describe('the state machine of the backfill', () => {
    const machines = resourcesOf(app, 'AWS::StepFunctions::StateMachine').map(({ properties }) => properties);
    const [machine] = machines;
    const definition = JSON.parse(textOf(machine?.DefinitionString)) as Definition;

    test('is the only one, logs without what passes through it, and is traced', () => {
      expect(machines).toHaveLength(1);
      expect(machine).toMatchObject({
        LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
        TracingConfiguration: { Enabled: true },
      });
    });

    test('may invoke its function, list the bucket and run its own items, and nothing else of ours', () => {
      const policy = resourcesOf(app, 'AWS::IAM::Policy').find(({ id }) =>
        id.startsWith('shortagebackfillmachineRole'),
      );
      const statements: { Action: string | string[]; Resource: unknown }[] =
        policy?.properties.PolicyDocument.Statement;
      const actions = statements.filter(({ Resource }) => Resource !== '*').flatMap(({ Action }) => Action);
      expect(actions.toSorted()).toEqual([
        ...['lambda:InvokeFunction', 's3:ListBucket', 'states:DescribeExecution'],
        ...['states:StartExecution', 'states:StopExecution'],
      ]);
      const anywhere = statements.filter(({ Resource }) => Resource === '*').flatMap(({ Action }) => Action);
      expect(anywhere.every((action) => /^(logs|xray):/.test(action))).toBe(true);
    });

    test('computes over the files of the bucket what the naive reference says, in any order and with every step twice', async () => {
      const files = new Map(
        [2022, 2023].map((year) => [`historical/${year}.jsonl`, [...historicalAds(year, 300, 20)].join('\n')]),
      );
      const objects = memoryObjects();
      const invoke = backfillStep({
        objects,
        read: async (key) =>
          (async function* () {
            yield Buffer.from(files.get(key) ?? '');
          })(),
      });

      // As the console of S3 leaves it where somebody makes the folder first.
      files.set('historical/', '');
      const end = await runStateMachine(
        definition,
        { years: [2023] },
        {
          ...{ name: 'run-1', invoke, list: (prefix) => [...files.keys()].filter((key) => key.startsWith(prefix)) },
        },
      );

      const lines = [...files.values()].filter((text) => text !== '').flatMap((text) => text.split('\n'));
      const cells = naiveCells(lines, [2023]);
      expect(end).toMatchObject({ result: scaleKey('run-1'), cells: cells.length });
      const result = JSON.parse(Buffer.from((await objects.get(scaleKey('run-1'))) ?? []).toString());
      expect(result).toMatchObject({ ...referenceScale(cells), years: [2023], ads: { seen: 600 } });
      expect(result.inputs.map(({ file }: { file: string }) => file)).toEqual([
        '2022.jsonl',
        '2023.jsonl',
        'historical/',
      ]);
    });

    test('refuses an input without years, and names the field', async () => {
      const invoke = backfillStep({ objects: memoryObjects(), read: async () => (async function* () {})() });
      await expect(invoke({ step: 'count', run: 'r', partition: 0, files: 1 })).rejects.toThrow('years');
      await expect(invoke({ step: 'count', run: '../x', partition: 0, files: 1, years: [2023] })).rejects.toThrow(
        'run',
      );
    });
  });
};

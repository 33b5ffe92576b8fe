import { describe, expect, test } from 'vitest';
import { functionFiles } from '../../../infra/foundation/bundle.ts';
import { flat } from '../policies.ts';
import { resourcesOf, type StacksOfARegion } from '../synthesised.ts';

/** What runs: functions, stream readers, and where failures go. */
export const functions = ({ app }: StacksOfARegion): void => {
  describe('what runs', () => {
    const functions = resourcesOf(app, 'AWS::Lambda::Function');
    const names = functions.map(({ properties }) =>
      properties.FunctionName.replace('kompetenssignal-gavleborg-prod-', ''),
    );

    test('every entry of functions/ is in the template, once, and nothing else is', () => {
      const entries = functionFiles().map((file) => file.replace(/^functions\/(.+)\/(.+)\.lambda\.ts$/, '$1-$2'));

      expect(names.toSorted()).toEqual(entries.toSorted());
    });

    test.each(functions.map((fn) => [fn.properties.FunctionName, fn] as const))(
      '%s runs on Node 24 and arm64, traced, bounded, with logs that end',
      (_, fn) => {
        const logs = app.Resources[fn.properties.LoggingConfig.LogGroup.Ref];

        expect(fn.properties).toMatchObject({
          Runtime: 'nodejs24.x',
          Architectures: ['arm64'],
          TracingConfig: { Mode: 'Active' },
          MemorySize: expect.any(Number),
          Timeout: expect.any(Number),
        });
        expect(logs).toMatchObject({ Type: 'AWS::Logs::LogGroup', Properties: { RetentionInDays: 30 } });
      },
    );

    test('every log group has a retention, and none is shared', () => {
      const groups = functions.map(({ properties }) => properties.LoggingConfig.LogGroup.Ref);

      expect(new Set(groups).size).toBe(groups.length);
      for (const { properties } of resourcesOf(app, 'AWS::Logs::LogGroup')) expect(properties.RetentionInDays).toBe(30);
    });

    test('streams: partial batches, bisection, bounded tries, and a place that keeps the whole record; two readers at most', () => {
      const readers = resourcesOf(app, 'AWS::Lambda::EventSourceMapping').map(({ properties }) => properties);

      expect(readers).toHaveLength(2);
      for (const reader of readers) {
        expect(reader).toMatchObject({
          FunctionResponseTypes: ['ReportBatchItemFailures'],
          BisectBatchOnFunctionError: true,
          MaximumRetryAttempts: expect.any(Number),
          MaximumRecordAgeInSeconds: expect.any(Number),
        });
        expect(flat(reader.DestinationConfig.OnFailure.Destination)).toBe('<export StreamFailuresArn>');
      }
    });

    test('what nobody waits for has a failure destination', () => {
      const scheduled = resourcesOf(app, 'AWS::Scheduler::Schedule').map(
        ({ properties }) => properties.Target.Arn['Fn::GetAtt'][0],
      );
      const subscribed = resourcesOf(app, 'AWS::SNS::Subscription').flatMap(({ properties }) =>
        properties.Protocol === 'lambda' ? [properties.Endpoint['Fn::GetAtt'][0]] : [],
      );
      const configured = resourcesOf(app, 'AWS::Lambda::EventInvokeConfig').flatMap(({ properties }) =>
        properties.DestinationConfig?.OnFailure?.Destination === undefined ? [] : [properties.FunctionName.Ref],
      );

      expect(configured).toEqual(expect.arrayContaining([...new Set([...scheduled, ...subscribed])]));
    });
  });
};

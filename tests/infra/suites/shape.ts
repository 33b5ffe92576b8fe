import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { everyRoute } from '../../../infra/features/routes.ts';
import { functionFiles } from '../../../infra/foundation/bundle.ts';
import { checkExpression } from '../../../infra/foundation/schedule-expression.ts';
import { routeKey } from '../../../shared/contract/route.ts';
import { flat } from '../policies.ts';
import { resourcesOf, type StacksOfARegion } from '../synthesised.ts';

/** What the templates are made of, and what each resource must promise. */
export const shape = ({ data, app, templates }: StacksOfARegion): void => {
  describe('what is kept', () => {
    test('the logical ids of stateful resources never change: another id means a new, empty resource', () => {
      const kinds = /^AWS::(DynamoDB|S3::Bucket$|Cognito|SES)/;
      const ids = Object.entries(data.Resources)
        .filter(([, { Type }]) => kinds.test(Type))
        .map(([id, { Type }]) => `${Type} ${id}`);

      expect(ids.sort()).toMatchInlineSnapshot(`
        [
          "AWS::Cognito::UserPool PeoplePoolC64A4D1E",
          "AWS::Cognito::UserPoolDomain PeoplePoolDomainF5067C98",
          "AWS::DynamoDB::GlobalTable TablesCasework4076BF5B",
          "AWS::DynamoDB::GlobalTable TablesMarket805E79D0",
          "AWS::S3::Bucket BucketsAccessLogsA5F88218",
          "AWS::S3::Bucket BucketsSite59871C46",
          "AWS::S3::Bucket BucketsSnapshots24E70BDC",
          "AWS::S3::Bucket BucketsStreamFailuresDABABAFF",
          "AWS::SES::ConfigurationSet MailConfigurationSet2AA84368",
          "AWS::SES::ConfigurationSetEventDestination MailConfigurationSetNotices574F3975",
          "AWS::SES::EmailIdentity MailIdentity4EC7C521",
        ]
      `);
    });

    test('tables, buckets, people and the mail identity stay when the stack goes', () => {
      const kinds = [
        'AWS::DynamoDB::GlobalTable',
        'AWS::S3::Bucket',
        'AWS::Cognito::UserPool',
        'AWS::SES::EmailIdentity',
      ];
      const resources = kinds.flatMap((kind) => resourcesOf(data, kind));

      expect(resources.length).toBe(8);
      for (const { resource } of resources)
        expect(resource).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    });

    test('both tables are protected and can be restored to any second of 35 days; only casework has a stream and a life-time', () => {
      const tables = resourcesOf(data, 'AWS::DynamoDB::GlobalTable').map(({ properties }) => properties);
      for (const { Replicas } of tables)
        expect(Replicas[0]).toMatchObject({
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
        });
      const [casework, market] = tables;

      expect(casework).toMatchObject({
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
        TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
        GlobalSecondaryIndexes: [{ IndexName: 'lists', Projection: { ProjectionType: 'KEYS_ONLY' } }],
      });
      expect(Object.keys(market ?? {})).not.toEqual(
        expect.arrayContaining(['StreamSpecification', 'GlobalSecondaryIndexes']),
      );
    });

    test('buckets are private and encrypted', () => {
      for (const { properties } of resourcesOf(data, 'AWS::S3::Bucket'))
        expect(properties).toMatchObject({
          PublicAccessBlockConfiguration: {
            BlockPublicAcls: true,
            BlockPublicPolicy: true,
            IgnorePublicAcls: true,
            RestrictPublicBuckets: true,
          },
          BucketEncryption: expect.anything(),
        });
    });

    test('staff sign in with a second factor, and nobody signs up', () => {
      const [pool] = resourcesOf(data, 'AWS::Cognito::UserPool');

      expect(pool?.properties).toMatchObject({
        MfaConfiguration: 'ON',
        DeletionProtection: 'ACTIVE',
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      });
      expect(resourcesOf(app, 'AWS::Cognito::UserPoolClient')[0]?.properties).toMatchObject({
        AllowedOAuthFlows: ['code'],
        GenerateSecret: false,
      });
    });

    test('mail requires TLS, tells each step of a letter, and tracks nobody', () => {
      const [set] = resourcesOf(data, 'AWS::SES::ConfigurationSet');
      const [destination] = resourcesOf(data, 'AWS::SES::ConfigurationSetEventDestination');

      expect(set?.properties).toMatchObject({
        DeliveryOptions: { TlsPolicy: 'REQUIRE' },
        ReputationOptions: { ReputationMetricsEnabled: true },
      });
      expect(set?.properties.TrackingOptions).toBeUndefined();
      expect(destination?.properties.EventDestination.MatchingEventTypes.toSorted()).toEqual([
        'bounce',
        'complaint',
        'delivery',
        'deliveryDelay',
        'reject',
        'send',
      ]);
    });
  });

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

  describe('schedules', () => {
    const schedules = resourcesOf(app, 'AWS::Scheduler::Schedule').map(({ properties }) => properties);

    test('are those of the contract', () => {
      expect(schedules.map(({ Name }) => Name).sort()).toEqual([
        'build-index',
        'publish-basis',
        'pull-jobed',
        'pull-jobstream',
        'pull-scb',
        'pull-susanavet',
        'pull-taxonomy',
        'pull-yrkesbarometern',
        'sweep-cases',
        'sweep-outbox',
        'weekly-digests',
      ]);
    });

    test.each(schedules.map((s) => [s.Name, s] as const))(
      '%s has a time zone, a retry policy and a failure destination',
      (_, schedule) => {
        expect(schedule).toMatchObject({
          ScheduleExpressionTimezone: 'Europe/Stockholm',
          GroupName: expect.anything(),
          Target: {
            RetryPolicy: { MaximumRetryAttempts: expect.any(Number), MaximumEventAgeInSeconds: expect.any(Number) },
            DeadLetterConfig: { Arn: expect.anything() },
          },
        });
      },
    );

    test('the digest goes out on Mondays at seven, local time', () => {
      const digest = schedules.find(({ Name }) => Name === 'weekly-digests');

      expect(digest?.ScheduleExpression).toBe('cron(0 7 ? * MON *)');
    });

    test.each([
      'cron(30 2 * * ? *)',
      'cron(0 0-4 * * ? *)',
      'cron(0 * * * ? *)',
      'cron(0 0/2 * * ? *)',
      'cron(5 1,2 * * ? *)',
    ])('%s is refused: summer time skips or repeats the hour', (expression) => {
      expect(() => checkExpression('x', expression, 'Europe/Stockholm')).toThrow(/02:00 and 03:00/);
      expect(() => checkExpression('x', expression, 'UTC')).not.toThrow();
    });

    test.each(['cron(30 3 * * ? *)', 'cron(0 3/4 * * ? *)', 'rate(5 minutes)'])('%s is accepted', (expression) => {
      expect(() => checkExpression('x', expression, 'Europe/Stockholm')).not.toThrow();
    });

    test('what is neither cron nor rate is refused', () => {
      expect(() => checkExpression('x', 'every day', 'UTC')).toThrow(/neither/);
    });
  });

  describe('the front door', () => {
    const routes = resourcesOf(app, 'AWS::ApiGatewayV2::Route').map(({ properties }) => properties);

    test('the routes of the API are those of the contracts', () => {
      expect(routes.map(({ RouteKey }) => RouteKey).sort()).toEqual(everyRoute.map(routeKey).sort());
    });

    test('without a token one reaches exactly the routes that their contract calls public or by link', () => {
      const open = routes
        .filter(({ AuthorizationType }) => AuthorizationType !== 'JWT')
        .map(({ RouteKey }) => RouteKey);

      expect(open.sort()).toEqual(
        everyRoute
          .filter(({ access }) => access !== 'staff')
          .map(routeKey)
          .sort(),
      );
    });

    test('staff show a token of this pool, made for this client', () => {
      const [authorizer] = resourcesOf(app, 'AWS::ApiGatewayV2::Authorizer');

      expect(authorizer?.properties.AuthorizerType).toBe('JWT');
      expect(flat(authorizer?.properties.JwtConfiguration.Issuer)).toMatch(
        /^https:\/\/cognito-idp\.eu-north-1\.amazonaws\.com\/<export UserPoolId>$/,
      );
      expect(authorizer?.properties.JwtConfiguration.Audience).toHaveLength(1);
    });

    test('all routes are throttled, and the open ones that write much harder', () => {
      const [stage] = resourcesOf(app, 'AWS::ApiGatewayV2::Stage');
      const writing = everyRoute.filter(({ access, method }) => access !== 'staff' && method !== 'GET').map(routeKey);

      expect(stage?.properties.DefaultRouteSettings).toEqual({ ThrottlingBurstLimit: 100, ThrottlingRateLimit: 50 });
      expect(Object.keys(stage?.properties.RouteSettings).sort()).toEqual(writing.sort());
    });

    test('the access log knows routes, never paths, queries or addresses', () => {
      const format = resourcesOf(app, 'AWS::ApiGatewayV2::Stage')[0]?.properties.AccessLogSettings.Format;

      expect(format).toContain('$context.routeKey');
      expect(format).not.toMatch(/\$context\.(path|identity)|queryString/);
    });

    test('nothing of the API is cached at the edge, and every answer leaves over https with the security headers', () => {
      const config = resourcesOf(app, 'AWS::CloudFront::Distribution')[0]?.properties.DistributionConfig;
      const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';

      expect(config.DefaultCacheBehavior).toMatchObject({
        CachePolicyId: cachingDisabled,
        ViewerProtocolPolicy: 'redirect-to-https',
        ResponseHeadersPolicyId: expect.anything(),
      });
      for (const behaviour of config.CacheBehaviors)
        expect(behaviour).toMatchObject({
          ViewerProtocolPolicy: 'redirect-to-https',
          ResponseHeadersPolicyId: expect.anything(),
        });
      for (const { properties } of resourcesOf(app, 'AWS::CloudFront::ResponseHeadersPolicy'))
        expect(properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig).toMatchObject({
          StrictTransportSecurity: { Override: true },
          ContentTypeOptions: { Override: true },
          ReferrerPolicy: { ReferrerPolicy: 'no-referrer' },
        });
    });
  });

  describe('as a whole', () => {
    test('names begin with system, region and stage', () => {
      expect([...templates.keys()]).toEqual([
        'kompetenssignal-gavleborg-prod-data',
        'kompetenssignal-gavleborg-prod-app',
      ]);
    });

    test('the stacks stay far below what CloudFormation takes, and hold no parameter, rule or metadata that nobody meant', () => {
      for (const template of templates.values()) {
        expect(Object.keys(template.Resources).length).toBeLessThan(300);
        expect(Object.keys(template).sort()).toEqual(['Description', 'Outputs', 'Resources']);
        expect(Object.keys(template.Resources)).not.toContain('CDKMetadata');
      }
    });

    test('every resource that can carry tags says what it belongs to', () => {
      const tags = resourcesOf(data, 'AWS::S3::Bucket')[0]?.properties.Tags;

      expect(tags).toEqual(
        expect.arrayContaining([
          { Key: 'region', Value: 'gavleborg' },
          { Key: 'stage', Value: 'prod' },
          { Key: 'owner', Value: 'Region Gävleborg' },
        ]),
      );
    });

    test('no variable of a function is missing or empty', () => {
      for (const { properties } of resourcesOf(app, 'AWS::Lambda::Function'))
        for (const value of Object.values(properties.Environment?.Variables ?? {})) expect(flat(value)).not.toBe('');
    });
  });

  test('synthesis reads no environment variable', () => {
    const sources = ['app.ts', 'app-stack.ts', 'data-stack.ts', 'synth.ts'].map((file) =>
      readFileSync(new URL(`../../../infra/${file}`, import.meta.url), 'utf8'),
    );

    expect(sources.filter((source) => source.includes('process.env'))).toEqual([]);
  });
};

import { describe, expect, test } from 'vitest';
import { resourcesOf, type StacksOfARegion } from '../synthesised.ts';

/** What must outlive every deployment, and how it is protected. */
export const kept = ({ data, app }: StacksOfARegion): void => {
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
};

import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { OAuthScope, UserPool, UserPoolClientIdentityProvider } from 'aws-cdk-lib/aws-cognito';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Subscription, SubscriptionProtocol, Topic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acknowledge, reasons } from './constructs/acknowledgements.ts';
import type { AppParts } from './constructs/app-parts.ts';
import { HouseAlarms } from './constructs/house-alarms.ts';
import { HouseApi } from './constructs/house-api.ts';
import { HouseEdge } from './constructs/house-edge.ts';
import { addFeatures } from './features/features.ts';
import { importAll } from './foundation/exports.ts';
import type { House } from './foundation/house.ts';
import { linkKeysParameter, prefix } from './foundation/names.ts';

/** What can be thrown away and made again: the API, the functions, the schedules, the edge and the alarms. */
export class AppStack extends Stack {
  constructor(scope: Construct, id: string, house: House, props: StackProps) {
    super(scope, id, { ...props, description: `Kompetenssignal, ${house.region.name}: what runs` });
    const data = importAll(house.region, house.stage);
    const api = new HouseApi(this, 'Api', house);
    const edge = new HouseEdge(this, 'Edge', { house, api: api.api, siteBucketName: data.SiteName });
    const clientId = this.consoleClient(data.UserPoolId, edge.origin);
    const issuer = `https://cognito-idp.${this.region}.amazonaws.com/${data.UserPoolId}`;
    api.trust(issuer, clientId);

    const parameter = linkKeysParameter(house.region, house.stage);
    const deadLetters = this.deadLetterQueue('DeadLetters');
    const alarms = this.alarmTopic(house.region.alarmEmail, deadLetters);
    const parts: AppParts = {
      house,
      data,
      api,
      publicOrigin: edge.origin,
      linkKeys: {
        name: parameter,
        arn: this.formatArn({ service: 'ssm', resource: 'parameter', resourceName: parameter.slice(1) }),
      },
      schedules: new CfnScheduleGroup(this, 'Schedules', { name: prefix(house.region, house.stage) }),
      deadLetters,
      alarms,
    };
    new HouseAlarms(this, parts, addFeatures(this, parts));

    // What the console must know before anyone is signed in; `npm run deploy` writes it to /config.json.
    new CfnOutput(this, 'PublicOrigin', { value: edge.origin });
    new CfnOutput(this, 'DistributionId', { value: edge.distribution.distributionId });
    new CfnOutput(this, 'Issuer', { value: issuer });
    new CfnOutput(this, 'ConsoleClientId', { value: clientId });
  }

  /** A public client: authorisation code with PKCE, no secret, short tokens. */
  private consoleClient(userPoolId: string, origin: string): string {
    const pool = UserPool.fromUserPoolId(this, 'People', userPoolId);
    return pool.addClient('Console', {
      generateSecret: false,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true, implicitCodeGrant: false, clientCredentials: false },
        scopes: [OAuthScope.OPENID],
        callbackUrls: [`${origin}/console/`],
        logoutUrls: [`${origin}/console/`],
      },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(12),
    }).userPoolClientId;
  }

  /** Where alarms go. The policy names CloudWatch, for a topic with any policy of its own no longer lets it in by default. */
  private alarmTopic(endpoint: string, deadLetterQueue: Queue): Topic {
    const topic = new Topic(this, 'Alarms', { enforceSSL: true });
    topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsOfThisAccount',
        effect: Effect.ALLOW,
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'AWS:SourceAccount': this.account } },
      }),
    );
    new Subscription(this, 'AlarmMail', { topic, protocol: SubscriptionProtocol.EMAIL, endpoint, deadLetterQueue });
    return topic;
  }

  private deadLetterQueue(id: string): Queue {
    const queue = new Queue(this, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    acknowledge(queue, 'AwsSolutions-SQS3', reasons.deadLetterQueue);
    acknowledge(queue, 'Serverless-SQSRedrivePolicy', reasons.deadLetterQueue);
    return queue;
  }
}

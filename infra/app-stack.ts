import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { OAuthScope, UserPool, UserPoolClientIdentityProvider } from 'aws-cdk-lib/aws-cognito';
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
    const alarms = new Topic(this, 'Alarms', { enforceSSL: true });
    new Subscription(this, 'AlarmMail', {
      topic: alarms,
      protocol: SubscriptionProtocol.EMAIL,
      endpoint: house.region.alarmEmail,
      deadLetterQueue: deadLetters,
    });
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

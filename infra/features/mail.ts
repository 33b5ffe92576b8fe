import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import { Subscription, SubscriptionProtocol, Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type * as z from 'zod/mini';
import { mailRoutes } from '../../functions/mail/contract.ts';
import type { NoticesEnv, SenderEnv, UnsubscribeEnv } from '../../functions/mail/env.ts';
import { type AppParts, commonEnvironment, onlyPartitions, reads, writes } from '../constructs/app-parts.ts';
import { HouseFunction, type HouseFunctionProps } from '../constructs/house-function.ts';
import { HouseSchedule } from '../constructs/house-schedule.ts';
import { TableReader } from '../constructs/table-reader.ts';

/** The only way out. Nothing but the two senders here may call SES, and only in the region's own name. */
export class Mail extends Construct {
  readonly sendOutbox: HouseFunction;
  readonly sweepOutbox: HouseFunction;
  readonly receiveNotices: HouseFunction;
  readonly publicApi: HouseFunction;
  readonly reader: TableReader;

  constructor(scope: Construct, parts: AppParts) {
    super(scope, 'mail');
    const { house, data, api, linkKeys, deadLetters } = parts;
    const common = commonEnvironment(parts);
    const sender = {
      REGION: common.REGION,
      CASEWORK_TABLE: common.CASEWORK_TABLE,
      MAIL_CONFIGURATION_SET: common.MAIL_CONFIGURATION_SET,
    } satisfies z.input<typeof SenderEnv>;
    const made = (
      name: string,
      props: Pick<HouseFunctionProps, 'purpose' | 'timeoutSeconds' | 'environment' | 'deadLetters'>,
    ) => new HouseFunction(this, name, { house, entry: `mail/${name}`, memoryMb: 512, ...props });

    this.sendOutbox = made('send-outbox', {
      purpose: 'Sends each letter as soon as the stream tells of it',
      timeoutSeconds: 60,
      environment: sender,
    });
    this.sweepOutbox = made('sweep-outbox', {
      purpose: 'Sends what the stream did not, and settles what nobody knows',
      timeoutSeconds: 240,
      environment: sender,
      deadLetters,
    });
    this.receiveNotices = made('receive-notices', {
      purpose: 'Takes down what became of each letter, and suppresses what bounces',
      timeoutSeconds: 30,
      environment: { CASEWORK_TABLE: common.CASEWORK_TABLE } satisfies z.input<typeof NoticesEnv>,
      deadLetters,
    });
    this.publicApi = made('public-api', {
      purpose: 'Leaving a list by link',
      timeoutSeconds: 10,
      environment: {
        REGION: common.REGION,
        CASEWORK_TABLE: common.CASEWORK_TABLE,
        LINK_KEYS_PARAMETER: common.LINK_KEYS_PARAMETER,
      } satisfies z.input<typeof UnsubscribeEnv>,
    });

    const letters = onlyPartitions('outbox#*', 'addr_*', 'mail-reports');
    // A letter that tells of an event is worth nothing once the event has changed.
    for (const fn of [this.sendOutbox, this.sweepOutbox])
      fn.may(reads, [data.CaseworkArn], onlyPartitions('outbox#*', 'addr_*', 'mail-reports', 'evt_*'))
        .may(writes, [data.CaseworkArn], onlyPartitions('outbox#*'))
        .may(
          ['ses:SendRawEmail'],
          // Both must be allowed: a letter outside our configuration set would be sent without a report.
          [data.MailIdentityArn, data.MailConfigurationSetArn],
          { StringEquals: { 'ses:FromAddress': house.region.sender.address } },
        );
    this.sweepOutbox.may(['dynamodb:Query'], [`${data.CaseworkArn}/index/lists`], onlyPartitions('outbox-due#*'));
    this.receiveNotices.may([...reads, ...writes], [data.CaseworkArn], letters);
    this.publicApi
      .may([...reads, ...writes, 'dynamodb:DeleteItem'], [data.CaseworkArn], onlyPartitions('addr_*'))
      .may(['ssm:GetParameter'], [linkKeys.arn]);
    api.serve(this.publicApi, mailRoutes);

    this.reader = new TableReader(this, 'outbox', {
      reader: this.sendOutbox,
      streamArn: data.CaseworkStreamArn,
      filter: { eventName: ['INSERT'], dynamodb: { Keys: { pk: { S: [{ prefix: 'outbox#' }] } } } },
      batchSize: 10,
      failuresBucketArn: data.StreamFailuresArn,
    });
    new HouseSchedule(this, 'sweep', {
      name: 'sweep-outbox',
      expression: 'rate(5 minutes)',
      timeZone: house.region.timeZone,
      group: parts.schedules,
      target: this.sweepOutbox,
      retries: 1,
      maxEventAgeSeconds: 300,
      deadLetters,
    });
    new Subscription(this, 'Notices', {
      topic: Topic.fromTopicArn(this, 'NoticesTopic', data.MailNoticesArn),
      protocol: SubscriptionProtocol.LAMBDA,
      endpoint: this.receiveNotices.lambda.functionArn,
      deadLetterQueue: deadLetters,
    });
    new CfnPermission(this.receiveNotices, 'ByNotices', {
      action: 'lambda:InvokeFunction',
      functionName: this.receiveNotices.lambda.functionArn,
      principal: 'sns.amazonaws.com',
      sourceArn: data.MailNoticesArn,
    });
  }
}

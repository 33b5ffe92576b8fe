import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import { Subscription, SubscriptionProtocol, Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type * as z from 'zod/mini';
import { publicMailRoutes, staffMailRoutes } from '../../functions/mail/contract.ts';
import type { MailStaffEnv, NoticesEnv, SenderEnv, UnsubscribeEnv } from '../../functions/mail/env.ts';
import { acknowledge, reasons } from '../constructs/acknowledgements.ts';
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
  readonly staffApi: HouseFunction;
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
      environment: {
        REGION: common.REGION,
        CASEWORK_TABLE: common.CASEWORK_TABLE,
        PUBLIC_ORIGIN: common.PUBLIC_ORIGIN,
        LINK_KEYS_PARAMETER: common.LINK_KEYS_PARAMETER,
      } satisfies z.input<typeof NoticesEnv>,
      deadLetters,
    });
    this.publicApi = made('public-api', {
      purpose: 'Leaving a list by link, and choosing how often it comes',
      timeoutSeconds: 10,
      environment: {
        REGION: common.REGION,
        CASEWORK_TABLE: common.CASEWORK_TABLE,
        LINK_KEYS_PARAMETER: common.LINK_KEYS_PARAMETER,
      } satisfies z.input<typeof UnsubscribeEnv>,
    });

    this.staffApi = made('staff-api', {
      purpose: 'Shows strategists and administrators how the mail does',
      timeoutSeconds: 15,
      environment: {
        REGION: common.REGION,
        CASEWORK_TABLE: common.CASEWORK_TABLE,
      } satisfies z.input<typeof MailStaffEnv>,
    })
      .may(reads, [data.CaseworkArn], onlyPartitions('people', 'absences', 'mail-health'))
      .may(writes, [data.CaseworkArn], onlyPartitions('mail-health', 'per_*'));
    api.serve(this.staffApi, staffMailRoutes);

    for (const fn of [this.sendOutbox, this.sweepOutbox])
      fn.may(
        reads,
        [data.CaseworkArn],
        // A letter that tells of an event is worth nothing once the event has changed.
        onlyPartitions(
          ...['outbox#*', 'addr_*', 'people', 'evt_*', 'mail-reports', 'mail-health', 'mail-volume', 'mail-troubles'],
        ),
      )
        .may(
          writes,
          [data.CaseworkArn],
          onlyPartitions('outbox#*', 'mail-health', 'mail-volume', 'mail-troubles', 'undelivered#*'),
        )
        .may(
          ['ses:SendRawEmail'],
          // Both must be allowed: a letter outside our configuration set would be sent without a report.
          [data.MailIdentityArn, data.MailConfigurationSetArn],
          { StringEquals: { 'ses:FromAddress': house.region.sender.address } },
        );
    this.sweepOutbox.may(['dynamodb:Query'], [`${data.CaseworkArn}/index/lists`], onlyPartitions('outbox-due#*'));
    this.sweepOutbox.may(
      [
        'ses:GetSendQuota',
        'ses:GetAccountSendingEnabled',
        'ses:GetIdentityVerificationAttributes',
        'ses:GetIdentityDkimAttributes',
      ],
      ['*'],
    );
    acknowledge(this.sweepOutbox, 'AwsSolutions-IAM5[Resource::*]', reasons.accountOfMail);
    this.receiveNotices
      .may(
        reads,
        [data.CaseworkArn],
        onlyPartitions(
          ...['outbox#*', 'addr_*', 'case_*', 'sig_*', 'inv_*', 'evt_*', 'contacts#*', 'people', 'absences'],
        ),
      )
      .may(
        writes,
        [data.CaseworkArn],
        onlyPartitions('outbox#*', 'addr_*', 'mail-reports', 'mail-troubles', 'undelivered#*'),
      )
      .may(['dynamodb:DeleteItem'], [data.CaseworkArn], onlyPartitions('addr_*'))
      .may(['ssm:GetParameter'], [linkKeys.arn]);
    this.publicApi
      .may([...reads, ...writes, 'dynamodb:DeleteItem'], [data.CaseworkArn], onlyPartitions('addr_*'))
      .may(['ssm:GetParameter'], [linkKeys.arn]);
    api.serve(this.publicApi, publicMailRoutes);

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

import { Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type * as z from 'zod/mini';
import { mailRoutes } from '../../functions/mail/contract.ts';
import type { MailEnv } from '../../functions/mail/env.ts';
import { type AppParts, commonEnvironment, onlyPartitions } from '../constructs/app-parts.ts';
import { HouseFunction } from '../constructs/house-function.ts';
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
    const environment = {
      REGION: common.REGION,
      CASEWORK_TABLE: common.CASEWORK_TABLE,
      PUBLIC_ORIGIN: common.PUBLIC_ORIGIN,
      LINK_KEYS_PARAMETER: common.LINK_KEYS_PARAMETER,
      MAIL_CONFIGURATION_SET: common.MAIL_CONFIGURATION_SET,
    } satisfies z.input<typeof MailEnv>;
    const made = (name: string, purpose: string, timeoutSeconds: number, unattended: boolean) =>
      new HouseFunction(this, name, {
        house,
        entry: `mail/${name}`,
        purpose,
        memoryMb: 512,
        timeoutSeconds,
        environment,
        ...(unattended ? { deadLetters } : {}),
      }).may(['ssm:GetParameter'], [linkKeys.arn]);

    this.sendOutbox = made('send-outbox', 'Sends each letter as soon as the stream tells of it', 60, false);
    this.sweepOutbox = made('sweep-outbox', 'Sends what the stream did not, and settles what nobody knows', 240, true);
    this.receiveNotices = made('receive-notices', 'Takes down what became of each letter; stops what bounces', 30, true);
    this.publicApi = made('public-api', 'Unsubscribing by link', 10, false);

    const letters = ['outbox#*', 'addr_*'];
    const keep = ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'] as const;
    for (const sender of [this.sendOutbox, this.sweepOutbox]) {
      // Before sending, the cause is read again: the case, the event, the person's rights (promises.md, M13).
      sender
        .may(keep, [data.CaseworkArn])
        .may(['ses:SendRawEmail'], [data.MailIdentityArn, data.MailConfigurationSetArn], {
          StringEquals: { 'ses:FromAddress': house.region.sender.address },
        });
    }
    this.sweepOutbox.may(['dynamodb:Query'], [`${data.CaseworkArn}/index/lists`]);
    this.receiveNotices.may(keep, [data.CaseworkArn], onlyPartitions(...letters));
    this.publicApi.may(keep, [data.CaseworkArn], onlyPartitions('addr_*'));
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
    Topic.fromTopicArn(this, 'Notices', data.MailNoticesArn).addSubscription(
      new LambdaSubscription(this.receiveNotices.lambda, { deadLetterQueue: deadLetters }),
    );
  }
}

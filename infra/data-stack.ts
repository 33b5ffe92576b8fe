import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { HouseBuckets } from './constructs/house-buckets.ts';
import { HouseMail } from './constructs/house-mail.ts';
import { HousePeople } from './constructs/house-people.ts';
import { HouseTables } from './constructs/house-tables.ts';
import { exportAll } from './foundation/exports.ts';
import type { House } from './foundation/house.ts';
import { prefix } from './foundation/names.ts';

/** What must outlive every deployment: tables, buckets, the pool of people, the mail identity. Logical ids are frozen by a test. */
export class DataStack extends Stack {
  constructor(scope: Construct, id: string, house: House, props: StackProps) {
    super(scope, id, {
      ...props,
      terminationProtection: true,
      description: `Kompetenssignal, ${house.region.name}: what is kept`,
    });
    const tables = new HouseTables(this, 'Tables');
    const buckets = new HouseBuckets(this, 'Buckets');
    const mail = new HouseMail(this, 'Mail', house.region.sender.domain);
    const people = new HousePeople(this, 'People', prefix(house.region, house.stage));

    exportAll(this, house.region, house.stage, {
      CaseworkName: tables.casework.tableName,
      CaseworkArn: tables.casework.tableArn,
      CaseworkStreamArn: tables.casework.tableStreamArn ?? missing('stream'),
      MarketName: tables.market.tableName,
      MarketArn: tables.market.tableArn,
      SnapshotsName: buckets.snapshots.bucketName,
      SnapshotsArn: buckets.snapshots.bucketArn,
      SiteName: buckets.site.bucketName,
      StreamFailuresArn: buckets.streamFailures.bucketArn,
      UserPoolId: people.pool.userPoolId,
      UserPoolDomain: people.domain.domainName,
      MailConfigurationSet: mail.configurationSet.configurationSetName,
      MailIdentityArn: mail.identity.emailIdentityArn,
      MailConfigurationSetArn: mail.configurationSetArn,
      MailNoticesArn: mail.notices.topicArn,
    });
  }
}

const missing = (what: string): never => {
  throw new Error(`The casework table has no ${what}.`);
};

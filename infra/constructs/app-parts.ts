import type { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { DataExports } from '../foundation/exports.ts';
import type { House } from '../foundation/house.ts';
import type { HouseApi } from './house-api.ts';

/** What the app stack hands to each feature. */
export interface AppParts {
  readonly house: House;
  readonly data: DataExports;
  readonly api: HouseApi;
  /** `https://…` without a slash at the end. */
  readonly publicOrigin: string;
  /** The SSM parameter that holds the keys of links: its name for the environment, its ARN for the grant. */
  readonly linkKeys: { readonly name: string; readonly arn: string };
  readonly schedules: CfnScheduleGroup;
  /** Where events of schedules and notices end that failed every attempt. */
  readonly deadLetters: Queue;
  /** Tells the people who keep the system running. */
  readonly alarms: ITopic;
}

/** The variables that most features share, under the names of their `env.ts`. */
export const commonEnvironment = ({ house, data, publicOrigin, linkKeys }: AppParts) => ({
  REGION: JSON.stringify(house.settings),
  CASEWORK_TABLE: data.CaseworkName,
  MARKET_TABLE: data.MarketName,
  SNAPSHOT_BUCKET: data.SnapshotsName,
  PUBLIC_ORIGIN: publicOrigin,
  LINK_KEYS_PARAMETER: linkKeys.name,
  MAIL_CONFIGURATION_SET: data.MailConfigurationSet,
});

/** Restricts a grant on a table to partitions whose keys look so; `*` at the end of a shape stands for any rest. */
export const onlyPartitions = (...shapes: readonly string[]) => ({
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...shapes] },
  // ForAllValues holds for a request that names no key at all (a scan): it must name one.
  Null: { 'dynamodb:LeadingKeys': 'false' },
});

/** What a store reads with: `shared/platform/table.ts` makes no other reading calls. */
export const reads = ['dynamodb:GetItem', 'dynamodb:Query'] as const;
/** What a store writes with, alone or in a transaction. Nothing but `table.write` with a Delete needs `DeleteItem`. */
export const writes = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'] as const;

import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';

const pk = { name: 'pk', type: AttributeType.STRING };
const sk = { name: 'sk', type: AttributeType.STRING };

const kept = {
  partitionKey: pk,
  sortKey: sk,
  billing: Billing.onDemand(),
  // AWS-owned keys: a customer key costs a dollar a month and protects nothing that IAM does not.
  encryption: TableEncryptionV2.dynamoOwnedKey(),
  pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
  deletionProtection: true,
  removalPolicy: RemovalPolicy.RETAIN,
} as const;

/**
 * Two tables, divided by what becomes of them. `casework` holds everything about people and companies: backed up,
 * retained, erased by decision. `market` holds statistics that can be fetched again and may be published freely.
 */
export class HouseTables extends Construct {
  readonly casework: TableV2;
  readonly market: TableV2;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.casework = new TableV2(this, 'Casework', {
      ...kept,
      timeToLiveAttribute: 'ttl',
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      globalSecondaryIndexes: [
        {
          indexName: 'lists',
          partitionKey: { name: 'listPk', type: AttributeType.STRING },
          sortKey: { name: 'listSk', type: AttributeType.STRING },
          projectionType: ProjectionType.KEYS_ONLY,
        },
      ],
    });
    this.market = new TableV2(this, 'Market', kept);
  }
}

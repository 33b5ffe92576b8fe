import { CfnOutput } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type * as z from 'zod/mini';
import { adminRoutes } from '../../functions/admin/contract.ts';
import type { AdminEnv, AdminStaffEnv } from '../../functions/admin/env.ts';
import { type AppParts, commonEnvironment, onlyPartitions, reads, writes } from '../constructs/app-parts.ts';
import { HouseFunction } from '../constructs/house-function.ts';

/**
 * The people of the region file are kept in the table by `npm run deploy`, and by nothing else. Staff look after absences,
 * standard answers and short links.
 */
export class Admin extends Construct {
  readonly seedPeople: HouseFunction;
  readonly staffApi: HouseFunction;

  constructor(scope: Construct, parts: AppParts) {
    super(scope, 'admin');
    const { house, data, api, linkKeys } = parts;
    const common = commonEnvironment(parts);
    this.seedPeople = new HouseFunction(this, 'seed-people', {
      house,
      entry: 'admin/seed-people',
      purpose: 'Writes the staff of the region file into the table',
      memoryMb: 512,
      timeoutSeconds: 60,
      environment: { CASEWORK_TABLE: common.CASEWORK_TABLE } satisfies z.input<typeof AdminEnv>,
    }).may([...reads, ...writes], [data.CaseworkArn], onlyPartitions('people'));
    this.staffApi = new HouseFunction(this, 'staff-api', {
      house,
      entry: 'admin/staff-api',
      purpose: 'Who one is, who is away, standard answers and short links',
      memoryMb: 512,
      timeoutSeconds: 15,
      environment: {
        REGION: common.REGION,
        CASEWORK_TABLE: common.CASEWORK_TABLE,
        PUBLIC_ORIGIN: common.PUBLIC_ORIGIN,
        LINK_KEYS_PARAMETER: common.LINK_KEYS_PARAMETER,
      } satisfies z.input<typeof AdminStaffEnv>,
    })
      .may(reads, [data.CaseworkArn], onlyPartitions('people', 'absences', 'templates', 'links'))
      .may(writes, [data.CaseworkArn], onlyPartitions('absences', 'templates', 'links', 'outbox#*', 'per_*'))
      .may(['dynamodb:DeleteItem'], [data.CaseworkArn], onlyPartitions('absences'))
      .may(['ssm:GetParameter'], [linkKeys.arn]);
    api.serve(this.staffApi, adminRoutes);
    new CfnOutput(scope, 'SeedPeopleFunction', { value: this.seedPeople.lambda.functionName });
  }
}

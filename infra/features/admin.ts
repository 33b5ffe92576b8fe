import { CfnOutput } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type * as z from 'zod/mini';
import type { AdminEnv } from '../../functions/admin/env.ts';
import { type AppParts, commonEnvironment, onlyPartitions, reads, writes } from '../constructs/app-parts.ts';
import { HouseFunction } from '../constructs/house-function.ts';

/** Keeps the people of the region file in the table; invoked by `npm run deploy` and by nothing else. */
export class Admin extends Construct {
  readonly seedPeople: HouseFunction;

  constructor(scope: Construct, parts: AppParts) {
    super(scope, 'admin');
    const { house, data } = parts;
    const common = commonEnvironment(parts);
    this.seedPeople = new HouseFunction(this, 'seed-people', {
      house,
      entry: 'admin/seed-people',
      purpose: 'Writes the staff of the region file into the table',
      memoryMb: 512,
      timeoutSeconds: 60,
      environment: { CASEWORK_TABLE: common.CASEWORK_TABLE } satisfies z.input<typeof AdminEnv>,
    }).may([...reads, ...writes], [data.CaseworkArn], onlyPartitions('people'));
    new CfnOutput(scope, 'SeedPeopleFunction', { value: this.seedPeople.lambda.functionName });
  }
}

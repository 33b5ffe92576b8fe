import { Construct } from 'constructs';
import type * as z from 'zod/mini';
import type { CasesEnv } from '../../functions/cases/env.ts';
import { type AppParts, commonEnvironment, onlyPartitions, reads, writes } from '../constructs/app-parts.ts';
import { HouseFunction } from '../constructs/house-function.ts';
import { HouseSchedule } from '../constructs/house-schedule.ts';
import { TableReader } from '../constructs/table-reader.ts';

/** A signal becomes a case: at once by the stream, and in any case by the sweeper. */
export class Cases extends Construct {
  readonly openCase: HouseFunction;
  readonly sweepCases: HouseFunction;
  readonly reader: TableReader;

  constructor(scope: Construct, parts: AppParts) {
    super(scope, 'cases');
    const { house, data, deadLetters } = parts;
    const common = commonEnvironment(parts);
    const environment = { REGION: common.REGION, CASEWORK_TABLE: common.CASEWORK_TABLE } satisfies z.input<
      typeof CasesEnv
    >;

    this.openCase = new HouseFunction(this, 'open-case', {
      house,
      entry: 'cases/open-case',
      purpose: 'Opens a case for each signal that the stream tells of',
      memoryMb: 512,
      timeoutSeconds: 30,
      environment,
    });
    this.sweepCases = new HouseFunction(this, 'sweep-cases', {
      house,
      entry: 'cases/sweep-cases',
      purpose: 'Opens the cases that the stream did not',
      memoryMb: 512,
      timeoutSeconds: 240,
      environment,
      deadLetters,
    });
    const caseAndSignal = onlyPartitions('case_*', 'sig_*');
    for (const fn of [this.openCase, this.sweepCases]) fn.may(writes, [data.CaseworkArn], caseAndSignal);
    this.sweepCases
      .may(reads, [data.CaseworkArn], caseAndSignal)
      .may(['dynamodb:Query'], [`${data.CaseworkArn}/index/lists`], onlyPartitions('news#*', 'open-cases#*'));

    this.reader = new TableReader(this, 'signals', {
      reader: this.openCase,
      streamArn: data.CaseworkStreamArn,
      filter: { eventName: ['INSERT'], dynamodb: { Keys: { pk: { S: [{ prefix: 'sig_' }] }, sk: { S: ['signal'] } } } },
      batchSize: 10,
      failuresBucketArn: data.StreamFailuresArn,
    });
    new HouseSchedule(this, 'sweep', {
      name: 'sweep-cases',
      expression: 'rate(1 hour)',
      timeZone: house.region.timeZone,
      group: parts.schedules,
      target: this.sweepCases,
      retries: 1,
      maxEventAgeSeconds: 1800,
      deadLetters,
    });
  }
}

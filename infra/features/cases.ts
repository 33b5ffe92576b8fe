import { Construct } from 'constructs';
import type * as z from 'zod/mini';
import { publicCaseRoutes, staffCaseRoutes } from '../../functions/cases/contract.ts';
import type { CasesEnv, CasesMailJobEnv, CasesPublicEnv, CasesStaffEnv } from '../../functions/cases/env.ts';
import { type AppParts, commonEnvironment, onlyPartitions, reads, writes } from '../constructs/app-parts.ts';
import { HouseFunction, type HouseFunctionProps } from '../constructs/house-function.ts';
import { HouseSchedule } from '../constructs/house-schedule.ts';
import { TableReader } from '../constructs/table-reader.ts';
import { mayChangeCases } from './case-partitions.ts';

/**
 * A signal becomes a case: at once by the stream, and in any case by the sweeper. Staff work on it, those who were asked
 * answer by link, and two daily jobs do what time alone brings about.
 */
export class Cases extends Construct {
  readonly openCase: HouseFunction;
  readonly sweepCases: HouseFunction;
  readonly staffApi: HouseFunction;
  readonly publicApi: HouseFunction;
  readonly reminders: HouseFunction;
  readonly followUps: HouseFunction;
  readonly reader: TableReader;

  constructor(scope: Construct, parts: AppParts) {
    super(scope, 'cases');
    const { house, data, api, linkKeys, deadLetters } = parts;
    const common = commonEnvironment(parts);
    const lists = `${data.CaseworkArn}/index/lists`;
    const own = { REGION: common.REGION, CASEWORK_TABLE: common.CASEWORK_TABLE } satisfies z.input<typeof CasesEnv>;
    const withLinks = {
      ...own,
      PUBLIC_ORIGIN: common.PUBLIC_ORIGIN,
      LINK_KEYS_PARAMETER: common.LINK_KEYS_PARAMETER,
    } satisfies z.input<typeof CasesPublicEnv> & z.input<typeof CasesMailJobEnv>;
    const made = (name: string, purpose: string, props: Omit<HouseFunctionProps, 'house' | 'entry' | 'purpose'>) =>
      new HouseFunction(this, name, { house, entry: `cases/${name}`, purpose, ...props });

    this.openCase = made('open-case', 'Opens a case for each signal that the stream tells of', {
      memoryMb: 512,
      timeoutSeconds: 30,
      environment: own,
    });
    this.sweepCases = made('sweep-cases', 'Opens the cases that the stream did not', {
      memoryMb: 512,
      timeoutSeconds: 240,
      environment: own,
      deadLetters,
    });
    for (const fn of [this.openCase, this.sweepCases])
      fn.may(reads, [data.CaseworkArn], onlyPartitions('absences')).may(
        writes,
        [data.CaseworkArn],
        onlyPartitions('case_*', 'sig_*', 'worklist#*', 'facts#*', 'employer_*', 'addr_*'),
      );
    this.sweepCases
      .may(reads, [data.CaseworkArn], onlyPartitions('case_*', 'sig_*'))
      .may(['dynamodb:Query'], [lists], onlyPartitions('news#*', 'open-cases#*'));

    this.staffApi = made('staff-api', 'Brokers work on cases: worklist, steps, dialogue, diagnosis, closing', {
      memoryMb: 1024,
      timeoutSeconds: 20,
      environment: { ...withLinks, MARKET_TABLE: common.MARKET_TABLE } satisfies z.input<typeof CasesStaffEnv>,
    })
      .may(
        reads,
        [data.CaseworkArn],
        onlyPartitions(
          ...['people', 'absences', 'case_*', 'sig_*', 'worklist#*', 'done-cases#*', 'employer_*', 'others#*'],
          'undelivered#*',
        ),
      )
      .may(reads, [data.MarketArn])
      .may(['ssm:GetParameter'], [linkKeys.arn]);
    mayChangeCases(this.staffApi, data.CaseworkArn, 'ask_*', 'per_*');
    api.serve(this.staffApi, staffCaseRoutes);

    this.publicApi = made('public-api', 'Employers and others answer what they were asked, by link', {
      memoryMb: 1024,
      timeoutSeconds: 10,
      environment: withLinks,
    })
      .may(reads, [data.CaseworkArn], onlyPartitions('ask_*', 'case_*', 'sig_*', 'people', 'absences'))
      .may(['ssm:GetParameter'], [linkKeys.arn]);
    mayChangeCases(this.publicApi, data.CaseworkArn, 'outcomes#*');
    api.serve(this.publicApi, publicCaseRoutes);

    const daily = (name: string, purpose: string) =>
      mayChangeCases(
        made(name, purpose, { memoryMb: 512, timeoutSeconds: 600, environment: withLinks, deadLetters }),
        data.CaseworkArn,
        'ask_*',
      )
        .may(reads, [data.CaseworkArn], onlyPartitions('case_*', 'sig_*', 'people', 'absences'))
        .may(['dynamodb:Query'], [lists], onlyPartitions('case-wakes#*'))
        .may(['ssm:GetParameter'], [linkKeys.arn]);
    this.reminders = daily('reminders', 'Ends waits, reminds those who were asked, and orders the worklist anew');
    this.followUps = daily('follow-ups', 'Asks employers what became of it, ninety days after closing');

    this.reader = new TableReader(this, 'signals', {
      reader: this.openCase,
      streamArn: data.CaseworkStreamArn,
      filter: { eventName: ['INSERT'], dynamodb: { Keys: { pk: { S: [{ prefix: 'sig_' }] }, sk: { S: ['signal'] } } } },
      batchSize: 10,
      failuresBucketArn: data.StreamFailuresArn,
    });
    const schedule = (name: string, expression: string, target: HouseFunction, retries: number, hours: number) =>
      new HouseSchedule(this, `schedule-${name}`, {
        name,
        expression,
        timeZone: house.region.timeZone,
        group: parts.schedules,
        target,
        retries,
        maxEventAgeSeconds: hours * 3600,
        deadLetters,
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
    // Before anybody comes to work, and before the Monday letters tell of what is due.
    schedule('reminders', 'cron(0 6 * * ? *)', this.reminders, 5, 6);
    schedule('follow-ups', 'cron(20 6 * * ? *)', this.followUps, 5, 6);
  }
}

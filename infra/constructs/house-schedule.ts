import { TimeZone } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule, type CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { checkExpression } from '../foundation/schedule-expression.ts';
import type { HouseFunction } from './house-function.ts';

export interface HouseScheduleProps {
  /** The name by which people and `/_local` know it: contract.md, schedules. */
  readonly name: string;
  /** `cron(…)` in the zone, or `rate(…)`. Between 02:00 and 03:00 is refused. */
  readonly expression: string;
  readonly timeZone: string;
  readonly group: CfnScheduleGroup;
  readonly target: HouseFunction;
  /** The event that the function gets; default `{}`. */
  readonly payload?: Readonly<Record<string, string>>;
  readonly retries: number;
  /** After so long an invocation that never got through is worth no more. */
  readonly maxEventAgeSeconds: number;
  readonly deadLetters: IQueue;
}

/** A schedule of the house: in a named zone, tried again a bounded number of times, and never lost without a trace. */
export class HouseSchedule extends Construct {
  constructor(scope: Construct, id: string, props: HouseScheduleProps) {
    super(scope, id);
    checkExpression(props.name, props.expression, props.timeZone);
    // L1 with a role of its own: the construct library's target also grants every version and alias of the function.
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
      description: `Lets the schedule ${props.name} invoke its function`,
      inlinePolicies: {
        Invoke: new PolicyDocument({
          statements: [
            new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [props.target.lambda.functionArn] }),
            new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [props.deadLetters.queueArn] }),
          ],
        }),
      },
    });
    new CfnSchedule(this, 'Schedule', {
      name: props.name,
      groupName: props.group.ref,
      scheduleExpression: props.expression,
      scheduleExpressionTimezone: TimeZone.of(props.timeZone).timezoneName,
      flexibleTimeWindow: { mode: 'OFF' },
      state: 'ENABLED',
      target: {
        arn: props.target.lambda.functionArn,
        roleArn: role.roleArn,
        input: JSON.stringify(props.payload ?? {}),
        retryPolicy: { maximumRetryAttempts: props.retries, maximumEventAgeInSeconds: props.maxEventAgeSeconds },
        deadLetterConfig: { arn: props.deadLetters.queueArn },
      },
    });
  }
}

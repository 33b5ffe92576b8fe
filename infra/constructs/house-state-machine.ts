import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { CfnStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { House } from '../foundation/house.ts';
import { prefix } from '../foundation/names.ts';
import { acknowledge, asFinding, reasons } from './acknowledgements.ts';
import type { HouseFunction } from './house-function.ts';

export interface HouseStateMachineProps {
  readonly house: House;
  /** `backfill`; the machine's name is that of the region and this. */
  readonly name: string;
  /** Amazon States Language. */
  readonly definition: Readonly<Record<string, unknown>>;
  readonly invokes: HouseFunction;
  /** The bucket whose keys a distributed map lists. */
  readonly lists: string;
}

/** A state machine of the house: its own role with nothing but named actions, its own log, traced, started by hand. */
export class HouseStateMachine extends Construct {
  readonly machine: CfnStateMachine;

  constructor(scope: Construct, id: string, props: HouseStateMachineProps) {
    super(scope, id);
    const { house, name, definition, invokes, lists } = props;
    const { account, region, partition } = Stack.of(this);
    const stateMachineName = `${prefix(house.region, house.stage)}-${name}`;
    const own = (service: string, more = '') =>
      `arn:${partition}:states:${region}:${account}:${service}:${stateMachineName}${more}`;
    const logGroup = new LogGroup(this, 'Logs', {
      logGroupName: `/aws/vendedlogs/states/${stateMachineName}`,
      retention: house.region.logRetentionDays as RetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('states.amazonaws.com'),
      description: `Role of the state machine ${name} and of nothing else`,
    });
    const may = (actions: readonly string[], resources: readonly string[]) =>
      role.addToPolicy(new PolicyStatement({ effect: Effect.ALLOW, actions: [...actions], resources: [...resources] }));
    may(['lambda:InvokeFunction'], [invokes.lambda.functionArn]);
    may(['s3:ListBucket'], [lists]);
    // A distributed map runs its items as executions of the machine itself.
    const children = own('execution', '/*');
    may(['states:StartExecution'], [own('stateMachine')]);
    may(['states:DescribeExecution', 'states:StopExecution'], [children]);
    acknowledge(role, `AwsSolutions-IAM5[Resource::${asFinding(this, children)}]`, reasons.childExecutions);
    may(
      [
        ...['logs:CreateLogDelivery', 'logs:GetLogDelivery', 'logs:UpdateLogDelivery', 'logs:DeleteLogDelivery'],
        ...['logs:ListLogDeliveries', 'logs:PutResourcePolicy', 'logs:DescribeResourcePolicies'],
        ...['logs:DescribeLogGroups', 'xray:PutTraceSegments', 'xray:PutTelemetryRecords'],
        ...['xray:GetSamplingRules', 'xray:GetSamplingTargets'],
      ],
      ['*'],
    );
    acknowledge(role, 'AwsSolutions-IAM5[Resource::*]', reasons.tracing);
    this.machine = new CfnStateMachine(this, 'Machine', {
      stateMachineName,
      stateMachineType: 'STANDARD',
      roleArn: role.roleArn,
      definitionString: Stack.of(this).toJsonString(definition),
      loggingConfiguration: {
        destinations: [{ cloudWatchLogsLogGroup: { logGroupArn: logGroup.logGroupArn } }],
        // What went in and came out are counts and names of files; the log keeps neither.
        includeExecutionData: false,
        level: 'ALL',
      },
      tracingConfiguration: { enabled: true },
    });
    this.machine.node.addDependency(role);
  }
}

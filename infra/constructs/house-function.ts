import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { House } from '../foundation/house.ts';
import { prefix } from '../foundation/names.ts';
import { acknowledge, asFinding, reasons } from './acknowledgements.ts';

export interface HouseFunctionProps {
  readonly house: House;
  /** `signals/public-api` for `functions/signals/public-api.lambda.ts`. */
  readonly entry: string;
  /** What it is for, in a sentence: shown in the AWS console. */
  readonly purpose: string;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  /** Every variable of the feature's `env.ts`; declare it with `satisfies z.input<typeof Env>`, so that none can be missing. */
  readonly environment: Readonly<Record<string, string>>;
  /**
   * For a function that is invoked without anyone waiting (schedules, notices): where an event goes that failed every
   * attempt. Callers of the other kinds see the failure themselves.
   */
  readonly deadLetters?: IQueue;
}

/** An action of one service with its name in full: `dynamodb:GetItem`. */
type Action = `${Lowercase<string>}:${string}`;

/** Lambda refuses more than 4 kB of variables; what CloudFormation fills in later counts as this many bytes. */
const unresolvedBytes = 120;
const environmentLimit = 4096;

/**
 * A Lambda function of the house: Node 24 on arm64, its own role with nothing but named actions, its own log group with
 * retention, tracing on. It can do nothing until `may` says so.
 */
export class HouseFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly logGroup: LogGroup;
  readonly entry: string;
  private readonly role: Role;

  constructor(scope: Construct, id: string, props: HouseFunctionProps) {
    super(scope, id);
    const { house, entry, environment } = props;
    this.entry = entry;
    const bundle = house.bundles.get(entry);
    if (bundle === undefined) throw new Error(`functions/${entry}.lambda.ts does not exist, and infra asks for it.`);
    checkEnvironmentSize(entry, environment);

    this.logGroup = new LogGroup(this, 'Logs', {
      retention: house.region.logRetentionDays as RetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `Role of ${entry} and of nothing else`,
    });
    this.may(['logs:CreateLogStream', 'logs:PutLogEvents'], [this.logGroup.logGroupArn]);
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName: functionName(house, entry),
      description: props.purpose,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(bundle.dir),
      handler: 'index.handler',
      memorySize: props.memoryMb,
      timeout: Duration.seconds(props.timeoutSeconds),
      environment: { ...environment },
      role: this.role,
      logGroup: this.logGroup,
      tracing: Tracing.ACTIVE,
      ...(props.deadLetters === undefined
        ? {}
        : { onFailure: new SqsDestination(props.deadLetters), retryAttempts: 2, maxEventAge: Duration.hours(2) }),
    });
    acknowledge(this.role, 'AwsSolutions-IAM5[Resource::*]', reasons.tracing);
    acknowledge(this.lambda, 'Serverless-LambdaDLQ', reasons.failureDestination);
  }

  /** Grants named actions on named resources. A wildcard in an action is a mistake and stops the synthesis. */
  may(
    actions: readonly Action[],
    resources: readonly string[],
    conditions?: Record<string, Record<string, unknown>>,
  ): this {
    const wild = actions.find((action) => action.includes('*'));
    if (wild !== undefined) throw new Error(`${this.entry}: ${wild} grants more than it names. List the actions.`);
    this.role.addToPolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: [...actions],
        resources: [...resources],
        ...(conditions === undefined ? {} : { conditions }),
      }),
    );
    return this;
  }

  /** Objects whose keys begin so: the only place where a resource ends in a star, and the reason is written down. */
  mayUseObjects(actions: readonly ('s3:GetObject' | 's3:PutObject')[], bucketArn: string, keysBeginWith = ''): this {
    const objects = `${bucketArn}/${keysBeginWith}*`;
    acknowledge(this.role, `AwsSolutions-IAM5[Resource::${asFinding(this, objects)}]`, reasons.objectKeys);
    return this.may(actions, [objects]);
  }
}

const functionName = (house: House, entry: string): string => {
  const name = `${prefix(house.region, house.stage)}-${entry.replace('/', '-')}`;
  if (name.length > 64)
    throw new Error(
      `${name} is ${name.length} characters long; Lambda allows 64. Shorten the region's id or the stage.`,
    );
  return name;
};

const checkEnvironmentSize = (entry: string, environment: Readonly<Record<string, string>>): void => {
  const bytes = Object.entries(environment)
    .map(([name, value]) => name.length + (value.includes('${Token[') ? unresolvedBytes : Buffer.byteLength(value)))
    .reduce((sum, size) => sum + size, 0);
  if (bytes > environmentLimit)
    throw new Error(`${entry}: ${bytes} bytes of variables; Lambda allows ${environmentLimit}.`);
};

import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Assembly } from './assembly.ts';
import { readDistributions } from './distribution-model.ts';
import { TemplateRefusal } from './refusal.ts';
import { type Resource, resolveResources } from './resolve.ts';

const KeySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));

const TableProperties = z.object({
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  KeySchema,
  GlobalSecondaryIndexes: z.optional(
    z.array(
      z.object({
        IndexName: z.string(),
        KeySchema,
        Projection: z.object({
          ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
          NonKeyAttributes: z.optional(z.array(z.string())),
        }),
      }),
    ),
  ),
  StreamSpecification: z.optional(z.object({ StreamViewType: z.string() })),
  TimeToLiveSpecification: z.optional(z.object({ AttributeName: z.string(), Enabled: z.boolean() })),
});

const FunctionProperties = z.object({
  Code: z.object({ S3Key: z.string() }),
  Handler: z.string(),
  Timeout: z.optional(z.number()),
  MemorySize: z.optional(z.number()),
  ReservedConcurrentExecutions: z.optional(z.number()),
  Environment: z.optional(z.object({ Variables: z.record(z.string(), z.string()) })),
});

const RouteProperties = z.object({
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.optional(z.enum(['NONE', 'JWT'])),
  AuthorizerId: z.optional(z.string()),
  AuthorizationScopes: z.optional(z.array(z.string())),
});
const IntegrationProperties = z.object({
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
});
const AuthorizerProperties = z.object({
  AuthorizerType: z.literal('JWT'),
  IdentitySource: z.tuple([z.literal('$request.header.Authorization')]),
  JwtConfiguration: z.object({ Issuer: z.string(), Audience: z.array(z.string()) }),
});

const ScheduleProperties = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.optional(z.string()),
  State: z.optional(z.enum(['ENABLED', 'DISABLED'])),
  Target: z.object({
    Arn: z.string(),
    Input: z.optional(z.string()),
    DeadLetterConfig: z.optional(z.object({ Arn: z.string() })),
    RetryPolicy: z.optional(
      z.object({ MaximumEventAgeInSeconds: z.optional(z.number()), MaximumRetryAttempts: z.optional(z.number()) }),
    ),
  }),
});

const MappingProperties = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.optional(z.number()),
  BisectBatchOnFunctionError: z.optional(z.boolean()),
  DestinationConfig: z.optional(z.object({ OnFailure: z.object({ Destination: z.string() }) })),
  Enabled: z.optional(z.boolean()),
  FilterCriteria: z.optional(z.object({ Filters: z.array(z.object({ Pattern: z.string() })) })),
  FunctionResponseTypes: z.optional(z.array(z.literal('ReportBatchItemFailures'))),
  MaximumRecordAgeInSeconds: z.optional(z.number()),
  MaximumRetryAttempts: z.optional(z.number()),
  StartingPosition: z.optional(z.enum(['TRIM_HORIZON', 'LATEST'])),
});

const SubscriptionProperties = z.object({
  Protocol: z.string(),
  TopicArn: z.string(),
  Endpoint: z.string(),
  RedrivePolicy: z.optional(z.object({ deadLetterTargetArn: z.string() })),
});
const DestinationProperties = z.object({
  ConfigurationSetName: z.string(),
  EventDestination: z.object({
    Enabled: z.optional(z.boolean()),
    MatchingEventTypes: z.array(z.string()),
    SnsDestination: z.optional(z.object({ TopicARN: z.string() })),
  }),
});

const parse = <T extends z.ZodMiniType>(schema: T, { logicalId, properties }: Resource): z.output<T> => {
  const parsed = schema.safeParse(properties);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new TemplateRefusal(logicalId, `property ${issue?.path.join('.')} is not understood (${issue?.code})`);
};

const readTable = (r: Resource) => {
  const { StreamSpecification, TimeToLiveSpecification, ...shape } = parse(TableProperties, r);
  return {
    name: r.name,
    arn: r.values.Arn ?? '',
    streamArn: StreamSpecification === undefined ? null : (r.values.StreamArn ?? ''),
    streamView: StreamSpecification?.StreamViewType ?? null,
    ttlAttribute: TimeToLiveSpecification?.Enabled ? TimeToLiveSpecification.AttributeName : null,
    shape,
  };
};
export type TablePlan = ReturnType<typeof readTable>;

const readFunction = (r: Resource, assets: Assembly['assets']) => {
  const { Code, Handler, Timeout, MemorySize, ReservedConcurrentExecutions, Environment } = parse(FunctionProperties, r);
  const folder = assets.get(Code.S3Key);
  if (folder === undefined) throw new TemplateRefusal(r.logicalId, `its code ${Code.S3Key} is not among the assets`);
  const [module = '', exportName = ''] = Handler.split('.');
  return {
    logicalId: r.logicalId,
    name: r.name,
    arn: r.values.Arn ?? '',
    bundle: join(folder, `${module}.mjs`),
    exportName,
    // Lambda's own defaults: 3 seconds and 128 MB.
    timeoutSeconds: Timeout ?? 3,
    memoryMegabytes: MemorySize ?? 128,
    reserved: ReservedConcurrentExecutions ?? null,
    environment: Environment?.Variables ?? {},
  };
};
export type FunctionDeclaration = ReturnType<typeof readFunction>;

const readSchedule = (r: Resource) => {
  const { ScheduleExpression, ScheduleExpressionTimezone, State, Target } = parse(ScheduleProperties, r);
  return {
    name: r.name,
    arn: r.values.Arn ?? '',
    expression: ScheduleExpression,
    timeZone: ScheduleExpressionTimezone ?? 'UTC',
    enabled: State !== 'DISABLED',
    functionArn: Target.Arn,
    input: Target.Input ?? null,
    deadLetterArn: Target.DeadLetterConfig?.Arn ?? null,
    // EventBridge Scheduler's own defaults.
    maximumRetries: Target.RetryPolicy?.MaximumRetryAttempts ?? 185,
    maximumAgeSeconds: Target.RetryPolicy?.MaximumEventAgeInSeconds ?? 86_400,
  };
};
export type SchedulePlan = ReturnType<typeof readSchedule>;

const readMapping = (r: Resource) => {
  const p = parse(MappingProperties, r);
  return {
    logicalId: r.logicalId,
    streamArn: p.EventSourceArn,
    functionName: p.FunctionName,
    batchSize: p.BatchSize ?? 100,
    bisect: p.BisectBatchOnFunctionError ?? false,
    failureArn: p.DestinationConfig?.OnFailure.Destination ?? null,
    enabled: p.Enabled ?? true,
    patterns: (p.FilterCriteria?.Filters ?? []).map(({ Pattern }): unknown => JSON.parse(Pattern)),
    reportsItems: p.FunctionResponseTypes?.includes('ReportBatchItemFailures') ?? false,
    maximumAgeSeconds: p.MaximumRecordAgeInSeconds ?? -1,
    maximumRetries: p.MaximumRetryAttempts ?? -1,
    startingPosition: p.StartingPosition ?? 'LATEST',
  };
};
export type MappingPlan = ReturnType<typeof readMapping>;

const readRoutes = (of: (type: string) => readonly Resource[]) => {
  const integrations = new Map(
    of('AWS::ApiGatewayV2::Integration').map((r) => [`integrations/${r.values.Ref}`, parse(IntegrationProperties, r)]),
  );
  return of('AWS::ApiGatewayV2::Route').map((r) => {
    const { RouteKey, Target, AuthorizationType, AuthorizerId, AuthorizationScopes } = parse(RouteProperties, r);
    const integration = integrations.get(Target);
    if (integration === undefined) throw new TemplateRefusal(r.logicalId, `has no integration ${Target}`);
    return {
      routeKey: RouteKey,
      functionArn: integration.IntegrationUri,
      authorizerId: AuthorizationType === 'JWT' ? (AuthorizerId ?? '') : null,
      scopes: AuthorizationScopes ?? [],
    };
  });
};
export type RoutePlan = ReturnType<typeof readRoutes>[number];

/**
 * What the runtime runs, read from both stacks at once. Throws `TemplateRefusal` with the logical id of whatever is not
 * understood.
 */
export const readRegionModel = (assembly: Assembly) => {
  const resources = resolveResources(assembly);
  const of = (...types: string[]) => resources.filter(({ type }) => types.includes(type));
  return {
    tables: of('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable').map(readTable),
    buckets: of('AWS::S3::Bucket').map(({ name, values }) => ({ name, arn: values.Arn ?? '' })),
    functions: of('AWS::Lambda::Function').map((r) => readFunction(r, assembly.assets)),
    routes: readRoutes(of),
    authorizers: of('AWS::ApiGatewayV2::Authorizer').map((r) => ({
      id: r.values.Ref ?? '',
      issuer: parse(AuthorizerProperties, r).JwtConfiguration.Issuer,
      audience: parse(AuthorizerProperties, r).JwtConfiguration.Audience,
    })),
    distribution: readDistributions(resources),
    schedules: of('AWS::Scheduler::Schedule').map(readSchedule),
    mappings: of('AWS::Lambda::EventSourceMapping').map(readMapping),
    queues: of('AWS::SQS::Queue').map(({ name, values }) => ({ name, arn: values.Arn ?? '' })),
    subscriptions: of('AWS::SNS::Subscription').map((r) => parse(SubscriptionProperties, r)),
    mailDestinations: of('AWS::SES::ConfigurationSetEventDestination').map((r) => {
      const { ConfigurationSetName, EventDestination } = parse(DestinationProperties, r);
      return {
        configurationSet: ConfigurationSetName,
        enabled: EventDestination.Enabled ?? true,
        types: EventDestination.MatchingEventTypes.map((type) => type.toLowerCase()),
        topicArn: EventDestination.SnsDestination?.TopicARN ?? null,
      };
    }),
    userPoolClients: of('AWS::Cognito::UserPoolClient').map(({ values }) => values.Ref ?? ''),
  };
};
export type RegionModel = ReturnType<typeof readRegionModel>;

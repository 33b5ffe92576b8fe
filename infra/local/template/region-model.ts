import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Assembly } from './assembly.ts';
import { readDistributions } from './distribution-model.ts';
import { parseProperties } from './parse-properties.ts';
import { readAuthorizer, readRoutes } from './read-routes.ts';
import { readMailDestination, readMapping, readSchedule, readSubscription } from './read-triggers.ts';
import { readUserPoolClient } from './read-user-pool-client.ts';
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

const readTable = (r: Resource) => {
  const { StreamSpecification, TimeToLiveSpecification, ...shape } = parseProperties(TableProperties, r);
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
  const { Code, Handler, Timeout, MemorySize, ReservedConcurrentExecutions, Environment } = parseProperties(
    FunctionProperties,
    r,
  );
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
    authorizers: of('AWS::ApiGatewayV2::Authorizer').map(readAuthorizer),
    distribution: readDistributions(resources),
    schedules: of('AWS::Scheduler::Schedule').map(readSchedule),
    mappings: of('AWS::Lambda::EventSourceMapping').map(readMapping),
    queues: of('AWS::SQS::Queue').map(({ name, values }) => ({ name, arn: values.Arn ?? '' })),
    subscriptions: of('AWS::SNS::Subscription').map(readSubscription),
    mailDestinations: of('AWS::SES::ConfigurationSetEventDestination').map(readMailDestination),
    userPoolClients: of('AWS::Cognito::UserPoolClient').map(readUserPoolClient),
  };
};
export type RegionModel = ReturnType<typeof readRegionModel>;

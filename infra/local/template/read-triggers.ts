import * as z from 'zod/mini';
import { parseProperties } from './parse-properties.ts';
import type { Resource } from './resolve.ts';

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

export const readSchedule = (r: Resource) => {
  const { ScheduleExpression, ScheduleExpressionTimezone, State, Target } = parseProperties(ScheduleProperties, r);
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

export const readMapping = (r: Resource) => {
  const p = parseProperties(MappingProperties, r);
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

export const readSubscription = (r: Resource) => parseProperties(SubscriptionProperties, r);

export const readMailDestination = (r: Resource) => {
  const { ConfigurationSetName, EventDestination } = parseProperties(DestinationProperties, r);
  return {
    configurationSet: ConfigurationSetName,
    enabled: EventDestination.Enabled ?? true,
    types: EventDestination.MatchingEventTypes.map((type) => type.toLowerCase()),
    topicArn: EventDestination.SnsDestination?.TopicARN ?? null,
  };
};

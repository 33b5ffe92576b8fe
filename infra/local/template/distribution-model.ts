import * as z from 'zod/mini';
import { TemplateRefusal } from './refusal.ts';
import type { Resource } from './resolve.ts';

const Behaviour = z.object({
  PathPattern: z.optional(z.string()),
  TargetOriginId: z.string(),
  AllowedMethods: z.optional(z.array(z.string())),
  ResponseHeadersPolicyId: z.optional(z.string()),
  FunctionAssociations: z.optional(z.never()),
  LambdaFunctionAssociations: z.optional(z.never()),
});

const DistributionProperties = z.object({
  DistributionConfig: z.object({
    DefaultCacheBehavior: Behaviour,
    CacheBehaviors: z.optional(z.array(Behaviour)),
    DefaultRootObject: z.optional(z.string()),
    CustomErrorResponses: z.optional(
      z.array(
        z.object({
          ErrorCode: z.number(),
          ResponseCode: z.optional(z.number()),
          ResponsePagePath: z.optional(z.string()),
        }),
      ),
    ),
    Origins: z.array(
      z.object({
        Id: z.string(),
        DomainName: z.string(),
        OriginPath: z.optional(z.string()),
        OriginCustomHeaders: z.optional(z.array(z.object({ HeaderName: z.string(), HeaderValue: z.string() }))),
      }),
    ),
  }),
});

const Header = z.object({ Header: z.string(), Value: z.string(), Override: z.boolean() });
const Override = z.object({ Override: z.boolean() });
const PolicyProperties = z.object({
  ResponseHeadersPolicyConfig: z.object({
    CustomHeadersConfig: z.optional(z.object({ Items: z.array(Header) })),
    RemoveHeadersConfig: z.optional(z.object({ Items: z.array(z.object({ Header: z.string() })) })),
    SecurityHeadersConfig: z.optional(
      z.object({
        ContentSecurityPolicy: z.optional(z.object({ ContentSecurityPolicy: z.string(), Override: z.boolean() })),
        ContentTypeOptions: z.optional(Override),
        FrameOptions: z.optional(z.object({ FrameOption: z.string(), Override: z.boolean() })),
        ReferrerPolicy: z.optional(z.object({ ReferrerPolicy: z.string(), Override: z.boolean() })),
        StrictTransportSecurity: z.optional(
          z.object({
            AccessControlMaxAgeSec: z.number(),
            IncludeSubdomains: z.optional(z.boolean()),
            Preload: z.optional(z.boolean()),
            Override: z.boolean(),
          }),
        ),
      }),
    ),
  }),
});

/** A header that the distribution adds; `override` replaces the origin's own. */
export type AddedHeader = { readonly name: string; readonly value: string; readonly override: boolean };
export type HeadersPlan = { readonly added: readonly AddedHeader[]; readonly removed: readonly string[] };

export type Origin = {
  /** The bucket's name, or null where the origin is the API. */
  readonly bucket: string | null;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
};

export type BehaviourPlan = {
  readonly pattern: string;
  readonly origin: Origin;
  readonly methods: readonly string[];
  readonly headers: HeadersPlan;
};

export type DistributionPlan = {
  /** In CloudFront's order, the default behaviour `*` last. */
  readonly behaviours: readonly BehaviourPlan[];
  readonly rootObject: string | null;
  readonly errorPages: readonly { readonly code: number; readonly status: number; readonly path: string }[];
};

const noHeaders: HeadersPlan = { added: [], removed: [] };

const readPolicy = (resource: Resource): HeadersPlan => {
  const parsed = PolicyProperties.safeParse(resource.properties);
  if (!parsed.success) throw new TemplateRefusal(resource.logicalId, 'this response headers policy is not understood');
  const {
    CustomHeadersConfig,
    RemoveHeadersConfig,
    SecurityHeadersConfig: s = {},
  } = parsed.data.ResponseHeadersPolicyConfig;
  const sts = s.StrictTransportSecurity;
  const stsValue = `max-age=${sts?.AccessControlMaxAgeSec}${sts?.IncludeSubdomains ? '; includeSubDomains' : ''}${sts?.Preload ? '; preload' : ''}`;
  const candidates: [string, string | undefined, boolean | undefined][] = [
    ['content-security-policy', s.ContentSecurityPolicy?.ContentSecurityPolicy, s.ContentSecurityPolicy?.Override],
    ['x-content-type-options', s.ContentTypeOptions && 'nosniff', s.ContentTypeOptions?.Override],
    ['x-frame-options', s.FrameOptions?.FrameOption, s.FrameOptions?.Override],
    ['referrer-policy', s.ReferrerPolicy?.ReferrerPolicy, s.ReferrerPolicy?.Override],
    ['strict-transport-security', sts && stsValue, sts?.Override],
  ];
  const security = candidates.flatMap(([name, value, override = false]) =>
    value === undefined ? [] : [{ name, value, override }],
  );
  const custom = (CustomHeadersConfig?.Items ?? []).map(({ Header: name, Value: value, Override: override }) => ({
    name: name.toLowerCase(),
    value,
    override,
  }));
  const removed = (RemoveHeadersConfig?.Items ?? []).map(({ Header: name }) => name.toLowerCase());
  return { added: [...security, ...custom], removed };
};

/** The distribution in front of site and API; without one, everything goes to the API. Two are refused. */
export const readDistributions = (resources: readonly Resource[]): DistributionPlan => {
  const distributions = resources.filter(({ type }) => type === 'AWS::CloudFront::Distribution');
  const api: Origin = { bucket: null, path: '', headers: {} };
  const [resource, another] = distributions;
  if (resource === undefined)
    return {
      behaviours: [{ pattern: '*', origin: api, methods: [], headers: noHeaders }],
      rootObject: null,
      errorPages: [],
    };
  if (another !== undefined) throw new TemplateRefusal(another.logicalId, 'a second distribution is not understood');
  const parsed = DistributionProperties.safeParse(resource.properties);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new TemplateRefusal(
      resource.logicalId,
      `property ${issue?.path.join('.')} is not understood (${issue?.code})`,
    );
  }
  const {
    DefaultCacheBehavior,
    CacheBehaviors = [],
    Origins,
    CustomErrorResponses = [],
    DefaultRootObject,
  } = parsed.data.DistributionConfig;

  const bucketOf = new Map(
    resources.flatMap((r) => (r.type === 'AWS::S3::Bucket' ? [[r.values.RegionalDomainName ?? '', r.name]] : [])),
  );
  const apis = resources
    .filter(({ type }) => type === 'AWS::ApiGatewayV2::Api')
    .map(({ values }) => (values.ApiEndpoint ?? '').replace('https://', ''));
  const origins = new Map(
    Origins.map(({ Id, DomainName, OriginPath = '', OriginCustomHeaders = [] }) => {
      const bucket = bucketOf.get(DomainName) ?? null;
      if (bucket === null && !apis.includes(DomainName))
        throw new TemplateRefusal(resource.logicalId, `origin ${DomainName} is neither a bucket nor the API`);
      const headers = Object.fromEntries(OriginCustomHeaders.map((h) => [h.HeaderName.toLowerCase(), h.HeaderValue]));
      return [Id, { bucket, path: OriginPath, headers }];
    }),
  );
  const policies = new Map(
    resources.flatMap((r) =>
      r.type === 'AWS::CloudFront::ResponseHeadersPolicy' ? [[r.values.Ref ?? '', readPolicy(r)] as const] : [],
    ),
  );

  const behaviour = (b: z.infer<typeof Behaviour>): BehaviourPlan => {
    const origin = origins.get(b.TargetOriginId);
    if (origin === undefined) throw new TemplateRefusal(resource.logicalId, `there is no origin ${b.TargetOriginId}`);
    const headers = b.ResponseHeadersPolicyId === undefined ? noHeaders : policies.get(b.ResponseHeadersPolicyId);
    if (headers === undefined)
      throw new TemplateRefusal(
        resource.logicalId,
        `response headers policy ${b.ResponseHeadersPolicyId} is not in the template`,
      );
    return { pattern: b.PathPattern ?? '*', origin, methods: b.AllowedMethods ?? ['GET', 'HEAD'], headers };
  };
  return {
    behaviours: [...CacheBehaviors, DefaultCacheBehavior].map(behaviour),
    rootObject: DefaultRootObject ?? null,
    errorPages: CustomErrorResponses.flatMap(({ ErrorCode: code, ResponseCode, ResponsePagePath: path }) =>
      path === undefined ? [] : [{ code, status: ResponseCode ?? code, path }],
    ),
  };
};

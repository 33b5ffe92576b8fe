import * as z from 'zod/mini';
import { parseProperties } from './parse-properties.ts';
import { TemplateRefusal } from './refusal.ts';
import type { Resource } from './resolve.ts';

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

/** The HTTP API's routes with the function behind each. */
export const readRoutes = (of: (type: string) => readonly Resource[]) => {
  const integrations = new Map(
    of('AWS::ApiGatewayV2::Integration').map((r) => [
      `integrations/${r.values.Ref}`,
      parseProperties(IntegrationProperties, r),
    ]),
  );
  return of('AWS::ApiGatewayV2::Route').map((r) => {
    const { RouteKey, Target, AuthorizationType, AuthorizerId, AuthorizationScopes } = parseProperties(
      RouteProperties,
      r,
    );
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

export const readAuthorizer = (r: Resource) => {
  const { Issuer, Audience } = parseProperties(AuthorizerProperties, r).JwtConfiguration;
  return { id: r.values.Ref ?? '', issuer: Issuer, audience: Audience };
};

import { describe, expect, test } from 'vitest';
import { everyRoute } from '../../../infra/features/routes.ts';
import { routeKey } from '../../../shared/contract/route.ts';
import { flat } from '../policies.ts';
import { resourcesOf, type StacksOfARegion } from '../synthesised.ts';

/** Routes, logins, throttles and the edge. */
export const frontDoor = ({ app }: StacksOfARegion): void => {
  describe('the front door', () => {
    const routes = resourcesOf(app, 'AWS::ApiGatewayV2::Route').map(({ properties }) => properties);

    test('the routes of the API are those of the contracts', () => {
      expect(routes.map(({ RouteKey }) => RouteKey).sort()).toEqual(everyRoute.map(routeKey).sort());
    });

    test('without a token one reaches exactly the routes that their contract calls public or by link', () => {
      const open = routes
        .filter(({ AuthorizationType }) => AuthorizationType !== 'JWT')
        .map(({ RouteKey }) => RouteKey);

      expect(open.sort()).toEqual(
        everyRoute
          .filter(({ access }) => access !== 'staff')
          .map(routeKey)
          .sort(),
      );
    });

    test('staff show a token of this pool, made for this client', () => {
      const [authorizer] = resourcesOf(app, 'AWS::ApiGatewayV2::Authorizer');

      expect(authorizer?.properties.AuthorizerType).toBe('JWT');
      expect(flat(authorizer?.properties.JwtConfiguration.Issuer)).toMatch(
        /^https:\/\/cognito-idp\.eu-north-1\.amazonaws\.com\/<export UserPoolId>$/,
      );
      expect(authorizer?.properties.JwtConfiguration.Audience).toHaveLength(1);
    });

    test('all routes are throttled, and the open ones that write much harder', () => {
      const [stage] = resourcesOf(app, 'AWS::ApiGatewayV2::Stage');
      const writing = everyRoute.filter(({ access, method }) => access !== 'staff' && method !== 'GET').map(routeKey);

      expect(stage?.properties.DefaultRouteSettings).toEqual({ ThrottlingBurstLimit: 100, ThrottlingRateLimit: 50 });
      expect(Object.keys(stage?.properties.RouteSettings).sort()).toEqual(writing.sort());
    });

    test('the access log knows routes, never paths, queries or addresses', () => {
      const format = resourcesOf(app, 'AWS::ApiGatewayV2::Stage')[0]?.properties.AccessLogSettings.Format;

      expect(format).toContain('$context.routeKey');
      expect(format).not.toMatch(/\$context\.(path|identity)|queryString/);
    });

    test('nothing of the API is cached at the edge, and every answer leaves over https with the security headers', () => {
      const config = resourcesOf(app, 'AWS::CloudFront::Distribution')[0]?.properties.DistributionConfig;
      const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';

      expect(config.DefaultCacheBehavior).toMatchObject({
        CachePolicyId: cachingDisabled,
        ViewerProtocolPolicy: 'redirect-to-https',
        ResponseHeadersPolicyId: expect.anything(),
      });
      for (const behaviour of config.CacheBehaviors)
        expect(behaviour).toMatchObject({
          ViewerProtocolPolicy: 'redirect-to-https',
          ResponseHeadersPolicyId: expect.anything(),
        });
      for (const { properties } of resourcesOf(app, 'AWS::CloudFront::ResponseHeadersPolicy'))
        expect(properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig).toMatchObject({
          StrictTransportSecurity: { Override: true },
          ContentTypeOptions: { Override: true },
          ReferrerPolicy: { ReferrerPolicy: 'no-referrer' },
        });
    });
  });
};

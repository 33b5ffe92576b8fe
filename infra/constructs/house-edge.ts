import { Duration, Fn, Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  type ResponseSecurityHeadersBehavior,
  S3OriginAccessControl,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { House } from '../foundation/house.ts';
import { prefix } from '../foundation/names.ts';
import { acknowledge, reasons } from './acknowledgements.ts';

export interface HouseEdgeProps {
  readonly house: House;
  readonly api: HttpApi;
  readonly siteBucketName: string;
}

const secured: ResponseSecurityHeadersBehavior = {
  strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: true, override: true },
  contentTypeOptions: { override: true },
  frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
  referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
};
const permissions = { header: 'permissions-policy', value: 'camera=(), geolocation=(), microphone=()', override: true };

/**
 * One address for everything: assets and the console from the site bucket, pages and `/api` from the HTTP API. Nothing
 * of the API is cached here, and every answer leaves with the same security headers.
 */
export class HouseEdge extends Construct {
  readonly distribution: Distribution;
  /** `https://…` without a slash at the end. */
  readonly origin: string;

  constructor(scope: Construct, id: string, props: HouseEdgeProps) {
    super(scope, id);
    const { house, api } = props;
    const site = house.region.site;
    const stack = Stack.of(this);
    const headers = (name: string, contentSecurityPolicy: string | undefined, cacheControl?: string) =>
      new ResponseHeadersPolicy(this, name, {
        responseHeadersPolicyName: `${prefix(house.region, house.stage)}-${name.toLowerCase()}`,
        securityHeadersBehavior: {
          ...secured,
          ...(contentSecurityPolicy === undefined
            ? {}
            : { contentSecurityPolicy: { contentSecurityPolicy, override: true } }),
        },
        customHeadersBehavior: {
          customHeaders: [
            permissions,
            ...(cacheControl === undefined ? [] : [{ header: 'cache-control', value: cacheControl, override: true }]),
          ],
        },
      });

    const files = S3BucketOrigin.withOriginAccessControl(
      Bucket.fromBucketAttributes(this, 'Site', { bucketName: props.siteBucketName, region: stack.region }),
      {
        originId: 'site',
        originAccessControl: new S3OriginAccessControl(this, 'SiteAccess', {
          originAccessControlName: `${prefix(house.region, house.stage)}-site`,
        }),
      },
    );
    const fromFiles = {
      origin: files,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      compress: true,
    };
    const assets = {
      ...fromFiles,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy: headers('Assets', "default-src 'none'; frame-ancestors 'none'"),
    };
    const consoleFiles = {
      ...fromFiles,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      responseHeadersPolicy: headers('Console', consolePolicy(house, stack.region), 'no-store'),
    };
    this.distribution = new Distribution(this, 'Distribution', {
      comment: prefix(house.region, house.stage),
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      ...(site === undefined
        ? {}
        : {
            domainNames: [site.domain],
            certificate: Certificate.fromCertificateArn(this, 'Certificate', site.certificateArn),
            minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
          }),
      defaultBehavior: {
        origin: new HttpOrigin(Fn.select(2, Fn.split('/', api.apiEndpoint)), {
          originId: 'api',
          readTimeout: Duration.seconds(30),
        }),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        responseHeadersPolicy: headers('Pages', undefined),
        compress: true,
      },
      additionalBehaviors: {
        '/assets/*': assets,
        // A file that is made from the contracts, beside the routes that it describes.
        '/api/openapi.json': assets,
        // Named after their content: kept for good, and compressed, which the edge does for nothing that it may not keep.
        '/console/assets/*': assets,
        '/console': consoleFiles,
        '/console/*': consoleFiles,
        '/config.json': consoleFiles,
      },
    });
    this.origin = `https://${site?.domain ?? this.distribution.distributionDomainName}`;

    acknowledge(
      this,
      'Annotation::@aws-cdk/aws-cloudfront-origins:updateImportedBucketPolicyOac',
      reasons.policyInDataStack,
    );
    acknowledge(this.distribution, 'AwsSolutions-CFR1', reasons.everywhere);
    acknowledge(this.distribution, 'AwsSolutions-CFR2', reasons.noFirewall);
    acknowledge(this.distribution, 'AwsSolutions-CFR3', reasons.noEdgeLogs);
    if (site === undefined) acknowledge(this.distribution, 'AwsSolutions-CFR4', reasons.edgeCertificate);
  }
}

/** The console runs its own scripts, talks to this origin and to the login of this region, and to nobody else. */
const consolePolicy = (house: House, awsRegion: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    `connect-src 'self' https://${prefix(house.region, house.stage)}.auth.${awsRegion}.amazoncognito.com`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');

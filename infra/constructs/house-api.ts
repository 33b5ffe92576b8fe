import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  type CfnStage,
  HttpApi,
  HttpIntegrationType,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRouteIntegration,
  type HttpRouteIntegrationConfig,
  HttpStage,
  LogGroupLogDestination,
  PayloadFormatVersion,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type Route, routeKey } from '../../shared/contract/route.ts';
import type { House } from '../foundation/house.ts';
import { prefix } from '../foundation/names.ts';
import { acknowledge, reasons } from './acknowledgements.ts';
import type { HouseFunction } from './house-function.ts';

/** What the whole API takes per second; a region has a handful of signals a day. */
const everyone = { rateLimit: 50, burstLimit: 100 };
/** What one writing route that needs no login takes per second: a flood of forms stops here, and the rest stays usable. */
const writers = { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 20 };

/**
 * Hands a request to a function. The library's own integration puts the stack's name into the logical ids of its
 * permissions, so that two regions would not have the same template.
 */
class FunctionIntegration extends HttpRouteIntegration {
  private readonly fn: HouseFunction;

  constructor(fn: HouseFunction) {
    super(fn.entry.replace('/', '-'));
    this.fn = fn;
  }

  override bind(): HttpRouteIntegrationConfig {
    return {
      type: HttpIntegrationType.AWS_PROXY,
      uri: this.fn.lambda.functionArn,
      payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
      timeout: Duration.seconds(Math.min(29, (this.fn.lambda.timeout?.toSeconds() ?? 10) + 1)),
    };
  }
}

type Described = Pick<Route, 'method' | 'path' | 'access' | 'id'>;

/**
 * The HTTP API of a region. Routes come from the contracts of the features and from nowhere else; what is for staff is
 * behind the JWT authorizer, everything else is listed in the nag report as public.
 */
export class HouseApi extends Construct {
  readonly api: HttpApi;
  private readonly stage: HttpStage;
  private readonly throttled: Record<string, typeof writers> = {};
  private authorizer: HttpJwtAuthorizer | undefined;

  constructor(scope: Construct, id: string, house: House) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', {
      apiName: prefix(house.region, house.stage),
      createDefaultStage: false,
      description: `Kompetenssignal, ${house.region.name}`,
    });
    const accessLog = new LogGroup(this, 'AccessLog', {
      retention: house.region.logRetentionDays as RetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: everyone,
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLog),
        // The route, never the path: paths hold signed links. No address of the caller either.
        format: AccessLogFormat.custom(
          JSON.stringify({
            requestId: '$context.requestId',
            at: '$context.requestTimeEpoch',
            route: '$context.routeKey',
            status: '$context.status',
            bytes: '$context.responseLength',
            milliseconds: '$context.responseLatency',
            error: '$context.integrationErrorMessage',
          }),
        ),
      },
    });
  }

  /** Staff show an access token of this issuer, made for this client. */
  trust(issuer: string, clientId: string): void {
    this.authorizer = new HttpJwtAuthorizer('Staff', issuer, { jwtAudience: [clientId] });
  }

  /** Binds the routes of a contract to the function that serves them, and lets this API invoke it. */
  serve(fn: HouseFunction, routes: readonly Described[]): void {
    const integration = new FunctionIntegration(fn);
    for (const route of routes) this.addRoute(route, integration);
    new CfnPermission(fn, 'ByApi', {
      action: 'lambda:InvokeFunction',
      functionName: fn.lambda.functionArn,
      principal: 'apigateway.amazonaws.com',
      sourceArn: this.api.arnForExecuteApi(),
    });
  }

  private addRoute(route: Described, integration: FunctionIntegration): void {
    const [added] = this.api.addRoutes({
      path: route.path,
      methods: [HttpMethod[route.method]],
      integration,
      authorizer: route.access === 'staff' ? this.staffAuthorizer() : new HttpNoneAuthorizer(),
    });
    if (added === undefined) throw new Error(`${routeKey(route)} was not added.`);
    if (route.access === 'staff') return;
    acknowledge(added, 'AwsSolutions-APIG4', reasons.publicByContract);
    if (route.method !== 'GET') this.throttle(routeKey(route), added);
  }

  private throttle(key: string, added: Construct): void {
    this.throttled[key] = writers;
    const stage = this.stage.node.defaultChild as CfnStage;
    stage.routeSettings = { ...this.throttled };
    this.stage.node.addDependency(added);
  }

  private staffAuthorizer(): HttpJwtAuthorizer {
    if (this.authorizer === undefined)
      throw new Error('A route for staff was added before the API knew whom to trust.');
    return this.authorizer;
  }
}

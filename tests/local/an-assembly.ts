import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Properties = Record<string, unknown>;
export type Resources = Record<string, { Type: string; Properties?: Properties }>;

/** A function of a hand-made template: its code is the text of an ES module that exports `handler`. */
export const aFunction = (code: string, properties: Properties = {}) => ({ code, properties });

const getAtt = (logicalId: string, name: string) => ({ 'Fn::GetAtt': [logicalId, name] });
export const arnOf = (logicalId: string) => getAtt(logicalId, 'Arn');

/** An HTTP API in the shapes CDK writes: `routes` maps route keys to functions. */
export const anApi = (routes: Record<string, string>, authorizer?: { audience: unknown }): Resources => {
  const integrations = [...new Set(Object.values(routes))].map((fn) => [
    `${fn}Integration`,
    {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: {
        ApiId: { Ref: 'Api' },
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: arnOf(fn),
        PayloadFormatVersion: '2.0',
      },
    },
  ]);
  const resources = Object.entries(routes).map(([key, fn], i) => [
    `Route${i}`,
    {
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: {
        ApiId: { Ref: 'Api' },
        RouteKey: key.replace(/^staff /, ''),
        Target: { 'Fn::Join': ['', ['integrations/', { Ref: `${fn}Integration` }]] },
        ...(key.startsWith('staff ')
          ? { AuthorizationType: 'JWT', AuthorizerId: { Ref: 'Authorizer' } }
          : { AuthorizationType: 'NONE' }),
      },
    },
  ]);
  return {
    Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: 'HTTP', Name: 'api' } },
    ...Object.fromEntries([...integrations, ...resources]),
    ...(authorizer && {
      Authorizer: {
        Type: 'AWS::ApiGatewayV2::Authorizer',
        Properties: {
          ApiId: { Ref: 'Api' },
          AuthorizerType: 'JWT',
          IdentitySource: ['$request.header.Authorization'],
          JwtConfiguration: { Audience: [authorizer.audience], Issuer: 'https://cognito-idp.example/pool' },
        },
      },
    }),
  };
};

export const aTable = (stream = true): Resources => ({
  Table: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      BillingMode: 'PAY_PER_REQUEST',
      ...(stream && { StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' } }),
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
    },
  },
});

export const aSchedule = (
  name: string,
  expression: string,
  fn: string,
  properties: Properties = {},
  target: Properties = {},
) => ({
  Type: 'AWS::Scheduler::Schedule',
  Properties: {
    Name: name,
    FlexibleTimeWindow: { Mode: 'OFF' },
    ScheduleExpression: expression,
    ScheduleExpressionTimezone: 'Europe/Stockholm',
    State: 'ENABLED',
    Target: { Arn: arnOf(fn), RoleArn: 'arn', ...target },
    ...properties,
  },
});

/**
 * Writes a cloud assembly of one stack as `cdk synth` would, into a temporary folder; `remove` takes it away again.
 */
export const anAssembly = async (
  resources: Resources,
  functions: Record<string, ReturnType<typeof aFunction>> = {},
) => {
  const folder = await mkdtemp(join(tmpdir(), 'assembly-'));
  const files: Record<string, unknown> = {};
  const made: Resources = {};
  for (const [logicalId, { code, properties }] of Object.entries(functions)) {
    await mkdir(join(folder, `asset.${logicalId}`));
    await writeFile(join(folder, `asset.${logicalId}`, 'index.mjs'), code);
    files[logicalId] = {
      source: { path: `asset.${logicalId}`, packaging: 'zip' },
      destinations: { here: { bucketName: 'assets', objectKey: `${logicalId}.zip` } },
    };
    made[logicalId] = {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Code: { S3Bucket: 'assets', S3Key: `${logicalId}.zip` },
        Handler: 'index.handler',
        Runtime: 'nodejs24.x',
        Timeout: 10,
        MemorySize: 256,
        ...properties,
      },
    };
  }
  const template = { Resources: { ...resources, ...made } };
  await writeFile(join(folder, 'sample.template.json'), JSON.stringify(template));
  await writeFile(join(folder, 'sample.assets.json'), JSON.stringify({ version: '1', files }));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
};

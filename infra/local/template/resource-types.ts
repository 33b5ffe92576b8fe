/** A resource as far as its own values need it: `name` is the physical name, given or made from the logical id. */
export type Named = {
  readonly name: string;
  readonly logicalId: string;
  readonly account: string;
  readonly region: string;
};

type Values = (resource: Named) => Readonly<Record<string, string>>;

/**
 * One understood resource type. `nameProperty` holds the physical name where the template gives one; `values` are what
 * `Ref` and `Fn::GetAtt` answer. `runs: false` says: nothing to do here.
 */
export type ResourceType = { readonly nameProperty?: string; readonly runs: boolean; readonly values: Values };

const arn = (service: string, resource: string) => (r: Named) =>
  `arn:aws:${service}:${r.region}:${r.account}:${resource}${r.name}`;
const named = (nameProperty: string, values: Values): ResourceType => ({ nameProperty, runs: true, values });
const passive = (values: Values = ({ name }) => ({ Ref: name, Id: name }), nameProperty?: string): ResourceType => ({
  runs: false,
  values,
  ...(nameProperty !== undefined && { nameProperty }),
});

const table = named('TableName', (r) => ({
  Ref: r.name,
  Arn: arn('dynamodb', 'table/')(r),
  StreamArn: `${arn('dynamodb', 'table/')(r)}/stream/local`,
}));

/** An id as API Gateway, Cognito and CloudFront make them: letters and digits. */
const id = (r: Named) => r.logicalId.toLowerCase();

/** The closed table of what the runtime understands. A type that is missing here stops it with the logical id. */
export const resourceTypes: Readonly<Record<string, ResourceType>> = {
  'AWS::DynamoDB::Table': table,
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::S3::Bucket': named('BucketName', (r) => ({
    Ref: r.name,
    Arn: `arn:aws:s3:::${r.name}`,
    DomainName: `${r.name}.s3.amazonaws.com`,
    RegionalDomainName: `${r.name}.s3.${r.region}.amazonaws.com`,
  })),
  'AWS::Lambda::Function': named('FunctionName', (r) => ({ Ref: r.name, Arn: arn('lambda', 'function:')(r) })),
  'AWS::Lambda::EventSourceMapping': named('', (r) => ({ Ref: r.name, Id: r.name })),
  'AWS::ApiGatewayV2::Api': named('', (r) => ({
    Ref: id(r),
    ApiId: id(r),
    ApiEndpoint: `https://${id(r)}.execute-api.${r.region}.amazonaws.com`,
  })),
  'AWS::ApiGatewayV2::Integration': named('', (r) => ({ Ref: id(r) })),
  'AWS::ApiGatewayV2::Route': named('', (r) => ({ Ref: id(r) })),
  'AWS::ApiGatewayV2::Authorizer': named('', (r) => ({ Ref: id(r), AuthorizerId: id(r) })),
  'AWS::CloudFront::Distribution': named('', (r) => ({ Ref: id(r), Id: id(r), DomainName: `${id(r)}.cloudfront.net` })),
  'AWS::CloudFront::ResponseHeadersPolicy': named('', (r) => ({ Ref: id(r), Id: id(r) })),
  'AWS::Scheduler::Schedule': named('Name', (r) => ({ Ref: r.name, Arn: arn('scheduler', 'schedule/default/')(r) })),
  'AWS::SQS::Queue': named('QueueName', (r) => ({
    Ref: `https://sqs.${r.region}.amazonaws.com/${r.account}/${r.name}`,
    Arn: arn('sqs', '')(r),
    QueueName: r.name,
    QueueUrl: `https://sqs.${r.region}.amazonaws.com/${r.account}/${r.name}`,
  })),
  'AWS::SNS::Topic': named('TopicName', (r) => ({
    Ref: arn('sns', '')(r),
    TopicArn: arn('sns', '')(r),
    TopicName: r.name,
  })),
  'AWS::SNS::Subscription': named('', (r) => ({ Ref: arn('sns', '')(r) })),
  'AWS::SES::ConfigurationSet': named('Name', (r) => ({ Ref: r.name })),
  'AWS::SES::ConfigurationSetEventDestination': named('', (r) => ({ Id: r.name })),
  'AWS::Cognito::UserPool': named('', (r) => ({
    Ref: `${r.region}_${id(r)}`,
    UserPoolId: `${r.region}_${id(r)}`,
    Arn: `arn:aws:cognito-idp:${r.region}:${r.account}:userpool/${r.region}_${id(r)}`,
    ProviderName: `cognito-idp.${r.region}.amazonaws.com/${r.region}_${id(r)}`,
    ProviderURL: `https://cognito-idp.${r.region}.amazonaws.com/${r.region}_${id(r)}`,
  })),
  'AWS::Cognito::UserPoolClient': named('', (r) => ({ Ref: id(r), ClientId: id(r) })),

  // Nothing to do here: permissions, watching, policies of things that have no copy in the local region.
  'AWS::ApiGatewayV2::Stage': passive(),
  'AWS::CDK::Metadata': passive(),
  'AWS::CloudFront::CachePolicy': passive(),
  'AWS::CloudFront::OriginAccessControl': passive(),
  'AWS::CloudFront::OriginRequestPolicy': passive(),
  'AWS::CloudWatch::Alarm': passive((r) => ({ Ref: r.name, Arn: arn('cloudwatch', 'alarm:')(r) }), 'AlarmName'),
  'AWS::CloudWatch::Dashboard': passive(undefined, 'DashboardName'),
  'AWS::Cognito::UserPoolDomain': passive(undefined, 'Domain'),
  'AWS::Cognito::UserPoolGroup': passive(undefined, 'GroupName'),
  'AWS::Cognito::UserPoolResourceServer': passive(),
  'AWS::IAM::ManagedPolicy': passive((r) => ({ Ref: `arn:aws:iam::${r.account}:policy/${r.name}` })),
  'AWS::IAM::Policy': passive(),
  'AWS::IAM::Role': passive(
    (r) => ({ Ref: r.name, Arn: `arn:aws:iam::${r.account}:role/${r.name}`, RoleId: r.name }),
    'RoleName',
  ),
  'AWS::KMS::Alias': passive(),
  'AWS::KMS::Key': passive((r) => ({
    Ref: id(r),
    KeyId: id(r),
    Arn: `arn:aws:kms:${r.region}:${r.account}:key/${id(r)}`,
  })),
  'AWS::Lambda::EventInvokeConfig': passive(),
  'AWS::Lambda::Permission': passive(),
  'AWS::Logs::LogGroup': passive((r) => ({ Ref: r.name, Arn: `${arn('logs', 'log-group:')(r)}:*` }), 'LogGroupName'),
  'AWS::Logs::MetricFilter': passive(),
  'AWS::Logs::ResourcePolicy': passive(),
  'AWS::S3::BucketPolicy': passive(),
  'AWS::SES::EmailIdentity': passive(
    (r) => ({
      Ref: r.name,
      ...Object.fromEntries(
        [1, 2, 3].flatMap((n) => [
          [`DkimDNSTokenName${n}`, `token${n}._domainkey.${r.name}`],
          [`DkimDNSTokenValue${n}`, `token${n}.dkim.amazonses.com`],
        ]),
      ),
    }),
    'EmailIdentity',
  ),
  'AWS::SNS::TopicPolicy': passive(),
  'AWS::SQS::QueuePolicy': passive(),
  // The backfill runs on one machine by `npm run backfill`; the steps are the same code.
  'AWS::StepFunctions::StateMachine': passive(
    (r) => ({ Ref: arn('states', 'stateMachine:')(r), Arn: arn('states', 'stateMachine:')(r), Name: r.name }),
    'StateMachineName',
  ),
  'AWS::Scheduler::ScheduleGroup': passive(
    (r) => ({ Ref: r.name, Arn: arn('scheduler', 'schedule-group/')(r) }),
    'Name',
  ),
};

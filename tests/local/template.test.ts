import { expect, test } from 'vitest';
import { readAssembly } from '../../infra/local/template/assembly.ts';
import { TemplateRefusal } from '../../infra/local/template/refusal.ts';
import { readRegionModel } from '../../infra/local/template/region-model.ts';
import { resolveResources } from '../../infra/local/template/resolve.ts';
import { aFunction, anAssembly, arnOf, type Resources } from './an-assembly.ts';

type Stack = {
  name: string;
  template: { Resources: Resources; Outputs?: Record<string, { Value: unknown; Export: { Name: string } }> };
};
const resolved = (...stacks: Stack[]) => resolveResources({ stacks });
const aStack = (Resources: Resources, name = 'app'): Stack => ({ name, template: { Resources } });
/** The value of an expression, resolved as a property of a role beside a table. */
const resolvedValue = (expression: unknown) =>
  resolved(
    aStack({
      Table: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'cases' } },
      Role: { Type: 'AWS::IAM::Role', Properties: { Value: expression } },
    }),
  ).find(({ logicalId }) => logicalId === 'Role')?.properties.Value;

test.each([
  [{ Ref: 'Table' }, 'cases'],
  [{ Ref: 'AWS::Region' }, 'eu-north-1'],
  [{ 'Fn::GetAtt': ['Table', 'Arn'] }, 'arn:aws:dynamodb:eu-north-1:000000000000:table/cases'],
  [{ 'Fn::GetAtt': 'Table.Arn' }, 'arn:aws:dynamodb:eu-north-1:000000000000:table/cases'],
  [{ 'Fn::Join': ['-', ['a', { Ref: 'Table' }]] }, 'a-cases'],
  [{ 'Fn::Select': [1, { 'Fn::Split': ['/', { 'Fn::GetAtt': ['Table', 'Arn'] }] }] }, 'cases'],
  [
    { 'Fn::Sub': `\${AWS::Partition}/\${Table}/\${Table.Arn}/\${!Literal}` },
    `aws/cases/arn:aws:dynamodb:eu-north-1:000000000000:table/cases/\${Literal}`,
  ],
  [{ 'Fn::Sub': [`\${Own}-\${Table}`, { Own: { Ref: 'AWS::StackName' } }] }, 'app-cases'],
  [{ deep: [{ Ref: 'Table' }] }, { deep: ['cases'] }],
])('%j is resolved', (expression, value) => {
  expect(resolvedValue(expression)).toEqual(value);
});

test('an export of one stack is imported by another', () => {
  const data = aStack({ Table: { Type: 'AWS::DynamoDB::Table' } }, 'data');
  data.template.Outputs = { Out: { Value: arnOf('Table'), Export: { Name: 'data:table' } } };
  const app = aStack({ Role: { Type: 'AWS::IAM::Role', Properties: { Value: { 'Fn::ImportValue': 'data:table' } } } });

  const role = resolved(data, app).find(({ logicalId }) => logicalId === 'Role');

  expect(role?.properties.Value).toBe('arn:aws:dynamodb:eu-north-1:000000000000:table/data-Table');
});

test.each<[string, Resources, string]>([
  [
    'an unknown type',
    { Machine: { Type: 'AWS::EC2::Instance' } },
    'Machine: resource type AWS::EC2::Instance is not understood',
  ],
  [
    'an unknown intrinsic',
    { Role: { Type: 'AWS::IAM::Role', Properties: { A: [{ 'Fn::Cidr': [] }] } } },
    'Role: intrinsic Fn::Cidr is not understood',
  ],
  [
    'an unknown attribute',
    { Role: { Type: 'AWS::IAM::Role', Properties: { A: { 'Fn::GetAtt': ['Role', 'Colour'] } } } },
    'Role: Colour of Role (AWS::IAM::Role) is not understood',
  ],
  [
    'a missing resource',
    { Role: { Type: 'AWS::IAM::Role', Properties: { A: { Ref: 'Gone' } } } },
    'Role: refers to Gone, which is not in the template',
  ],
  [
    'a missing export',
    { Role: { Type: 'AWS::IAM::Role', Properties: { A: { 'Fn::ImportValue': 'x' } } } },
    'Role: imports x, which no stack exports',
  ],
  [
    'an unknown pseudo parameter',
    { Role: { Type: 'AWS::IAM::Role', Properties: { A: { Ref: 'AWS::NoValue' } } } },
    'Role: pseudo parameter AWS::NoValue is not understood',
  ],
])('%s is refused with the logical id', (_, resources, message) => {
  expect(() => resolved(aStack(resources))).toThrow(message);
  expect(() => resolved(aStack(resources))).toThrow(TemplateRefusal);
});

test('a property that is not understood is refused with the logical id', async () => {
  const { folder, remove } = await anAssembly({
    Edge: {
      Type: 'AWS::CloudFront::Distribution',
      Properties: {
        DistributionConfig: {
          Origins: [],
          DefaultCacheBehavior: { TargetOriginId: 'x', FunctionAssociations: [{ EventType: 'viewer-request' }] },
        },
      },
    },
  });

  await expect(readAssembly(folder).then(readRegionModel)).rejects.toThrow(/^Edge: property .*FunctionAssociations/);
  await remove();
});

test('a function without its asset is refused', async () => {
  const { folder, remove } = await anAssembly({}, { Answer: aFunction('') });
  const assembly = await readAssembly(folder);

  expect(() => readRegionModel({ ...assembly, assets: new Map() })).toThrow(
    'Answer: its code Answer.zip is not among the assets',
  );
  expect(readRegionModel(assembly).functions[0]).toMatchObject({
    name: 'sample-Answer',
    exportName: 'handler',
    timeoutSeconds: 10,
  });
  await remove();
});

test('the names that are made for buckets are ones that S3 allows, and differ', () => {
  const bucket = { Type: 'AWS::S3::Bucket' };
  const names = resolved(
    aStack(
      { [`${'Long'.repeat(20)}A1`]: bucket, [`${'Long'.repeat(20)}B2`]: bucket, Short: bucket },
      'kompetenssignal-x',
    ),
  ).map(({ name }) => name);

  expect(new Set(names).size).toBe(3);
  for (const name of names) expect(name).toMatch(/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/);
});

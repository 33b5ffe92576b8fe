import type { Template } from '../../infra/synth.ts';
import { type Json, resourcesOf } from './synthesised.ts';

export interface Statement {
  readonly effect: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly conditions: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

const list = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value as T];

/** Intrinsics as short text: `<export CaseworkArn>/index/lists`, `<DeadLetters.Arn>`. */
export const flat = (node: unknown): string => {
  if (typeof node !== 'object' || node === null) return String(node);
  const [[intrinsic, value] = ['', '']] = Object.entries(node);
  if (intrinsic === 'Fn::Join')
    return (value as [string, unknown[]])[1].map(flat).join((value as [string, unknown[]])[0]);
  if (intrinsic === 'Fn::ImportValue') return `<export ${String(value).split('-').at(-1)}>`;
  if (intrinsic === 'Fn::GetAtt') return `<${(value as string[]).join('.')}>`;
  if (intrinsic === 'Ref') return `<${value}>`;
  return JSON.stringify(node);
};

const statementsIn = (document: { Statement: readonly Json[] }): Statement[] =>
  document.Statement.map((s) => ({
    effect: s.Effect,
    actions: list<string>(s.Action),
    resources: list<unknown>(s.Resource).map(flat),
    conditions: s.Condition ?? {},
  }));

/** Everything that a role may do: its own documents and the policies attached to it. */
export const statementsOfRole = (app: Template, roleId: string): Statement[] => {
  const role = app.Resources[roleId]?.Properties as Json;
  const inline = list<Json>(role?.Policies).flatMap((p) => statementsIn(p.PolicyDocument));
  const attached = resourcesOf(app, 'AWS::IAM::Policy')
    .filter(({ properties }) => properties.Roles.some((r: { Ref: string }) => r.Ref === roleId))
    .flatMap(({ properties }) => statementsIn(properties.PolicyDocument));
  return [...inline, ...attached];
};

/** `signals-public-api` → what its role may do. */
export const statementsOfFunction = (app: Template, name: string): Statement[] => {
  const fn = resourcesOf(app, 'AWS::Lambda::Function').find(({ properties }) =>
    properties.FunctionName.endsWith(`-prod-${name}`),
  );
  if (fn === undefined) throw new Error(`No function ${name}`);
  return statementsOfRole(app, fn.properties.Role['Fn::GetAtt'][0]);
};

const like = (pattern: string, value: string): boolean =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  ).test(value);

type Context = Readonly<Record<string, readonly string[]>>;

/** The condition operators that the house uses, as IAM evaluates them; an unknown one stops the test. */
const holds = (operator: string, key: string, expected: readonly string[], context: Context): boolean => {
  const values = context[key];
  switch (operator) {
    case 'ForAllValues:StringLike':
      return (values ?? []).every((value) => expected.some((pattern) => like(pattern, value)));
    case 'StringEquals':
      return values?.some((value) => expected.includes(value)) ?? false;
    case 'Null':
      return String(values === undefined) === expected[0];
    default:
      throw new Error(`The policy simulator does not know ${operator}.`);
  }
};

/** Whether IAM would allow the call: some statement names action and resource, and all its conditions hold. */
export const allows = (
  statements: readonly Statement[],
  action: string,
  resource: string,
  context: Context = {},
): boolean =>
  statements.some(
    (s) =>
      s.effect === 'Allow' &&
      s.actions.some((a) => like(a, action)) &&
      s.resources.some((r) => like(r, resource)) &&
      Object.entries(s.conditions).every(([operator, tests]) =>
        Object.entries(tests).every(([key, expected]) =>
          holds(operator, key, list<string>(expected as string | string[]), context),
        ),
      ),
  );

import type { Assembly, Template } from './assembly.ts';
import { TemplateRefusal } from './refusal.ts';
import { type Named, type ResourceType, resourceTypes } from './resource-types.ts';

/** A resource with every intrinsic of its properties replaced by a value. */
export type Resource = Named & {
  readonly stack: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly values: Readonly<Record<string, string>>;
};

type Scope = { readonly stack: string; readonly template: Template; readonly logicalId: string };

const account = '000000000000';
const region = 'eu-north-1';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const typeOf = (template: Template, logicalId: string): ResourceType => {
  const resource = template.Resources[logicalId];
  if (resource === undefined) throw new TemplateRefusal(logicalId, 'there is no such resource');
  if (resource.Condition !== undefined)
    throw new TemplateRefusal(logicalId, `condition ${resource.Condition} is not understood`);
  const known = resourceTypes[resource.Type];
  if (known === undefined) throw new TemplateRefusal(logicalId, `resource type ${resource.Type} is not understood`);
  return known;
};

/** S3 allows 3 to 63 characters of lower case; the logical id's hash at the end keeps a shortened name unlike others. */
const madeName = (stack: string, logicalId: string, type: string): string => {
  const name = `${stack}-${logicalId}`;
  return type === 'AWS::S3::Bucket'
    ? name
        .toLowerCase()
        .slice(-63)
        .replace(/^[^a-z0-9]+/, '')
    : name;
};

/**
 * Replaces the intrinsics of all stacks by local values. Everything is resolved, also what nothing runs of, so that a
 * misunderstanding shows at once. Throws `TemplateRefusal` with the logical id for a type, intrinsic or reference that is
 * not understood.
 */
export const resolveResources = ({ stacks }: Pick<Assembly, 'stacks'>): readonly Resource[] => {
  const exported = new Map<string, { scope: Scope; value: unknown }>();

  const valuesOf = (scope: Scope, logicalId: string): Named & { values: Readonly<Record<string, string>> } => {
    const type = typeOf(scope.template, logicalId);
    const own = { ...scope, logicalId };
    const { Type = '', Properties = {} } = scope.template.Resources[logicalId] ?? {};
    const given = type.nameProperty ? resolve(Properties[type.nameProperty], own) : undefined;
    const name = typeof given === 'string' ? given : madeName(scope.stack, logicalId, Type);
    const resource = { name, logicalId, account, region };
    return { ...resource, values: type.values(resource) };
  };

  const pseudo = (name: string, { stack, logicalId }: Scope): string => {
    const values: Readonly<Record<string, string>> = {
      'AWS::AccountId': account,
      'AWS::Region': region,
      'AWS::Partition': 'aws',
      'AWS::URLSuffix': 'amazonaws.com',
      'AWS::StackName': stack,
      'AWS::StackId': `arn:aws:cloudformation:${region}:${account}:stack/${stack}/local`,
    };
    const value = values[name];
    if (value === undefined) throw new TemplateRefusal(logicalId, `pseudo parameter ${name} is not understood`);
    return value;
  };

  const reference = (name: string, scope: Scope): unknown => {
    if (name.startsWith('AWS::')) return pseudo(name, scope);
    const parameter = scope.template.Parameters?.[name];
    if (parameter !== undefined) {
      if (parameter.Default === undefined || parameter.Type.startsWith('AWS::SSM::'))
        throw new TemplateRefusal(scope.logicalId, `parameter ${name} has no value here`);
      return parameter.Default;
    }
    return attribute(name, 'Ref', scope);
  };

  const attribute = (logicalId: string, name: string, scope: Scope): string => {
    if (scope.template.Resources[logicalId] === undefined)
      throw new TemplateRefusal(scope.logicalId, `refers to ${logicalId}, which is not in the template`);
    const value = valuesOf(scope, logicalId).values[name];
    if (value === undefined)
      throw new TemplateRefusal(
        scope.logicalId,
        `${name} of ${logicalId} (${scope.template.Resources[logicalId].Type}) is not understood`,
      );
    return value;
  };

  const text = (value: unknown, scope: Scope): string => {
    const resolved = resolve(value, scope);
    if (typeof resolved === 'string') return resolved;
    if (typeof resolved === 'number' || typeof resolved === 'boolean') return String(resolved);
    throw new TemplateRefusal(scope.logicalId, `expected a text, found ${JSON.stringify(resolved)}`);
  };

  const list = (value: unknown, scope: Scope): unknown[] => {
    const resolved = resolve(value, scope);
    if (!Array.isArray(resolved))
      throw new TemplateRefusal(scope.logicalId, `expected a list, found ${JSON.stringify(resolved)}`);
    return resolved;
  };

  const substitute = (value: unknown, scope: Scope): string => {
    const [pattern, given = {}] = Array.isArray(value) ? value : [value];
    const names = isRecord(given) ? given : {};
    return String(pattern).replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
      if (literal !== '') return `\${${name}}`;
      if (name in names) return text(names[name], scope);
      const [logicalId = '', attributeName] = name.split(/\.(.*)/s);
      return attributeName === undefined ? String(reference(name, scope)) : attribute(logicalId, attributeName, scope);
    });
  };

  const imported = (value: unknown, scope: Scope): unknown => {
    const name = text(value, scope);
    const found = exported.get(name);
    if (found === undefined) throw new TemplateRefusal(scope.logicalId, `imports ${name}, which no stack exports`);
    return resolve(found.value, found.scope);
  };

  const intrinsics: Readonly<Record<string, (argument: unknown, scope: Scope) => unknown>> = {
    Ref: (name, scope) => reference(String(name), scope),
    'Fn::GetAtt': (argument, scope) => {
      const [logicalId = '', name = ''] = Array.isArray(argument)
        ? argument.map(String)
        : String(argument).split(/\.(.*)/s);
      return attribute(logicalId, name, scope);
    },
    'Fn::Join': (argument, scope) => {
      const [separator, parts] = argument as [string, unknown];
      return list(parts, scope)
        .map((part) => text(part, scope))
        .join(separator);
    },
    'Fn::Sub': substitute,
    'Fn::Select': (argument, scope) => {
      const [index, values] = argument as [unknown, unknown];
      const selected = list(values, scope)[Number(text(index, scope))];
      if (selected === undefined)
        throw new TemplateRefusal(scope.logicalId, `Fn::Select ${JSON.stringify(index)} is out of range`);
      return selected;
    },
    'Fn::Split': (argument, scope) => {
      const [separator, value] = argument as [string, unknown];
      return text(value, scope).split(separator);
    },
    'Fn::ImportValue': imported,
  };

  const resolve = (value: unknown, scope: Scope): unknown => {
    if (Array.isArray(value)) return value.map((element) => resolve(element, scope));
    if (!isRecord(value)) return value;
    const [key] = Object.keys(value);
    if (
      Object.keys(value).length === 1 &&
      key !== undefined &&
      (key === 'Ref' || key.startsWith('Fn::') || (key === 'Condition' && typeof value[key] === 'string'))
    ) {
      const intrinsic = intrinsics[key];
      if (intrinsic === undefined) throw new TemplateRefusal(scope.logicalId, `intrinsic ${key} is not understood`);
      return intrinsic(value[key], scope);
    }
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, resolve(inner, scope)]));
  };

  for (const { name, template } of stacks)
    for (const [logicalId, { Value, Export }] of Object.entries(template.Outputs ?? {})) {
      const scope = { stack: name, template, logicalId };
      if (Export !== undefined) exported.set(text(Export.Name, scope), { scope, value: Value });
    }

  return stacks.flatMap(({ name: stack, template }) =>
    Object.entries(template.Resources).map(([logicalId, { Type, Properties = {} }]) => {
      const scope = { stack, template, logicalId };
      const known = valuesOf(scope, logicalId);
      return { ...known, stack, type: Type, properties: resolve(Properties, scope) as Record<string, unknown> };
    }),
  );
};

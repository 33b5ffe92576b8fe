import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** One import that each rule must refuse: [rule, the file that imports, what it imports]. */
const forbidden = [
  ['domain-is-pure', 'shared/domain/a.ts', 'node:fs'],
  ['domain-is-pure', 'shared/domain/b.ts', '../platform/clock.ts'],
  ['faces-are-pure', 'shared/pages/a.ts', '../platform/clock.ts'],
  ['platform-below-stores', 'shared/platform/a.ts', '../stores/store.ts'],
  ['stores-know-domain-and-platform', 'shared/stores/a.ts', '../pages/page.ts'],
  ['contracts-are-declarations', 'functions/one/contract.ts', './use-case.ts'],
  ['features-are-strangers', 'functions/one/a.ts', '../two/use-case.ts'],
  ['functions-know-no-infrastructure', 'functions/one/b.ts', '../../infra/stack.ts'],
  ['functions-reach-aws-by-platform', 'functions/one/c.ts', '@aws-sdk/client-dynamodb'],
  ['infra-reads-declarations', 'infra/a.ts', '../functions/one/use-case.ts'],
  ['local-runs-what-synth-wrote', 'infra/local/a.ts', '../../shared/platform/clock.ts'],
  ['site-knows-words-and-contracts', 'site/console/src/a.tsx', '../../../shared/stores/store.ts'],
  ['site-knows-words-and-contracts', 'site/console/src/b.tsx', '../../../shared/pages/page.ts'],
  ['site-knows-words-and-contracts', 'site/console/src/c.ts', '../../../functions/one/use-case.ts'],
  ['site-knows-words-and-contracts', 'site/console/src/d.ts', '../../../infra/stack.ts'],
  ['site-is-reached-by-nobody', 'infra/d.ts', '../site/console/src/app.tsx'],
  ['site-is-reached-by-nobody', 'functions/one/f.ts', '../../site/console/src/app.tsx'],
  ['console-runs-in-a-browser', 'site/console/src/e.ts', 'node:fs'],
  ['cdk-stays-in-infra', 'shared/platform/b.ts', 'aws-cdk-lib'],
  ['no-cycles', 'shared/domain/c.ts', './d.ts'],
  ['nothing-unresolved', 'shared/domain/e.ts', './missing.ts'],
] as const;

/** Imports that must stay allowed, so that a rule that forbids everything is found out too. */
const allowed = [
  ['shared/domain/f.ts', 'zod/mini'],
  ['functions/one/d.ts', '../../shared/stores/store.ts'],
  ['functions/one/e.ts', '../../shared/platform/clock.ts'],
  ['infra/b.ts', '../functions/two/contract.ts'],
  ['infra/c.ts', 'aws-cdk-lib'],
  ['site/console/src/f.tsx', './app.tsx'],
  ['site/console/src/g.ts', 'preact'],
  ['site/console/src/h.ts', '../../../shared/domain/rule.ts'],
  ['site/console/src/i.ts', '../../../shared/contract/route.ts'],
  ['site/console/src/j.ts', '../../../shared/i18n/texts.ts'],
  ['site/console/src/k.ts', '../../../functions/two/contract.ts'],
  ['site/vite.config.ts', 'node:url'],
  ['tests/site/console/a.test.ts', '../../../site/console/src/app.tsx'],
] as const;

const targets: Readonly<Record<string, string>> = {
  'shared/platform/clock.ts': 'export const x = 1;',
  'shared/stores/store.ts': 'export const x = 1;',
  'shared/pages/page.ts': 'export const x = 1;',
  'shared/domain/d.ts': "import './c.ts'; export const x = 1;",
  'shared/domain/rule.ts': 'export const x = 1;',
  'shared/contract/route.ts': 'export const x = 1;',
  'shared/i18n/texts.ts': 'export const x = 1;',
  'functions/one/use-case.ts': 'export const x = 1;',
  'functions/two/use-case.ts': 'export const x = 1;',
  'functions/two/contract.ts': 'export const x = 1;',
  'infra/stack.ts': 'export const x = 1;',
  'site/console/src/app.tsx': 'export const x = <p />;',
};

const folders = ['functions', 'shared', 'infra', 'site', 'tests'];
const project = resolve(import.meta.dirname, '../..');
let folder = '';
let violations: { rule: { name: string }; from: string }[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-rules-'));
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(targets)) put(path, text);
  for (const [, path, target] of forbidden) put(path, `import '${target}';`);
  for (const [path, target] of allowed) put(path, `import '${target}';`);
  put('tsconfig.json', '{}');
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  const { stdout, stderr } = spawnSync(
    join(project, 'node_modules/.bin/depcruise'),
    ['--config', join(project, '.dependency-cruiser.mjs'), '--output-type', 'json', ...folders],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (!stdout.startsWith('{')) throw new Error(stderr);
  violations = JSON.parse(stdout).summary.violations;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the import rules bite', () => {
  test.each(forbidden)('%s refuses %s -> %s', (rule, from) => {
    expect(violations.filter((v) => v.from === from).map((v) => v.rule.name)).toContain(rule);
  });

  test('every rule has an import here that it refuses', async () => {
    const { default: config } = await import(join(project, '.dependency-cruiser.mjs'));
    const names: string[] = config.forbidden.map((rule: { name: string }) => rule.name);
    expect([...new Set(forbidden.map(([rule]) => rule))].toSorted()).toEqual(names.toSorted());
  });

  test.each(allowed)('%s may import %s', (from) => {
    expect(violations.filter((v) => v.from === from).map((v) => v.rule.name)).toEqual([]);
  });
});

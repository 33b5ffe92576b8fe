import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Locked = { packages: Record<string, { optionalDependencies?: Record<string, string>; resolved?: string }> };
const lock: Locked = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'));

test('the lock names every platform’s packages: without them npm ci refuses on any machine', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !lock.packages[`node_modules/${name}`] && !lock.packages[`${path}/node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});

test('the lock names no registry: everybody installs from the own one', () => {
  const named = Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined);
  expect(named).toEqual([]);
});

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
// @ts-expect-error: a script, without types
import { faultsOf, packagesOf } from '../../scripts/supply-chain.mjs';

const fine = { version: '1.0.0', license: '(MIT OR GPL-3.0)', integrity: 'sha512-x' };
const faults = (packages: Record<string, object>): string[] =>
  faultsOf(packagesOf({ packages: { '': {}, ...packages } }));

test('what must not be in the lockfile is found', () => {
  expect(faults({ 'node_modules/a': fine, 'node_modules/b/node_modules/@c/d': fine })).toEqual([]);
  expect(faults({ 'node_modules/a': { ...fine, license: 'GPL-3.0' } })).toEqual(['a@1.0.0: licence GPL-3.0']);
  expect(faults({ 'node_modules/a': { ...fine, license: undefined } })).toEqual([
    'a@1.0.0: licence none stated',
  ]);
  expect(faults({ 'node_modules/a': { ...fine, hasInstallScript: true } })).toEqual([
    'a@1.0.0: wants to run a script when it is installed',
  ]);
  expect(faults({ 'node_modules/a': { ...fine, resolved: 'git+ssh://x' } })).toEqual([
    'a@1.0.0: comes from git+ssh://x',
  ]);
  expect(faults({ 'node_modules/a': { ...fine, integrity: undefined } })).toEqual([
    'a@1.0.0: has no checksum',
  ]);
  expect(faults({ 'node_modules/a': { ...fine, hasInstallScript: true, dev: true } })).toEqual([]);
});

test('licences, bill of materials and lockfile agree', () => {
  expect(
    execFileSync(process.execPath, ['scripts/supply-chain.mjs', '--check'], { encoding: 'utf8' }),
  ).toContain(' 0 faults');
});

test('docs/dependencies.md has a line for every dependency', () => {
  const page = readFileSync('docs/dependencies.md', 'utf8');
  const { dependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies }))
    expect(page).toMatch(new RegExp(`^\\|.*(?<![\\w/-])${name}(?![\\w-]).*\\|`, 'm'));
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const page = readFileSync('docs/architecture.md', 'utf8');

test('the page names every guard of the facets, and no other', () => {
  const { values } = parse(readFileSync('src/data/facets/guards.yaml', 'utf8')) as {
    values: { id: string }[];
  };
  const table = page.slice(page.indexOf('| guard |'), page.indexOf('## The store'));
  const named = [...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, id]) => id!);
  expect(named.sort()).toEqual(values.map(({ id }) => id).sort());
});

import { beforeAll, describe, expect, test } from 'vitest';
import { ACTIONS as STORE } from '../../src/cli/commands/store-actions.js';
import { ACTIONS as TAXONOMY } from '../../src/cli/commands/taxonomy-actions.js';
import { COMMON, FULL, hasNamespaces, hasStrace, prepare, withoutNetwork } from '../trust/network.js';

describe.runIf(hasNamespaces || hasStrace)('no network, in any verb or format', () => {
  beforeAll(async () => {
    prepare();
    await withoutNetwork(COMMON.train!);
  }, 120_000);

  test('each verb has its use', () => {
    expect(Object.keys(FULL)).toEqual(
      expect.arrayContaining([
        ...STORE.map(({ name }) => `store ${name}`),
        ...TAXONOMY.map(({ name }) => `taxonomy ${name}`),
      ]),
    );
  });

  test.each(Object.entries(FULL))('%s', (name, args) =>
    withoutNetwork(args, name === 'a mistake' ? [2] : [0, 1]),
  );
});

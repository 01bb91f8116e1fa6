import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { loadedBy } from './loaded.js';

/** Folders of src/ in which work is done: nothing there is needed to show a help. */
const WORK = /^(?:cli\/run|classify|digest|input|learn|match|render|summarise|text|pipeline)\b/;
const SHOP = 'fixtures/feedback/shop-2026-w46.csv';

describe('what a start loads', () => {
  test.each(['--help', '--version', 'help report', ...COMMANDS.map(({ name }) => `${name} --help`)])(
    'voc %s: definitions and the parser of the command line, no work',
    async (line) => {
      const { modules, packages } = await loadedBy(line.split(' '));
      expect(modules).toContain('cli/program.ts');
      expect(modules.filter((path) => WORK.test(path))).toEqual([]);
      expect(packages).toEqual(['commander']);
    },
  );

  test.each([
    `report ${SHOP} --limit 5`,
    `classify ${SHOP} --limit 5`,
    `inspect ${SHOP}`,
    'explain 배송이느려요',
  ])('voc %s: nothing that reads other formats, YAML or a model’s schema', async (line) => {
    const { modules, packages } = await loadedBy(line.split(' '));
    expect(modules).toContain('input/csv/csv.ts');
    for (const name of ['zod', 'yaml', 'read-excel-file', '@exodus/bytes', 'temporal-polyfill'])
      expect(packages).not.toContain(name);
  });
});

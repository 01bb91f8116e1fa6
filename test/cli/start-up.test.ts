import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { loadedBy } from './loaded.js';

/** Folders of dist/ in which work is done: nothing there is needed to show a help. */
const WORK = /^(?:cli\/run|classify|digest|input|learn|match|render|summarise|text|pipeline)\b/;

describe('what a start loads', () => {
  test.each([['--help'], ['--version'], ['help', 'report'], ...COMMANDS.map(({ name }) => [name, '--help'])])(
    'voc %s %s: definitions and the parser of the command line, no work',
    async (...args) => {
      const { modules, packages } = await loadedBy(args);
      expect(modules).toContain('cli/program.js');
      expect(modules.filter((path) => WORK.test(path))).toEqual([]);
      expect(packages).toEqual(['commander']);
    },
  );
});

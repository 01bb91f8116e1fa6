import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const scripts = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts);
const page = readFileSync('CONTRIBUTING.md', 'utf8');
const code = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, words = '']) => words);

/** The tasks: what is done, the files that change, the commands in their order. */
const TASKS = [...page.matchAll(/^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)]
  .map(([, task = '', files = '', seen = '']) => ({ task, files: code(files), commands: code(seen) }))
  .filter(({ files }) => files.length > 0);

test('the tasks are read', () => expect(TASKS.length).toBeGreaterThanOrEqual(5));

test.each(TASKS)(
  '$task: its folders and scripts are there, and the executable is built before it runs',
  (task) => {
    for (const file of task.files)
      expect(existsSync(file.replace(/\/?(?:NAME|ID)\b.*$/, '')), file).toBe(true);
    const first = (words: RegExp): number => task.commands.findIndex((command) => words.test(command));
    const [build, run] = [first(/^node scripts\/build\.mjs/), first(/^node bin\/voc\.js/)];
    expect(build).toBeGreaterThanOrEqual(0);
    expect(run).toBeGreaterThan(build);
    for (const command of task.commands) {
      const [, script] = /^npm run (\S+)/.exec(command) ?? [];
      if (script !== undefined) expect(scripts).toContain(script);
    }
  },
);

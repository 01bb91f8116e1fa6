import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'voc-readme-'));
for (const part of ['fixtures/feedback', 'fixtures/templates'])
  cpSync(join(root, part), join(folder, part), { recursive: true });

/** The lines of the shell blocks of a page that run voc. */
function commandsOf(page: string): string[] {
  const blocks = [...readFileSync(join(root, page), 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)];
  const lines = blocks.flatMap(([, block]) => block!.split('\n')).filter((line) => /\bvoc /.test(line));
  return [...new Set(lines.map((line) => line.replace('npm ci && ', '').replaceAll('npx voc', 'voc')))];
}

/** Runs a line as a shell would, with `voc` being the built executable. */
const run = (line: string) =>
  execa('bash', ['-c', line.replaceAll(/\bvoc (?=[a-z])/g, `node ${join(root, 'bin/voc.js')} `)], {
    cwd: folder,
    reject: false,
    env: { NO_COLOR: '1' },
  });

const PAGES = [
  'README.md',
  'README.ko.md',
  'docs/digest.md',
  'docs/mail.md',
  'docs/store.md',
  'docs/templates.md',
];
const EXAMPLES = COMMANDS.flatMap(({ examples }) => examples);

describe('each command of the pages and of the help', () => {
  test.each([...new Set([...PAGES.flatMap(commandsOf), ...EXAMPLES])])('%s', async (line) => {
    const { exitCode, stderr, stdout } = await run(line);
    expect(stderr).not.toContain('error');
    expect(exitCode).toBe(0);
    expect(stdout.length > 0 || line.includes(' -o ')).toBe(true);
  });
});

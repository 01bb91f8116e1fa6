import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { COMMANDS } from '../../src/cli/commands.js';
import { executable, type RunResult } from '../cli/voc.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The lines of the shell blocks of a page that run voc, without the remark behind them. */
function linesOf(page: string): string[] {
  const blocks = [...readFileSync(join(root, page), 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)];
  return blocks
    .flatMap(([, block = '']) => block.split('\n'))
    .filter((line) => /\bvoc /.test(line))
    .map((line) =>
      line
        .replace('npm ci && ', '')
        .replaceAll('npx voc', 'voc')
        .replace(/\s+# .*/, ''),
    );
}

const pagesIn = (folder: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));

/** Every command that a page or a help shows, page by page, in order. */
export const SHOWN: readonly { readonly place: string; readonly lines: readonly string[] }[] = [
  ...['README.md', 'README.ko.md', ...pagesIn('docs')].map((place) => ({ place, lines: linesOf(place) })),
  ...COMMANDS.map(({ name, examples }) => ({ place: `voc help ${name}`, lines: examples })),
].filter(({ lines }) => lines.length > 0);

/** A folder with the fixtures that the lines name. */
export function folderWithFixtures(): string {
  const folder = mkdtempSync(join(tmpdir(), 'voc-docs-'));
  for (const part of ['feedback', 'exports', 'templates'])
    cpSync(join(root, 'fixtures', part), join(folder, 'fixtures', part), { recursive: true });
  return folder;
}

/** Runs a line as a shell does, with voc as a process of its own. */
export async function inShell(line: string, cwd: string): Promise<RunResult> {
  const command = line.replaceAll(/\bvoc (?=[a-z])/g, `node ${executable} `);
  const options = { cwd, reject: false, env: { NO_COLOR: '1' } } as const;
  const { stdout, stderr, exitCode = -1 } = await execa('bash', ['-c', command], options);
  return { stdout, stderr, exitCode };
}

/** The file or folder that a line writes. */
export const writtenBy = (line: string): string | undefined => / -o (\S+)/.exec(line)?.[1];

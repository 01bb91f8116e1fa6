import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Options } from 'execa';
import { ndjson, voc, vocProcess } from './voc.js';

/** A folder of its own for each test file that imports this. */
export const root = mkdtempSync(join(tmpdir(), 'voc-reading-'));

/** Writes a file under `root`; its path. */
export function file(name: string, content: string | Uint8Array): string {
  const path = join(root, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** What was read of the inputs, as [source, row, id, text], and what was said. */
export const read = async (args: readonly string[], options?: Options) => {
  const all = ['classify', ...args, '--format', 'ndjson', '--with-text'];
  const { stdout, stderr, exitCode } = await (options ? vocProcess(all, options) : voc(all));
  return {
    rows: ndjson(stdout).map(({ source, row, id, text }) => [source, row, id, text]),
    stderr,
    exitCode,
  };
};

export const KOREAN = '번호,내용\n1,배송이 너무 늦어요\n2,포장이 꼼꼼해요\n';

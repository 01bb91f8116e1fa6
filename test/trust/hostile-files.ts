import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { voc as run } from '../cli/voc.js';

export const folder = mkdtempSync(join(tmpdir(), 'voc-hostile-'));
let files = 0;
/** A file of the hostile folder. */
export function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, `${files++}-${name}`);
  writeFileSync(path, content);
  return path;
}
export const voc = (...args: string[]) => run([...args, '--no-config']);
/** What people are told when nothing is wrong with voc: a failure with a remedy, never an internal error or a stack. */
export const told = (stderr: string) => {
  expect(stderr).not.toContain('internal error');
  expect(stderr).not.toMatch(/^\s+at .+:\d+:\d+/m);
};

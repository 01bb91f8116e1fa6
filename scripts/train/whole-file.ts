import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file that is there whole or not at all: under another name first. Makes its folder. */
export function writeWhole(file: string, bytes: Uint8Array | string): void {
  const part = `${file}.${process.pid}.part`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(part, bytes);
  renameSync(part, file);
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Row {
  readonly id: string;
  readonly text: string;
  /** The other columns of the set. */
  readonly gold: Readonly<Record<string, unknown>>;
}

/** A TSV file with a header; every cell a string. */
export function readTsv(folder: string, file: string): Row[] {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean);
  const names = lines[0]!.split('\t');
  return lines.slice(1).map((line) => {
    const cells = line.split('\t');
    const gold = Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
    return { id: gold.id!, text: gold.text!, gold };
  });
}

export function readJsonLines(folder: string, file: string): Row[] {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean);
  return lines
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .map((gold) => ({ id: String(gold.id), text: String(gold.text), gold }));
}

/** The half of the gold that rule writers may look at: the first byte of the id's SHA-256 is even. */
export const isOpen = (id: string): boolean => createHash('sha256').update(id).digest()[0]! % 2 === 0;

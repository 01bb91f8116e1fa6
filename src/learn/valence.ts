import { FNV_OFFSET, finish, step } from './hash.js';

/** Words with a valence of -4 … 4, looked up by the hash of their code units: no string is made while scoring. */
export interface ValenceTable {
  /** Valence of the word with this hash (`finish`ed FNV-1a); 0 when it is not listed. */
  of(hash: number): number;
  readonly size: number;
}

/** Lines "word<TAB>valence"; lines that start with # are comments. */
export function parseValence(tsv: string): ValenceTable {
  const values = new Map<number, number>();
  for (const line of tsv.split('\n')) {
    const tab = line.indexOf('\t');
    if (tab <= 0 || line.startsWith('#')) continue;
    let hash = FNV_OFFSET;
    for (let i = 0; i < tab; i++) hash = step(hash, line.charCodeAt(i));
    values.set(finish(hash), Number(line.slice(tab + 1)));
  }
  return { of: (hash) => values.get(hash) ?? 0, size: values.size };
}

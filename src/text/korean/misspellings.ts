import { readFileSync } from 'node:fs';
import type { Edit } from './mapped-text.js';

/** A way of writing and what is meant by it. */
interface Misspelling {
  readonly wrong: string;
  readonly right: string;
  /** Only at the beginning of a word. */
  readonly initial: boolean;
  /** Only at the end of a word. */
  readonly final: boolean;
}

const FILE = new URL('../../data/lexicon/ko/misspellings.tsv', import.meta.url);

let table: ReadonlyMap<string, readonly Misspelling[]> | undefined;

/** By first character, the longest first. */
function misspellings(): ReadonlyMap<string, readonly Misspelling[]> {
  if (table) return table;
  const byFirst = new Map<string, Misspelling[]>();
  for (const line of readFileSync(FILE, 'utf8').split('\n')) {
    const [written = '', right] = line.split('\t');
    if (line.startsWith('#') || right === undefined) continue;
    const initial = written.startsWith('^');
    const final = written.endsWith('$');
    const wrong = written.slice(initial ? 1 : 0, final ? -1 : undefined);
    const same = byFirst.get(wrong[0]!) ?? [];
    same.push({ wrong, right, initial, final });
    byFirst.set(wrong[0]!, same);
  }
  for (const same of byFirst.values()) same.sort((a, b) => b.wrong.length - a.wrong.length);
  table = byFirst;
  return table;
}

/** Common misspellings of words that carry an opinion, set right: 조아요 → 좋아요, 않좋아 → 안 좋아. */
export function corrections(text: string): Edit[] {
  const known = misspellings();
  const edits: Edit[] = [];
  for (let at = 0; at < text.length; at++) {
    const found = known
      .get(text[at]!)
      ?.find(
        ({ wrong, initial, final }) =>
          text.startsWith(wrong, at) &&
          !(initial && isHangul(text[at - 1])) &&
          !(final && isHangul(text[at + wrong.length])),
      );
    if (!found) continue;
    edits.push({ start: at, end: at + found.wrong.length, by: found.right });
    at += found.wrong.length - 1;
  }
  return edits;
}

const isHangul = (character: string | undefined) =>
  character !== undefined && character >= '가' && character <= '힣';

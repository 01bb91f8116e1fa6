import { wellFormed } from './xml.js';

const LONGEST = 31;
/** What no sheet may be called (Excel keeps "History" for itself). */
const FORBIDDEN = /[[\]:*?/\\\x00-\x1f]/g;

/** Names that a workbook may give its sheets: short, without signs that have a meaning, no two alike whatever their case. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const plain = wellFormed(name)
      .replace(FORBIDDEN, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[' ]+|[' ]+$/g, '');
    const base = plain === '' || plain.toLowerCase() === 'history' ? `${plain}_` : plain;
    let free = cut(base, '');
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = cut(base, ` (${n})`);
    taken.add(free.toLowerCase());
    return free;
  });
}

const cut = (base: string, ending: string): string =>
  base
    .slice(0, LONGEST - ending.length)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/[' ]+$/, '') + ending;

import { order } from '../../summarise/index.js';

/** Names that Windows keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
/** Bytes of a name in UTF-8; file systems take 255 with the ending and what tells twins apart. */
const LONGEST = 120;

/**
 * A value as a file name that stays in its folder on every system: letters, digits and marks, with "_" for all else. No dots: "..",
 * hidden files and endings of another meaning cannot come about.
 */
export function safeFileName(value: string): string {
  const plain = value
    .slice(0, LONGEST * 4)
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}-]+/gu, '_')
    .replace(/^[_-]+|[_-]+$/g, '');
  const name = shorten(plain) || 'empty';
  return RESERVED.test(name) ? `${name}_` : name;
}

function shorten(name: string): string {
  let bytes = 0;
  let short = '';
  for (const character of name) {
    bytes += Buffer.byteLength(character);
    if (bytes > LONGEST) break;
    short += character;
  }
  return short;
}

/** A name for each value, by what is shown for it, none twice, also where case makes no difference; the same for the same set of values. */
export function fileNames(
  values: Iterable<string>,
  shown: (value: string) => string = String,
): Map<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const value of [...values].sort(order)) {
    const base = safeFileName(shown(value));
    let name = base;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base}-${n}`;
    taken.add(name.toLowerCase());
    names.set(value, name);
  }
  return names;
}

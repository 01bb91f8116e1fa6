import { crc32 } from 'node:zlib';
import type { Dictionary, DictionaryFacts, SparseText } from './dictionary.js';

/** Raise it when the sections or their meaning change. */
export const FORMAT = 5;
const MAGIC = 'VOCKODIC';

/**
 * A dictionary as one piece of bytes: magic, length of the header, header (JSON, padded to 8 bytes), then the arrays, each
 * at a multiple of 8 bytes, in the byte order of the machine.
 */
interface Header {
  readonly format: number;
  readonly littleEndian: boolean;
  /** Fingerprint of the data files that it was made of. */
  readonly source: string;
  /** CRC-32 of the facts, the sections and everything behind the header: 29 MB, of which a SHA-256 would take longer than to read it. */
  readonly content: number;
  readonly facts: DictionaryFacts;
  readonly sections: readonly {
    readonly type: keyof typeof TYPES;
    readonly at: number;
    readonly length: number;
  }[];
}

const TYPES = { Uint8Array, Uint16Array, Int16Array, Uint32Array };
type Section = Uint8Array | Uint16Array | Int16Array | Uint32Array;

const PREFIX = 12;
const LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
const padded = (length: number) => (length + 7) & ~7;
const bytesOf = (array: Section) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
const checksum = ({ facts, sections }: Pick<Header, 'facts' | 'sections'>, body: Uint8Array) =>
  crc32(body, crc32(JSON.stringify([facts, sections])));

const sparse = ({ ids, ends, units }: SparseText): Section[] => [ids, ends, units];

function sectionsOf(dictionary: Dictionary): Section[] {
  const { trie, entries, connections, category, categories, hanja, expressions, readings } = dictionary;
  return [
    trie.roots,
    trie.nodes,
    trie.labels,
    entries,
    connections.rowOf,
    connections.columnOf,
    connections.costs,
    category,
    categories,
    hanja,
    ...sparse(expressions),
    ...sparse(readings),
  ];
}

export function serialise(dictionary: Dictionary, source: string): Uint8Array {
  const arrays = sectionsOf(dictionary);
  const body = new Uint8Array(arrays.reduce((sum, array) => sum + padded(array.byteLength), 0));
  let at = 0;
  const sections = arrays.map((array) => {
    const type = array.constructor.name as keyof typeof TYPES;
    const section = { type, at, length: array.length };
    body.set(bytesOf(array), at);
    at += padded(array.byteLength);
    return section;
  });
  const header: Header = {
    format: FORMAT,
    littleEndian: LITTLE_ENDIAN,
    source,
    content: checksum({ facts: dictionary.facts, sections }, body),
    facts: dictionary.facts,
    sections,
  };
  const json = Buffer.from(JSON.stringify(header));
  const start = padded(PREFIX + json.length);
  const bytes = Buffer.alloc(start + body.length, ' ');
  bytes.write(MAGIC, 0, 'latin1');
  bytes.writeUInt32LE(start, 8);
  json.copy(bytes, PREFIX);
  bytes.set(body, start);
  return bytes;
}

/** The dictionary as views on `buffer`; null when it is another format, of other data files, cut short or damaged. */
export function deserialise(buffer: ArrayBuffer, source: string): Dictionary | null {
  const bytes = Buffer.from(buffer);
  if (bytes.toString('latin1', 0, 8) !== MAGIC || bytes.length < PREFIX) return null;
  const start = bytes.readUInt32LE(8);
  const header = parse(bytes.toString('utf8', PREFIX, start));
  if (header?.format !== FORMAT || header.littleEndian !== LITTLE_ENDIAN || header.source !== source)
    return null;
  if (header.content !== checksum(header, bytes.subarray(start))) return null;
  const [roots, nodes, labels, entries, rowOf, columnOf, costs, category, categories, hanja, ...texts] =
    header.sections.map(({ type, at, length }) => new TYPES[type](buffer, start + at, length)) as [
      Uint32Array,
      Uint32Array,
      Uint16Array,
      Uint16Array,
      Uint16Array,
      Uint16Array,
      Int16Array,
      Uint8Array,
      Uint16Array,
      Uint16Array,
      ...Section[],
    ];
  const text = (first: number): SparseText => ({
    ids: texts[first] as Uint32Array,
    ends: texts[first + 1] as Uint32Array,
    units: texts[first + 2] as Uint16Array,
  });
  const trie = { roots, nodes, labels };
  return {
    facts: header.facts,
    trie,
    entries,
    connections: { rowOf, columnOf, costs },
    category,
    categories,
    hanja,
    expressions: text(0),
    readings: text(3),
  };
}

function parse(json: string): Header | null {
  try {
    return JSON.parse(json) as Header;
  } catch {
    return null;
  }
}

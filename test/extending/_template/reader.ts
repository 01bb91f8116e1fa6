import { Failure } from '../../../src/errors/failure.js';
import type { ByteSource, RawRecord, Reader } from '../../../src/input/reader.js';

/** Cards: records of "name: value" lines, parted by blank lines. Copy to src/input/cards/cards.ts and list it in readers.ts. */
export const cards = {
  id: 'cards',
  extensions: ['.cards'],
  async open(bytes, _options) {
    const records = (await textOf(bytes)).split(/\n\s*\n/).filter((card) => card.trim() !== '');
    const fields = records.map(fieldsOf);
    const columns = [...new Set(fields.flatMap((card) => [...card.keys()]))];
    if (columns.length === 0)
      throw new Failure(
        'header_unclear',
        `${bytes.name} has no "name: value" line.`,
        'Check that it is the right file.',
      );
    return {
      format: 'ndjson', // your own id, once src/schema/format.ts has it
      encoding: 'utf-8',
      delimiter: null,
      columns,
      notes: [],
      async *records() {
        for (const [i, card] of fields.entries()) yield recordOf(card, columns, i + 1);
      },
    };
  },
} satisfies Omit<Reader, 'id'> & { readonly id: string };

async function textOf(bytes: ByteSource): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes.stream()) chunks.push(chunk);
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
}

const fieldsOf = (card: string): ReadonlyMap<string, string> =>
  new Map(
    card.split('\n').flatMap((line): [string, string][] => {
      const [, name, value] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
      return name === undefined ? [] : [[name.trim(), value ?? '']];
    }),
  );

/** What a record lacks is padded, so that its cells are in the order of the columns. */
const recordOf = (card: ReadonlyMap<string, string>, columns: readonly string[], row: number): RawRecord => ({
  kind: 'record',
  row,
  line: null,
  cells: columns.map((name) => card.get(name) ?? ''),
  padded: columns.some((name) => !card.has(name)),
});

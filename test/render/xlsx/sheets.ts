import { inflateRawSync } from 'node:zlib';
import { zipEntries } from '../../../src/input/xlsx/zip.js';
import { STYLE } from '../../../src/render/xlsx/styles.js';

/** A cell as it stands in the file. */
export interface ReadCell {
  readonly place: string;
  readonly kind: 'text' | 'number' | 'boolean';
  readonly style: string;
  readonly value: string;
}

export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly ReadCell[])[];
  readonly xml: string;
}

const STYLE_NAMES = Object.fromEntries(Object.entries(STYLE).map(([name, index]) => [String(index), name]));
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const unescaped = (text: string): string => text.replace(/&(amp|lt|gt|quot);/g, (_, name) => ENTITIES[name]!);
/** What a spreadsheet makes of _xHHHH_. */
const decoded = (text: string): string =>
  unescaped(text).replace(/_x([0-9A-F]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );

/** The files of a workbook, by name. */
export function filesOf(bytes: Uint8Array): Map<string, string> {
  const buffer = Buffer.from(bytes);
  return new Map(
    zipEntries(buffer)!.map(({ name, offset, packed }) => {
      const start = offset + 30 + buffer.readUInt16LE(offset + 26) + buffer.readUInt16LE(offset + 28);
      return [name, inflateRawSync(buffer.subarray(start, start + packed)).toString()];
    }),
  );
}

/** The sheets of a workbook of ours, read without a library: as the file says it. */
export function sheetsOf(bytes: Uint8Array): ReadSheet[] {
  const files = filesOf(bytes);
  const names = [...files.get('xl/workbook.xml')!.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) =>
    unescaped(name!),
  );
  return names.map((name, i) => {
    const xml = files.get(`xl/worksheets/sheet${i + 1}.xml`)!;
    const rows = [...xml.matchAll(/<row r="\d+">(.*?)<\/row>/gs)].map(([, row]) =>
      [...row!.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"(?: t="(\w+)")?>(.*?)<\/c>/gs)].map(
        ([, place, style, type, inner]): ReadCell => ({
          place: place!,
          kind: type === 'inlineStr' ? 'text' : type === 'b' ? 'boolean' : 'number',
          style: STYLE_NAMES[style!]!,
          value: decoded(/<(?:t xml:space="preserve"|v)>(.*?)<\/(?:t|v)>/s.exec(inner!)![1]!),
        }),
      ),
    );
    return { name, rows, xml };
  });
}

/** A workbook as lines that a person reads and a golden file keeps: "A2 text long: …". */
export const told = (bytes: Uint8Array): string =>
  `${sheetsOf(bytes)
    .flatMap(({ name, rows }) => [
      `== ${name}`,
      ...rows.flatMap((row) => [
        row.map(({ place, style, value }) => `${place} ${style}: ${JSON.stringify(value)}`).join(' | '),
      ]),
    ])
    .join('\n')}\n`;

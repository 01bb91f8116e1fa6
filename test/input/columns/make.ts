import { ROLES } from '../../../src/input/columns/headers.js';
import { type ColumnFlags, mapColumns } from '../../../src/input/columns/map.js';
import type { Cell } from '../../../src/input/reader.js';

/** A table as its columns. */
export type Sample = Readonly<Record<string, readonly Cell[]>>;

export const KO = [
  '배송이 너무 늦어요',
  '색상이 예쁘고 마음에 들어요 또 살게요',
  '포장이 엉망이라 실망했습니다',
];
export const EN = [
  'The app keeps crashing since the last update.',
  'Great product, works as expected!',
  'Nobody answers my emails',
];

export function mapped(table: Sample, flags: ColumnFlags = {}) {
  const columns = Object.keys(table);
  const rows = Object.values(table)[0]!.map((_, i) => columns.map((name) => table[name]![i] ?? ''));
  const mapping = mapColumns('test.csv', columns, rows, flags);
  const names = Object.fromEntries(
    ROLES.map((role) => [
      role,
      role === 'text' ? mapping.text.map((ref) => ref.name).join('+') : (mapping[role]?.name ?? null),
    ]),
  );
  return { mapping, rows, columns, names };
}

export const failure = (table: Sample, flags: ColumnFlags = {}) => {
  try {
    mapped(table, flags);
  } catch (error) {
    const { code, message, remedy } = error as { code: string; message: string; remedy: string };
    return { code, message, remedy };
  }
  throw new Error('it did not fail');
};

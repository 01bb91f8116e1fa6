import writeXlsxFile from 'write-excel-file/node';
import { xlsx } from '../../src/input/xlsx/xlsx.js';
import { options, readAll, source } from './source.js';

export type Value = string | number | boolean | Date | null;

export const sheetOf = (rows: readonly (readonly Value[])[]) =>
  rows.map((row) =>
    row.map((value) => {
      if (value === null) return null;
      if (value instanceof Date) return { value, type: Date, format: 'yyyy-mm-dd hh:mm:ss' };
      return {
        value,
        type: typeof value === 'number' ? Number : typeof value === 'boolean' ? Boolean : String,
      };
    }),
  );

export const book = async (rows: readonly (readonly Value[])[]): Promise<Buffer> =>
  writeXlsxFile(sheetOf(rows) as never).toBuffer();

export const read = async (bytes: Buffer, more = {}) => {
  const table = await xlsx.open(source(bytes, 'test.xlsx'), { ...options, ...more });
  return { table, items: await readAll(table) };
};

export const HEADER = ['id', '내용', '날짜', '평점'];

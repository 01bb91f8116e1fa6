import fc from 'fast-check';
import { expect } from 'vitest';
import { openTable } from '../../src/input/readers.js';
import { brief, readAll } from '../input/source.js';
import { brokenFile, chunked, chunkSizes, MAX_FIELD } from './csv-files.js';

/** Reads so many broken files: each row present is read to the letter or rejected for its own reason, in order. */
export async function checkBrokenFiles(runs: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(brokenFile, chunkSizes, fc.boolean(), async (file, sizes, told) => {
      const { encoding, delimiter, columns, present } = file;
      const given = told || encoding === 'windows-1252' ? { encoding, delimiter } : {};
      const table = await openTable(chunked(file.bytes, sizes), { maxField: MAX_FIELD, ...given });
      expect(table).toMatchObject({ encoding, delimiter, columns });
      const items = await readAll(table);
      expect(brief(items)).toEqual(present);
      expect(items.map((item) => item.row)).toEqual(present.map((_, i) => i + 1));
    }),
    { numRuns: runs },
  );
}

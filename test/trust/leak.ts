import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { expect } from 'vitest';
import { zipEntries } from '../../src/input/xlsx/zip.js';
import {
  ANNOTATION_FORMATS,
  DIGEST_FORMATS,
  INSPECTION_FORMATS,
  REPORT_FORMATS,
} from '../../src/render/index.js';
import { voc } from '../cli/voc.js';
import { leaked, plantedFeedback } from './planted.js';

const TEMPLATES = fileURLToPath(new URL('../../fixtures/templates/', import.meta.url));

/**
 * Every output of every command that shows text, over so many verbatims: none of the planted values stands in one of them, and what
 * reads them finds the placeholders. Gives how many values were planted and how many outputs were looked at.
 */
export async function checkNothingLeaks(rows: number): Promise<{ values: number; outputs: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'voc-leak-'));
  const { csv, values } = plantedFeedback(rows);
  const file = join(folder, 'planted.csv');
  writeFileSync(file, csv);
  let outputs = 0;
  const check = async (name: string, args: readonly string[], code = 0) => {
    const target = join(folder, `out-${name}`);
    const { stdout, stderr, exitCode } = await voc([...args, '-o', target, '--no-config']);
    expect(exitCode, `${name}: ${stderr}`).toBe(code);
    for (const text of [stdout, stderr, ...textsOf(target)]) {
      expect({ name, leaked: leaked(text, values) }).toEqual({ name, leaked: [] });
      outputs++;
    }
  };
  try {
    for (const { id } of ANNOTATION_FORMATS)
      await check(`classify.${id}`, [
        'classify',
        file,
        '--redact',
        '--with-text',
        '--guide',
        '--customer',
        '작성자',
        '--format',
        id,
      ]);
    await check('long.csv', [
      'classify',
      file,
      '--redact',
      '--long',
      '--customer',
      '작성자',
      '--format',
      'csv',
    ]);
    for (const { id } of REPORT_FORMATS)
      await check(`report.${id}`, ['report', file, '--sections', 'all', '--segment', '지점', '--format', id]);
    await check('split', ['report', file, '--split-by', '지점', '--format', 'markdown']);
    for (const { id } of DIGEST_FORMATS)
      await check(`digest.${id}`, [
        'digest',
        file,
        '--at',
        '2026-W46',
        '--as-of',
        '2026-11-16',
        '--format',
        id,
      ]);
    for (const { id } of INSPECTION_FORMATS) await check(`inspect.${id}`, ['inspect', file, '--format', id]);
    await check('partial.json', ['report', file, '--partial', '--customer', '작성자', '--segment', '지점']);
    await check('report.xlsx', ['report', file, '--sections', 'all']);
    await check('digest.xlsx', ['digest', file, '--at', '2026-W46', '--as-of', '2026-11-16']);
    for (const name of ['week.md', 'week.html'])
      await check(`template-${name}`, ['report', file, '--template', `${TEMPLATES}${name}`]);
    const part = join(folder, 'out-partial.json');
    await check('merged.md', ['merge', part, '--sections', 'all']);
    await check('merged.json', ['merge', part, '--sections', 'all', '--format', 'json']);
    await check('history.md', [
      ...[
        'digest',
        file,
        '--at',
        '2026-W46',
        '--as-of',
        '2026-11-16',
        '--history',
        join(folder, 'history.split'),
      ],
    ]);
    for (const text of textsOf(join(folder, 'history.split')))
      expect({ name: 'history', leaked: leaked(text, values) }).toEqual({ name: 'history', leaked: [] });
    // Rows that cannot be read: a cell too many, bytes that are no letters; told with samples, and kept with placeholders.
    const damaged = join(folder, 'damaged.csv');
    const rows = csv.split('\n');
    writeFileSync(
      damaged,
      [rows[0], ...rows.slice(1, -1).map((row, i) => (i % 3 === 0 ? `${row},남는 칸` : row)), ''].join('\n'),
    );
    const rejects = join(folder, 'rejects.csv');
    for (const command of ['classify', 'report', 'digest', 'inspect']) {
      const flags = command === 'inspect' ? [] : ['--rejects', rejects];
      const redact = command === 'classify' ? ['--redact'] : [];
      const { stdout, stderr } = await voc([command, damaged, '--no-config', '-v', ...redact, ...flags]);
      for (const text of [...(command === 'classify' ? [] : [stdout]), stderr])
        expect({ command, leaked: leaked(text, values) }).toEqual({ command, leaked: [] });
      outputs += 2;
    }
    await voc(['classify', damaged, '--redact', '--no-config', '--rejects', rejects, '-q']);
    expect({ name: 'rejects', leaked: leaked(readFileSync(rejects, 'utf8'), values) }).toEqual({
      name: 'rejects',
      leaked: [],
    });
    const store = join(folder, 'kept.duckdb');
    const added = await voc(['store', 'add', file, '--store', store, '--no-config']);
    expect(added.exitCode, added.stderr).toBe(0);
    expect(leaked(added.stderr, values)).toEqual([]);
    await check('store.md', ['report', '--store', store, '--sections', 'all']);
    await check('store-digest.md', ['digest', '--store', store, '--at', '2026-W46', '--as-of', '2026-11-16']);
    // Messages that show samples, of a file without a header: its first record is taken for one.
    const first = new Set(csv.split('\n')[1]!.split(','));
    const certain = values.filter((value) => !first.has(value) || /\d/.test(value));
    const bare = join(folder, 'bare.csv');
    writeFileSync(bare, csv.split('\n').slice(1).join('\n'));
    for (const command of ['inspect', 'report', 'classify']) {
      const { stderr } = await voc([command, bare, '--no-config', '--text', '없음', '-v']);
      expect({ command, leaked: leaked(stderr, certain) }).toEqual({ command, leaked: [] });
      const { stderr: unclear } = await voc([command, bare, '--no-config', '-o', join(folder, 'bare.out')]);
      expect({ command, leaked: leaked(unclear, certain) }).toEqual({ command, leaked: [] });
      outputs += 2;
    }
    return { values: values.length, outputs };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The texts of a file or of the files of a folder, and their names; of a workbook, of all its parts. */
function textsOf(path: string): string[] {
  if (!existsSync(path)) return [];
  const files =
    path.endsWith('split') && statSync(path).isDirectory()
      ? readdirSync(path).map((name) => join(path, name))
      : [path];
  return files.flatMap((file) => {
    const bytes = readFileSync(file);
    if (bytes.readUInt32LE(0) !== 0x04034b50) return [file, bytes.toString('utf8')];
    return zipEntries(bytes)!.map(({ offset, packed, method }) => {
      const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
      const content = bytes.subarray(start, start + packed);
      return (method === 8 ? inflateRawSync(content) : content).toString('utf8');
    });
  });
}

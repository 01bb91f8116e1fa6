import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Failure } from '../errors/failure.js';
import type { ByteSource } from './reader.js';

/** File endings that are read from a folder without --include. */
const EXTENSIONS = /\.(?:csv|tsv|txt|json|ndjson|jsonl|xlsx)(?:\.gz)?$/i;

/** How much is looked at before deciding on encoding and format; more while it is all ASCII. */
const SAMPLE_BYTES = 1024 * 1024;
const SAMPLE_BYTES_ASCII = 8 * 1024 * 1024;

/** Opens files, folders (all known files in them, sorted, or those that match `include`) and "-", standard input. */
export async function openInputs(inputs: readonly string[], include?: string): Promise<ByteSource[]> {
  const paths = (
    await Promise.all(inputs.map((input) => (input === '-' ? ['-'] : expand(input, include))))
  ).flat();
  const sources: ByteSource[] = [];
  for (const path of paths) sources.push(path === '-' ? await openStandardInput() : await openFile(path));
  return sources;
}

async function expand(path: string, include: string | undefined): Promise<string[]> {
  const info = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT'
      ? new Failure('file_missing', `There is no file ${path}.`, 'Check the name and the folder you are in.')
      : new Failure('file_unreadable', `${path} cannot be read (${error.code}).`, 'Check its permissions.');
  });
  if (!info.isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const wanted = files
    .filter((file) => (include ? matchesName(file, include) : EXTENSIONS.test(file)))
    .sort();
  if (wanted.length > 0) return wanted;
  throw new Failure(
    'file_missing',
    `The folder ${path} has no ${include ?? 'CSV, TSV, JSON, NDJSON or XLSX'} file.`,
    'Name the files, or choose them with --include "*.csv".',
  );
}

/** `*` and `?` in a file name; no folders. */
function matchesName(file: string, glob: string): boolean {
  const pattern = glob
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${pattern}$`, 'i').test(basename(file));
}

async function openFile(path: string): Promise<ByteSource> {
  const file = basename(path);
  const head = await readSample(readFrom(path, false), 2, 2, path);
  const gzip = head.bytes[0] === 0x1f && head.bytes[1] === 0x8b;
  const sample = await readSample(readFrom(path, gzip), SAMPLE_BYTES, SAMPLE_BYTES_ASCII, path);
  return {
    name: gzip ? file.replace(/\.gz$/i, '') : file,
    path,
    sample: notEmpty(sample.bytes, path),
    sampleIsAll: sample.isAll,
    stream: () => readFrom(path, gzip),
  };
}

async function openStandardInput(): Promise<ByteSource> {
  const chunks = process.stdin[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  const first = await chunks.next();
  const start = first.done ? Buffer.alloc(0) : first.value;
  const raw = rejoin(start, chunks);
  const iterator = (start[0] === 0x1f && start[1] === 0x8b ? gunzip(raw, 'standard input') : raw)[
    Symbol.asyncIterator
  ]();
  const sample = await readSample(
    { [Symbol.asyncIterator]: () => iterator },
    SAMPLE_BYTES,
    SAMPLE_BYTES_ASCII,
    'standard input',
    true,
  );
  return {
    name: '-',
    path: null,
    sample: notEmpty(sample.bytes, 'standard input'),
    sampleIsAll: sample.isAll,
    stream: () => rejoin(sample.bytes, iterator),
  };
}

async function* rejoin(start: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (start.length > 0) yield start;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function* readFrom(path: string, gzip: boolean): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path, { highWaterMark: 256 * 1024 });
  try {
    yield* gzip ? gunzip(file, path) : (file as AsyncIterable<Uint8Array>);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new Failure(
      'file_unreadable',
      `${path} cannot be read (${code ?? String(error)}).`,
      'Check that it is still there and may be read.',
    );
  } finally {
    file.destroy();
  }
}

async function* gunzip(compressed: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  const unzip = createGunzip();
  const feeding = (async () => {
    for await (const chunk of compressed) {
      if (!unzip.write(chunk))
        await new Promise((resolve) => unzip.once('drain', resolve).once('close', resolve));
      if (unzip.destroyed) return;
    }
    unzip.end();
  })().catch((error) => unzip.destroy(error as Error));
  try {
    yield* unzip as Readable as AsyncIterable<Uint8Array>;
    await feeding;
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(
      'gzip_broken',
      `${name} is a damaged or cut-off gzip file (${(error as Error).message}).`,
      'Copy or export it again; "gzip -t" checks it.',
    );
  } finally {
    unzip.destroy();
  }
}

interface Sample {
  readonly bytes: Buffer;
  readonly isAll: boolean;
}

/** Reads `enough` bytes, or up to `most` while everything is ASCII. With `keepOpen` the iterator can be read on. */
async function readSample(
  chunks: AsyncIterable<Uint8Array>,
  enough: number,
  most: number,
  name: string,
  keepOpen = false,
): Promise<Sample> {
  const read: Uint8Array[] = [];
  let length = 0;
  let ascii = true;
  const iterator = chunks[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await iterator.next();
      if (next.done) return { bytes: Buffer.concat(read), isAll: true };
      read.push(next.value);
      length += next.value.length;
      ascii &&= next.value.every((byte) => byte < 0x80);
      if (length >= (ascii ? most : enough)) return { bytes: Buffer.concat(read), isAll: false };
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(
      'file_unreadable',
      `${name} cannot be read (${(error as Error).message}).`,
      'Check that it is still there and may be read.',
    );
  } finally {
    if (!keepOpen) await iterator.return?.();
  }
}

function notEmpty(bytes: Buffer, name: string): Buffer {
  if (bytes.length > 0) return bytes;
  throw new Failure(
    'file_empty',
    `${name} is empty (0 bytes).`,
    'Export it again, or check that the right file was given.',
  );
}

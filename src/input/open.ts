import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
import { Failure } from '../errors/failure.js';
import { gunzip } from './gunzip.js';
import { didYouMeanFile } from './nearest.js';
import type { ByteSource } from './reader.js';
import { readSample, type SampleSize, unreadable } from './sample.js';

/** File endings that are read from a folder without --include. */
const EXTENSIONS = /\.(?:csv|tsv|txt|json|ndjson|jsonl|xlsx)(?:\.gz)?$/i;

/** How much is looked at before deciding on encoding and format; more while it is all ASCII. */
const SAMPLE: SampleSize = { enough: 1024 * 1024, mostAscii: 8 * 1024 * 1024 };

const STANDARD_INPUT = 'standard input';

/** Opens files, folders (all known files in them, sorted, or those that match `include`) and "-", standard input. */
export async function openInputs(inputs: readonly string[], include?: string): Promise<ByteSource[]> {
  if (inputs.indexOf('-') !== inputs.lastIndexOf('-'))
    throw new Failure(
      'usage',
      'Standard input (-) was given twice.',
      'It can be read once: give - once, or name files.',
    );
  const openings = (await Promise.all(inputs.map((input) => expand(input, include)))).flat();
  const sources: ByteSource[] = [];
  for (const open of openings) sources.push(await open());
  return sources;
}

type Opening = () => Promise<ByteSource>;

async function expand(path: string, include: string | undefined): Promise<Opening[]> {
  if (path === '-') return [() => openOnce(process.stdin, '-', STANDARD_INPUT)];
  const info = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT'
      ? new Failure(
          'file_missing',
          `There is no file ${path}.${didYouMeanFile(path)}`,
          'Check the name and the folder you are in.',
        )
      : unreadable(path, error);
  });
  if (info.isDirectory()) {
    const files = await filesOf(path, include);
    return files.map((file) => () => openFoundFile(file, howToLeaveOut(file, files, path)));
  }
  // A pipe, as in `voc report <(unzip -p export.zip)`: what was read once is gone.
  return [() => (info.isFile() ? openFile(path) : openOnce(createReadStream(path), basename(path), path))];
}

async function filesOf(folder: string, include: string | undefined): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      throw unreadable(folder, error);
    },
  );
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const wanted = files.filter((file) => isWanted(relative(folder, file), include)).sort();
  if (wanted.length > 0) return wanted;
  throw new Failure(
    'file_missing',
    `The folder ${folder} has no ${include ?? 'CSV, TSV, JSON, NDJSON or XLSX'} file.`,
    'Name the files, or choose them with --include "*.csv".',
  );
}

/** What is said of a file that spoils a folder: nobody named it, so it may be there by chance. undefined: it is all there is. */
function howToLeaveOut(file: string, files: readonly string[], folder: string): string | undefined {
  if (files.length < 2) return undefined;
  const endings = new Set(
    files.filter((other) => other !== file).map((other) => extname(other).toLowerCase()),
  );
  const [ending] = endings;
  const isTelling = endings.size === 1 && ending !== '' && ending !== extname(file).toLowerCase();
  const choice = isTelling ? `"*${ending}"` : 'GLOB';
  return `If it does not belong to the feedback in ${folder}, take it out of there, or choose the files with --include ${choice}.`;
}

async function openFoundFile(file: string, leaveOut: string | undefined): Promise<ByteSource> {
  try {
    return { ...(await openFile(file)), leaveOut };
  } catch (error) {
    throw withRemedy(error, leaveOut);
  }
}

/** The failure with one more thing to do; anything else as it is. */
export const withRemedy = (error: unknown, more: string | undefined): unknown =>
  error instanceof Failure && more !== undefined
    ? new Failure(error.code, error.message, `${error.remedy} ${more}`, error.flag)
    : error;

/** What macOS (._name, .git) and Excel (~$name, while a file is open) leave in a folder is hidden and no export. */
const isHidden = (path: string): boolean =>
  path.split(sep).some((part) => part.startsWith('.') || part.startsWith('~$'));

/** As in a shell, hidden files are matched only by a pattern that begins like them. */
function isWanted(path: string, include: string | undefined): boolean {
  if (include === undefined) return EXTENSIONS.test(path) && !isHidden(path);
  return matchesName(path, include) && (!isHidden(path) || isHidden(include));
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
  const head = await readSample(readFrom(path, false), { enough: 2, mostAscii: 2 }, path);
  const gzip = isGzip(head.bytes);
  const sample = await readSample(readFrom(path, gzip), SAMPLE, path);
  const total = (await stat(path).catch(() => null))?.size ?? 0;
  let read = 0;
  return {
    position: () => (total === 0 ? null : { read, total }),
    name: gzip ? file.replace(/\.gz$/i, '') : file,
    path,
    sample: notEmpty(sample.bytes, path),
    sampleIsAll: sample.isAll,
    stream() {
      read = 0;
      return readFrom(path, gzip, (bytes) => {
        read += bytes;
      });
    },
  };
}

/** What can be read only once: standard input and pipes. `said`: what to call it in messages. */
async function openOnce(stream: AsyncIterable<Uint8Array>, name: string, said: string): Promise<ByteSource> {
  const chunks = stream[Symbol.asyncIterator]();
  const head = await readSample(reading(chunks), { enough: 2, mostAscii: 2 }, said, true);
  const raw = rejoin(head.bytes, chunks);
  const iterator = (isGzip(head.bytes) ? gunzip(raw, said) : raw)[Symbol.asyncIterator]();
  const sample = await readSample(reading(iterator), SAMPLE, said, true);
  return {
    position: () => null,
    name,
    path: null,
    sample: notEmpty(sample.bytes, said),
    sampleIsAll: sample.isAll,
    stream: () => rejoin(sample.bytes, iterator),
  };
}

const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

/** An iterator as something to iterate over, from where it stands. */
const reading = (iterator: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> => ({
  [Symbol.asyncIterator]: () => iterator,
});

async function* rejoin(start: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (start.length > 0) yield start;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** The bytes of a file, unpacked; `seen` is told how many of the file itself were read. */
async function* readFrom(
  path: string,
  gzip: boolean,
  seen: (bytes: number) => void = () => {},
): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path, { highWaterMark: 256 * 1024 });
  const raw = telling(file, seen);
  try {
    yield* gzip ? gunzip(raw, path) : raw;
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw unreadable(path, error as NodeJS.ErrnoException);
  } finally {
    file.destroy();
  }
}

async function* telling(
  file: AsyncIterable<Uint8Array>,
  seen: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of file) {
    seen(chunk.length);
    yield chunk;
  }
}

function notEmpty(bytes: Buffer, name: string): Buffer {
  if (bytes.length > 0) return bytes;
  if (name === STANDARD_INPUT)
    throw new Failure(
      'file_empty',
      'Nothing came from standard input (0 bytes), and no file was given.',
      'Name a CSV, JSON or XLSX file or a folder, or pipe data in: cat feedback.csv | voc report -',
    );
  throw new Failure(
    'file_empty',
    `${name} is empty (0 bytes).`,
    'Export it again, or check that the right file was given.',
  );
}

import { Failure } from '../errors/failure.js';

/** Says what an error of DuckDB means for the person who ran a command; anything else is passed on as it is. */
export function asFailure(error: unknown, file: string): unknown {
  if (error instanceof Failure || !(error instanceof Error)) return error;
  for (const [pattern, make] of KNOWN) {
    const match = pattern.exec(error.message);
    if (match) return make(file, match);
  }
  return error;
}

/** The same where DuckDB wrote a file that is no store: what is wrong is wrong with that file. */
export function asWriteFailure(error: unknown, output: string): unknown {
  const known = asFailure(error, output);
  if (!(known instanceof Failure) || known.code === 'disk_full') return known;
  return new Failure(
    'output_unwritable',
    `${output} cannot be written.`,
    'Check that its folder exists and that you may write there, or name another file with -o.',
  );
}

/** Another process has the file open, and one of the two writes. */
export const isLocked = (error: unknown): boolean =>
  error instanceof Error && LOCKED.test(error.message) && !(error instanceof Failure);

const LOCKED = /Could not set lock on file(?:.*?\(PID (\d+)\))?/s;

const KNOWN: readonly (readonly [RegExp, (file: string, match: RegExpExecArray) => Failure])[] = [
  [
    LOCKED,
    (file, [, holder]) =>
      new Failure(
        'locked',
        `${file} is in use by another process${holder === undefined ? '' : ` (${holder})`}.`,
        'Try again when it has ended, or wait longer with --lock-timeout SECONDS.',
      ),
  ],
  [
    /No space left on device|File too large|Disk quota exceeded|failed to offload data block/i,
    (file) =>
      new Failure(
        'disk_full',
        `There is no room left to write ${file}.`,
        'Free some space and run the same command again: nothing is half written, and what was begun is finished then.',
      ),
  ],
  [
    /Cannot launch in-memory database|not a valid DuckDB database file|Corrupt database file|Serialization Error/i,
    (file) =>
      new Failure(
        'store_invalid',
        `${file} is not a store of voc: it is not a DuckDB database, or it is damaged.`,
        'Give another --store, or restore it from a backup; "voc store add" over the old exports writes a new one.',
      ),
  ],
  [
    /Trying to read a database file with version number/i,
    (file) =>
      new Failure(
        'store_invalid',
        `${file} was written by another version of DuckDB, which this one cannot read.`,
        'Install the @duckdb/node-api that wrote it, or add the old exports to a new store. The file is untouched.',
      ),
  ],
  [
    /database does not exist|Cannot open file .*No such file/i,
    (file) =>
      new Failure(
        'file_missing',
        `There is no store ${file}.`,
        `"voc store add FILE… --store ${file}" makes one; its folder must exist.`,
      ),
  ],
  [
    /Permission denied|Read-only file system|Is a directory/i,
    (file) =>
      new Failure('output_unwritable', `${file} cannot be opened.`, 'Check that you may read and write it.'),
  ],
];

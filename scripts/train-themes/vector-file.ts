import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Vectors } from './vectors.js';

/** The vectors of a folder when they were learned from the same texts with the same options, else new ones, which are left there. */
export function keptVectors(
  folder: string | undefined,
  texts: readonly string[],
  options: { readonly dimensions: number },
  learn: () => Vectors,
): Vectors {
  if (folder === undefined) return learn();
  const hash = createHash('sha256').update(JSON.stringify(options));
  for (const text of texts) hash.update(`${text}\n`);
  const file = join(folder, `vectors-${hash.digest('hex').slice(0, 16)}.bin`);
  if (existsSync(file)) return unpack(readFileSync(file), options.dimensions);
  const vectors = learn();
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, pack(vectors));
  return vectors;
}

/** Each vector: the n-gram's code, then its numbers, 4 bytes each. */
function pack({ of, dimensions }: Vectors): Uint8Array {
  const bytes = Buffer.alloc(of.size * 4 * (dimensions + 1));
  let at = 0;
  for (const [code, vector] of of) {
    at = bytes.writeUInt32LE(code, at);
    for (const x of vector) at = bytes.writeFloatLE(x, at);
  }
  return bytes;
}

function unpack(bytes: Buffer, dimensions: number): Vectors {
  const of = new Map<number, Float32Array>();
  const size = 4 * (dimensions + 1);
  for (let at = 0; at < bytes.length; at += size) {
    const vector = Float32Array.from({ length: dimensions }, (_, d) => bytes.readFloatLE(at + 4 * (d + 1)));
    of.set(bytes.readUInt32LE(at), vector);
  }
  return { dimensions, of };
}

import type { ByteSource, RawRecord, Table } from '../../src/input/reader.js';
import type { Reject } from '../../src/schema/verbatim.js';

/** A file that is only in memory. `chunk`: how many bytes its stream gives at a time. */
export function source(content: string | Uint8Array, name = 'test.json', chunk = 64 * 1024): ByteSource {
  const bytes = Buffer.from(content as Uint8Array);
  return {
    name,
    path: `/${name}`,
    sample: bytes,
    sampleIsAll: true,
    position: () => null,
    async *stream() {
      for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
    },
  };
}

/** Standard input: its first bytes are known, and it can be read once. */
export function standardInput(content: string, sampleBytes: number): ByteSource {
  const whole = source(content, '-', 1000);
  let opened = false;
  return {
    ...whole,
    path: null,
    sample: whole.sample.subarray(0, sampleBytes),
    sampleIsAll: sampleBytes >= whole.sample.length,
    stream() {
      if (opened) throw new Error('standard input was read twice');
      opened = true;
      return whole.stream();
    },
  };
}

export type Read = RawRecord | Omit<Reject, 'source'>;

export async function readAll(table: Table): Promise<Read[]> {
  const all: Read[] = [];
  for await (const item of table.records()) all.push(item);
  return all;
}

/** Records as lists of cells, rejects as their code. */
export const brief = (items: readonly Read[]): unknown[] =>
  items.map((item) => (item.kind === 'record' ? item.cells : item.code));

export const options = { maxField: 4 * 1024 * 1024 };

/** What a promise is rejected with. */
export async function failureOf(
  promise: Promise<unknown>,
): Promise<{ code: string; message: string; remedy: string }> {
  return promise.then(
    () => {
      throw new Error('it did not fail');
    },
    (error: { code: string; message: string; remedy: string }) => ({
      code: error.code,
      message: error.message,
      remedy: error.remedy,
    }),
  );
}
